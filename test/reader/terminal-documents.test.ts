// In a pseudo-terminal: going from one document to another by links, lists and the history.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  describeInTerminal,
  expectRestored,
  makeFolder,
  openTerminal,
  says,
} from '../helpers/open-terminal.ts';
import { packBook } from '../helpers/epub.ts';
import { answer, serve, site } from '../helpers/server.ts';
import type { Terminal } from '../helpers/terminal.ts';

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect((await terminal.exited).exitCode).toBe(0);
  expectRestored(terminal);
}

const HTML = { 'content-type': 'text/html' };

describeInTerminal('documents', () => {
  test('a long document is shown before it has been read as a whole', async () => {
    const text = Array.from({ length: 4000 }, (_, index) => `불 ${index}. ${'장작을 넣었다. '.repeat(12)}`);
    const terminal = openTerminal([join(folderOf({ 'a.md': `# 난로\n\n${text.join('\n\n')}` }), 'a.md')]);
    await says(terminal, 'h 단축키');
    terminal.type('G');
    await says(terminal, /불 3999\.[^]*100%/);
    terminal.type('/불 7.\r');
    await says(terminal, /불 7\.[^]*1\/1/);
    await quit(terminal);
  });

  test('what cannot be read as a whole ends the reader, as if it had never been shown', async () => {
    const chapter = (words: string): string => `<h1>장</h1>${`<p>${words.repeat(200)}</p>`.repeat(100)}`;
    const documents = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`c${index}.xhtml`, chapter('장작 ')]),
    );
    const book = await packBook({ documents: { ...documents, 'end.xhtml': '<i></i>'.repeat(40_000) } });
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.epub'), book);
    const terminal = openTerminal([join(folder, 'a.epub'), '--max-bytes', '2200K']);
    expect((await terminal.exited).exitCode).toBe(65);
    expectRestored(terminal);
    expect(terminal.output()).toContain('장작'); // it was shown
    expect(terminal.rows().join(' ')).toContain('a.epub');
  });

  test('links lead to files and pages, and back; what fails is told', async () => {
    const web = await serve(
      site({
        '/': answer(HTML, '<title>첫 쪽</title><p>웹에서 온 글입니다. <a href="/2">다음</a></p>'),
        '/slow': (_, response) =>
          void response.writeHead(200, { ...HTML, 'content-length': 100 }).write('<p>가'),
      }),
    );
    const folder = folderOf({
      'a.md': `# 첫 글\n\n[파일](%EB%91%98.md#끝) [그림](pic.png) [쪽](${web}/) [느림](${web}/slow) [장치](/dev/zero)\n`,
      '둘.md': '# 둘째 글\n\n앞입니다.\n\n## 끝\n\n뒤입니다.\n',
      'pic.png': '\u0089PNG\r\n\u001a\n',
    });
    const terminal = openTerminal([join(folder, 'a.md')]);
    await says(terminal, '첫 글');
    terminal.type('\t\r');
    await says(terminal, /^\s*1\. 끝[^]*뒤입니다/);
    terminal.type('\u007f\t\t\r');
    await says(terminal, /첫 글[^]*읽지 못하는 형식입니다: pic\.png/);
    terminal.type(' \t\tO'); // a space closes the box; without a desktop, the address is shown
    await says(terminal, new RegExp(`열 프로그램이 없습니다[^]*${web}/slow`));
    terminal.type('q\r');
    await says(terminal, /첫 글[^]*127\.0\.0\.1:\d+ 여는 중/);
    terminal.type('\u0003');
    await says(terminal, '취소했습니다');
    terminal.type('\t\r');
    await says(terminal, /읽지 못했습니다[^]*EINVAL/);
    terminal.type(' \t\t\ty'); // after the last link comes the first
    await says(terminal, '복사했습니다');
    const copied = `\u001b]52;c;${Buffer.from(`${web}/`).toString('base64')}\u0007`;
    await terminal.until(() => terminal.output().includes(copied));
    terminal.type('\r');
    await says(terminal, '웹에서 온 글입니다');
    terminal.type('\t\r');
    await says(terminal, /웹에서 온 글입니다[^]*없는 페이지입니다/);
    terminal.type(' \u007f');
    await says(terminal, /첫 글[^]*파일 그림/);
    await quit(terminal);
  });

  test('a folder and a feed are lists, and several sources follow each other', async () => {
    const folder = folderOf({
      '글/난로.md': '# 난로 곁에서\n\n따뜻합니다.\n',
      '글/옛날/장작.md': '# 장작\n\n탑니다.\n',
      'feed.xml':
        '<rss version="2.0"><channel><title>소식</title><item><title>새 글</title><description>전해 드립니다.</description></item></channel></rss>',
    });
    const terminal = openTerminal([join(folder, '글'), join(folder, 'feed.xml'), '--no-state']);
    await says(terminal, /옛날\/ {2}폴더\n 난로 곁에서 {2}난로\.md/);
    terminal.type('\r');
    await says(terminal, '장작  장작.md');
    terminal.type('\r');
    await says(terminal, '탑니다');
    terminal.type('\u007f\u007fj\r');
    await says(terminal, '따뜻합니다');
    terminal.type(':n\r');
    await says(terminal, /소식\n *새 글/);
    terminal.type('\r');
    await says(terminal, '전해 드립니다');
    await quit(terminal);
  });

  test('what was read is in the library, and bookmarks lead back to their places', async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => `${index}번째 문단입니다.`).join('\n\n');
    const folder = folderOf({ 'a.md': `# 긴 글\n\n${paragraphs}\n` });
    const env = { XDG_STATE_HOME: makeFolder() };
    const first = openTerminal([join(folder, 'a.md')], { env });
    await says(first, '긴 글');
    first.type('50%a/29번째\r');
    await says(first, '29번째 문단입니다');
    await quit(first);

    const library = openTerminal([], { env });
    await says(library, /서재\n *긴 글 .*100%/);
    library.type('\r');
    await says(library, /29번째[^]*지난번에 읽던 곳입니다/);
    library.type("'\t");
    await says(library, /책갈피\n *\d+번째 문단입니다\. {2}긴 글/);
    const [, bookmarked = ''] = library.rows();
    library.type('\r');
    await library.until(([top = '']) => top.trim() === /\d+번째 문단입니다\./.exec(bookmarked)![0]);
    library.type('/');
    library.type('\u001b[A');
    await says(library, '/29번째');
    library.type('\u001b');
    await says(library, /%/);
    await quit(library);
  });

  test('while the library is empty, the bundled article is open; the first time, with the keys to begin with', async () => {
    const env = { XDG_STATE_HOME: makeFolder() };
    const first = openTerminal([], { env, columns: 40 });
    await says(first, 'space 아래  / 검색  t 목차  h 키  q 끝');
    first.type('g'); // any key
    await says(first, /^(?!.*space 아래)[^]*%/);
    await quit(first);
    const second = openTerminal([], { env });
    await says(second, 'nanro open 글.md');
    await quit(second);
  });
});

// `nanro <folder>`: the names and titles of the files that nanro can read.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsIn } from '../../src/unicode/cells.ts';
import { packDocx, paragraph } from '../helpers/docx.ts';
import { packBook } from '../helpers/epub.ts';
import { hwp5, summary } from '../helpers/hwp5.ts';
import { hwpx, text } from '../helpers/hwpx.ts';
import { run } from '../helpers/run.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));
const folderOf = (name: string, files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
};
const listed = async (folder: string, argv: readonly string[] = []): Promise<string[]> => {
  const { code, stdout, stderr } = await run([folder, ...argv]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split('\n');
};

const LONG = 'x '.repeat(10_000);
const TITLED: Readonly<Record<string, () => string | Uint8Array | Promise<Uint8Array>>> = {
  'a.md': () => `# 난로\n\n${LONG}`,
  'b.md': () => `---\ntitle: 난로\n---\n\n${LONG}`,
  'c.html': () => `<!doctype html><title>난로 - 내 블로그</title><h1>난로</h1><script>${LONG}</script><p>글`,
  'd.txt': () => `난로\n\n김온돌\n\n${LONG}`,
  'e.txt': () => iconv.encode(`# 난로\n\n[장작](a)을 **넣는다**.\n${LONG}`, 'cp949'),
  'f.json': () => `{"author": "가", "title": "난로", "sections": ["${LONG}`,
  'g.rss': () => `<rss><channel><title>난로</title><item><title>장작</title></item><item>${LONG}`,
  'h.eml': () => `From: a@b.example\nSubject: =?utf-8?B?64Kc66Gc?=\nMIME-Version: 1.0\n\n${LONG}`,
  'i.epub': async () =>
    packBook({ metadata: '<dc:title>난로</dc:title>', documents: { a: `<p>${LONG}</p>` } }),
  'j.hwpx': async () => hwpx({ sections: [text('글')], metadata: '<opf:title>난로</opf:title>' }),
  'k.docx': async () => packDocx({ body: paragraph('글'), core: '<dc:title>난로</dc:title>' }),
  'l.hwp': () => hwp5([[]], { summary: summary({ 2: '난로' }) }),
};

describe('the title of a file is found at its beginning', () => {
  let folder: string;
  beforeAll(async () => {
    folder = folderOf('제목', {});
    for (const [name, make] of Object.entries(TITLED)) writeFileSync(join(folder, name), await make());
  });
  test.each(Object.keys(TITLED))('%s', async (name) => {
    expect(await listed(folder)).toContain(`${name.padEnd('j.hwpx'.length)}  난로`);
  });
});

describe('a folder', () => {
  const files = {
    '제10장.md': '# 열째\n',
    '제2장.md': '# 둘째\n',
    ['난로'.normalize('NFD')]: '글',
    'bad\u001b[31m\n.md': '# 붉은\u001b[31m 제목\u202e\n',
    '.hidden.md': '# 숨김\n',
    'empty.md': '',
    'picture.png': Buffer.from('\u0089PNG\r\n\u001a\n\0', 'latin1'),
    'code.ts': '// # 코드\n',
    'broken.epub': 'PK\u0003\u0004',
  };
  const folder = folderOf('글', files);
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'below', 'a.md'), '# 아래\n');
  symlinkSync('nowhere', join(folder, 'dead.md'));
  symlinkSync('제2장.md', join(folder, 'link.md'));
  symlinkSync('below', join(folder, 'linked'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.md')]);

  const LINES = [
    'bad�[31m .md  붉은�[31m 제목',
    'broken.epub',
    'code.ts',
    'link.md       둘째',
    '난로',
    '제2장.md      둘째',
    '제10장.md     열째',
  ];

  test.each<[argv: string[]]>([[[]], [['read']], [['list']]])(
    'lists with %j what can be read in it, with names safe and aligned',
    async (argv) => {
      const { code, stdout, stderr } = await run([...argv, folder]);
      expect([code, stderr, stdout.trimEnd().split('\n')]).toEqual([0, '', LINES]);
    },
  );

  test('is a list in JSON with the names on the disk', async () => {
    const { stdout } = await run(['list', folder, '--format', 'json']);
    expect(JSON.parse(stdout)).toContainEqual({ name: '난로'.normalize('NFD'), title: null });
    expect(JSON.parse(stdout)).toContainEqual({ name: 'bad\u001b[31m\n.md', title: '붉은�[31m 제목' });
  });

  test('may be named by an address, and with a slash', async () => {
    expect(await listed(`${folder}/`)).toEqual(LINES);
    expect(await listed(`file://${folder}`)).toEqual(LINES);
  });

  test.each([20, 40, 60])(
    'takes one line of %i cells for each file on a terminal, in colour',
    async (terminal) => {
      const wide = folderOf(`넓음${terminal}`, {
        [`${'긴 이름 '.repeat(8)}.md`]: `# ${'긴 제목 '.repeat(40)}\n`,
        'a.md': `# ${'긴 제목 '.repeat(40)}\n`,
      });
      const { stdout } = await run(['list', wide], { terminal, env: { TERM: 'xterm-256color' } });
      const lines = stdout.trimEnd().split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain('\u001b[');
      for (const line of lines) {
        const bare = line.replace(/\u001b\[[\d;]*m/g, '').trimEnd();
        expect(cellsIn(bare, 1)).toBeLessThanOrEqual(terminal);
        expect(bare).toMatch(/…$/);
      }
    },
  );

  test('goes to a file with -o', async () => {
    const output = join(root, '목록.txt');
    expect(await run([folder, '-o', output])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toEqual(LINES);
  });

  test.each<[argv: string[]]>([
    [['read', '--format', 'json', folder]],
    [['read', '-s', '1', folder]],
    [['search', '난로', folder]],
    [['wrap', folder]],
    [['list', folder, folder]],
  ])('is not a source of %j', async (argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([66, '']);
    expect(stderr).toContain(
      `${folder} is a folder, not a file. To list what is in it: \`nanro list ${folder}\``,
    );
  });
});

describe.each([
  ['that is empty', {}],
  ['with pictures only', { 'a.gif': 'GIF89a\u0000' }],
])('a folder %s has nothing to read', (name, files) => {
  const folder = folderOf(name, files);
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'below', 'a.md'), '# 아래\n');

  test.each<[argv: string[], message: string]>([
    [[], 'There is no file in'],
    [['read', '--language', 'en'], 'that nanro can read. Folders inside it are not searched, so name'],
    [['list', '--format', 'json', '--language', 'ko'], '읽을 수 있는 파일이 없는 폴더입니다:'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await run([...argv, folder]);
    expect([code, stdout, stderr]).toEqual([65, '', expect.stringContaining(message)]);
  });
});

test('texts behind many pictures are found', async () => {
  const pictures = Array.from({ length: 600 }, (_, index) => [`${index}.gif`, 'GIF89a\u0000'] as const);
  const folder = folderOf('사진', { ...Object.fromEntries(pictures), '글.md': '# 난로\n' });
  expect(await listed(folder)).toEqual(['글.md  난로']);
});

test('a folder may have a decomposed name, as on macOS', async () => {
  folderOf('난롯가'.normalize('NFD'), { 'a.md': '# 난로\n' });
  expect(await listed(join(root, '난롯가'))).toEqual(['a.md  난로']);
});

test('a folder with many files says how many are left out', async () => {
  const many = folderOf(
    '많음',
    Object.fromEntries(Array.from({ length: 520 }, (_, index) => [`${index}.txt`, '글\n'])),
  );
  const { code, stdout, stderr } = await run([many], { env: { LANG: 'ko_KR.UTF-8' } });
  expect([code, stdout.trimEnd().split('\n').length, stdout.endsWith('\n499.txt\n')]).toEqual([0, 500, true]);
  expect(stderr).toBe(`nanro: ${many}: 파일이 많아 앞의 500개만 살펴보고 나머지 20개는 뺐습니다.\n`);
});

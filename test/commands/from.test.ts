// `--from` and `--encoding`: the user says what a source is, and nanro does not guess.
import iconv from 'iconv-lite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES, formatNamed } from '../../src/formats/format-names.ts';
import { packDocx, paragraph } from '../helpers/docx.ts';
import { pack, packBook } from '../helpers/epub.ts';
import { everyFeature } from '../helpers/hwp5-document.ts';
import { hwpx, text } from '../helpers/hwpx.ts';
import { run } from '../helpers/run.ts';
import { serve } from '../helpers/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A text of each format that says nothing of it, and what is in the Markdown that is made of it. */
const SAMPLES: readonly [from: string, text: string, markdown: string | RegExp][] = [
  ['text', '# 난로\n\n[장작](a.md)과 **불**', String.raw`\[장작\](a.md)과 \*\*불\*\*`],
  ['lines', '# 난로\n장작\n', '```\n# 난로\n장작\n```'],
  ['markdown', '난로\n장작', '난로 장작'],
  ['html', '난로 <b>장작</b>', '**장작**'],
  ['json', '\n{"title": "난로", "sections": []}', '# 난로'],
  ['json', '\n[1, 2]', '```json\n'],
  ['json', '"난로"', '"난로"\n```'],
  ['mail', 'Subject: =?utf-8?B?64Kc66Gc?=\n\n장작', '# 난로'],
  ['feed', '<소식><channel><item><title>난로</title></item></channel></소식>', '# 난로'],
  ['notebook', '{"cells": [{"cell_type": "markdown", "source": "# 난로"}], "nbformat": 4}', '# 난로'],
  ['csv', '난로;장작\n1;2\n', '| 난로 | 장작 |'],
  ['tsv', '난로\t장작\n1\t2\n', '| 난로 | 장작 |'],
  ['subtitles', '자막\n\n00:01.000 --> 00:02.000\n난로\n', /^난로$/m],
  ['code', '<!doctype html><p>난로', '<p>난로'],
  ['code', '{\\rtf1 난로}', '{\\rtf1 난로}'],
  ['log', '난로', '```log\n난로'],
];

describe.each(SAMPLES)('--from %s reads %j', (from, content, markdown) => {
  const expected =
    typeof markdown === 'string' ? expect.stringContaining(markdown) : expect.stringMatching(markdown);

  test('from standard input', async () => {
    const argv = ['read', '--from', from, '--format', 'md'];
    expect(await run(argv, { stdin: content })).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  test('whatever the name of the file says', async () => {
    for (const name of ['글', '글.txt', '글.md', '글.html', '글.srt', '글.hwp']) {
      const { code, stdout } = await run(['--from', from, '--format', 'md', file(name, content)]);
      expect([name, code, stdout]).toEqual([name, 0, expected]);
    }
  });
});

const LETTER = '난로가 따뜻하다.\n불을 쬔다.\n';
const documents: readonly [from: string, make: () => Promise<Uint8Array>][] = [
  ['hwp', async () => everyFeature()],
  ['hwpx', async () => hwpx({ sections: [text('난로')] })],
  ['docx', async () => packDocx({ body: paragraph('난로') })],
  ['epub', async () => packBook({ documents: { a: '<p>난로</p>' } })],
];

describe('a source that is not of the format', () => {
  const NOT_OF_TEXT = ['json', 'mail', 'feed', 'notebook', 'subtitles', 'hwp', 'hwpx', 'docx', 'pdf', 'epub'];
  test.each(NOT_OF_TEXT)('--from %s says so of plain text', async (from) => {
    const path = file('편지.txt', LETTER);
    for (const command of [['read'], ['list'], ['search', '난로'], []]) {
      const { code, stdout, stderr } = await run([...command, path, '--from', from]);
      expect([code, stdout]).toEqual([65, '']);
      expect(stderr).toMatch(from === 'json' ? /is broken JSON/ : `is not in the format ${from}. Leave out`);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  test('is no mail just because a colon is in its first line', async () => {
    const { code, stderr } = await run(['read', '--from', 'mail'], { stdin: 'title: 난로\n\nFrom: 장작\n' });
    expect([code, stderr]).toEqual([65, expect.stringContaining('is not in the format mail')]);
  });

  test.each(documents)('%s is read with its own name, and with no other', async (format, make) => {
    const path = file('문서', await make());
    for (const from of FORMAT_NAMES) {
      const { code, stdout, stderr } = await run(['read', path, '--from', from]);
      if (from === format) expect([code, stdout]).toEqual([0, expect.stringContaining('난로')]);
      else
        expect([from, code, stdout, stderr]).toEqual([
          from,
          65,
          '',
          `nanro: ${path} is not in the format ${from}. Leave out \`--from\`, and nanro detects the format.\n`,
        ]);
    }
  });

  test('is named if nanro knows what it is', async () => {
    const png = file('그림', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'));
    for (const from of ['text', 'docx'])
      expect((await run(['read', png, '--from', from])).stderr).toContain('is an image');
  });

  test('is not called a format that nanro does not read if it is a PDF', async () => {
    const path = file('글.pdf', '%PDF-1.4\n');
    expect((await run(['read', path, '--from', 'docx'])).stderr).toContain('is not in the format docx');
    expect((await run(['read', path, '--from', 'text'])).stdout).toContain('%PDF-1.4');
  });

  test('is taken at its word if its archive does not show what it is', async () => {
    const zip = file('묶음', await pack({ 'word/글.xml': '<글/>' }));
    expect((await run(['read', zip])).stderr).toContain('a zip archive');
    expect((await run(['read', zip, '--from', 'docx'])).stderr).toContain('a broken Word document');
    expect((await run(['read', zip, '--from', 'pdf'])).stderr).toContain('a zip archive');
  });
});

test('what the server and the address say comes second', async () => {
  const address = await serve((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=shift_jis' })
      .end(iconv.encode('# 난로\n<b>장작</b>\n둘째 줄\n', 'cp949')),
  );
  const argv = ['read', `${address}/글.html`, '--encoding', 'cp949', '--from'];
  expect((await run([...argv, 'lines'])).stdout).toMatch(/^# 난로\n<b>장작<\/b>\n둘째 줄$/m);
  expect((await run([...argv, 'md', '--format', 'json'])).stdout).toContain('"title": "난로"');
});

test('several sources are all of the format', async () => {
  const paths = ['하나.md', '둘.html'].map((name) => file(name, '# 난로\n<b>장작</b>\n'));
  const { stdout } = await run(['read', '--from', 'code', ...paths, '--format', 'md']);
  expect(stdout.match(/^```\w*\n# 난로\n<b>장작<\/b>$/gm)?.map((code) => code.split('\n')[0])).toEqual([
    '```markdown',
    '```html',
  ]);
});

test('the names are also those of extensions, in any case', () => {
  expect(['MD', 'txt', 'htm', 'ipynb', 'tsv', 'srt', 'HWP', 'Markdown'].map(formatNamed)).toEqual([
    'markdown',
    'text',
    'html',
    'notebook',
    'csv',
    'subtitles',
    'hwp',
    'markdown',
  ]);
  expect(['', 'svg', 'hwp5', 'constructor'].map(formatNamed)).toEqual(Array.from({ length: 4 }));
});

describe('--encoding', () => {
  const page = '<!doctype html><meta charset="shift_jis"><title>난로</title><p>장작이 탄다. 불을 쬔다.';

  test('takes precedence over what a page says', async () => {
    const path = file('글.html', iconv.encode(page, 'cp949'));
    expect((await run(['read', path])).stdout).not.toContain('장작');
    for (const command of [['read'], ['search', '장작'], []])
      expect((await run([...command, path, '--encoding', 'EUC-KR'])).stdout).toContain('장작');
    expect((await run(['list', path, '--encoding', 'EUC-KR', '--format', 'json'])).stdout).toContain('난로');
  });

  test('reads what nothing shows the charset of', async () => {
    const bytes = Buffer.from('똠방각하와 난로', 'utf16le');
    expect((await run(['--encoding', 'utf-16le'], { stdin: bytes })).stdout).toContain('똠방각하와 난로');
    const johab = Buffer.from('b565 9d a1'.replaceAll(' ', ''), 'hex');
    expect((await run(['read', '--encoding', 'johab'], { stdin: johab })).code).toBe(0);
  });

  test('says so if the source is not in it', async () => {
    const path = file('글.txt', iconv.encode('똠방각하와 난로가 있는 글', 'cp949'));
    const { code, stderr } = await run(['read', path, '--encoding', 'utf8']);
    expect([code, stderr]).toEqual([
      65,
      `nanro: ${path} is not text in utf-8. Leave out \`--encoding\`, and nanro detects the charset.\n`,
    ]);
  });

  test('leaves documents alone, which say it themselves', async () => {
    const path = file('책.epub', await packBook({ documents: { a: '<p>난로</p>' } }));
    expect((await run(['read', path, '--encoding', 'cp949'])).stdout).toContain('난로');
  });
});

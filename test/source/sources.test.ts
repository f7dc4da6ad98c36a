import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const ARTICLE = JSON.stringify({ title: '글', sections: [] });
const KOREAN = { env: { LANG: 'ko_KR.UTF-8' } };

describe.each<[what: string, path: string, code: number, korean: RegExp, english: RegExp]>([
  [
    'a path that is not there',
    join(folder, 'none.json'),
    66,
    /파일이 없습니다: .*none\.json/,
    /There is no file .*none\.json/,
  ],
  ['a path through a file', join(file('plain.txt', ''), 'x'), 66, /파일이 없습니다/, /There is no file/],
  ['a host without a scheme', 'naver.com', 66, /주소라면 앞에 https:\/\/를 붙여/, /put https:\/\/ before it/],
  ['another scheme', 'ftp://a.kr/x', 2, /읽을 수 있는 주소가 아닙니다/, /is not an address that can be read/],
  [
    'an address with a password',
    'https://hong:secret@a.kr/',
    2,
    /읽을 수 있는 주소가 아닙니다: https:\/\/…@a\.kr\//,
    /https:\/\/…@a\.kr\/ is not an address/,
  ],
  [
    'an address that is none',
    'http://',
    2,
    /읽을 수 있는 주소가 아닙니다/,
    /is not an address that can be read/,
  ],
  ['an empty file', file('empty.json', ''), 65, /비어 있습니다/, /is empty/],
  [
    'a picture',
    file(
      'picture.md',
      Uint8Array.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        ...Array.from({ length: 400 }, (_, index) => (index * 73) % 256),
      ]),
    ),
    65,
    /읽지 못하는 형식입니다: .*picture\.md \(그림\)\. 이미지 뷰어로 열어 주세요\./,
    /picture\.md is an image, which nanro does not read\. Open it with an image viewer\./,
  ],
  [
    'a program',
    file(
      'program',
      Uint8Array.from({ length: 400 }, (_, index) => index % 7),
    ),
    65,
    /텍스트가 아닙니다/,
    /is not text/,
  ],
  ['blanks', file('blank.txt', ' \n\t\n'), 65, /비어 있습니다/, /is empty/],
  [
    'broken JSON',
    file('broken.json', '{\n  "title": "글",\n  oops\n}'),
    65,
    /JSON 문법이 잘못됐습니다: .*\(3행 3열\)/,
    /is broken JSON \(line 3, column 3\)/,
  ],
  [
    'a truncated file',
    file('truncated.json', '{"title": "글",'),
    65,
    /JSON 문법이 잘못됐습니다: .*\(1행 15열\)/,
    /is broken JSON \(line 1, column/,
  ],
  [
    'JSON whose sections are something else',
    file('other.json', '{"title": "글", "sections": "없음"}'),
    65,
    /sections: 배열이/,
    /sections must be an array/,
  ],
  [
    'a misspelt kind',
    file(
      'kind.json',
      '{"title":"글","sections":[{"level":2,"heading":[{"kind":"text","text":"장"}],"blocks":[{"kind":"paragraf"}]}]}',
    ),
    65,
    /sections\[0\]\.blocks\[0\]\.kind: "paragraf" 대신 paragraph/,
    /sections\[0\]\.blocks\[0\]\.kind must be one of paragraph/,
  ],
  [
    'nesting without end',
    file(
      'deep.json',
      `{"title":"글","sections":[{"level":2,"heading":[{"kind":"text","text":"장"}],"blocks":${'[{"kind":"quote","blocks":'.repeat(20_000)}[]${'}]'.repeat(20_000)}}]}`,
    ),
    65,
    /깊이 겹쳐/,
    /nested more than/,
  ],
])('%s', (_, path, code, korean, english) => {
  test.each(['read', 'list'])('%s prints one message, and exits with its code', async (command) => {
    const inKorean = await run([command, path], KOREAN);
    expect([inKorean.code, inKorean.stdout]).toEqual([code, '']);
    expect(inKorean.stderr).toMatch(korean);
    expect(inKorean.stderr.trim().split('\n')).toHaveLength(1);
    expect((await run([command, path])).stderr).toMatch(english);
  });
});

test('a file without read permission is reported', async () => {
  const { readFile, readStdin } = await import('../../src/source/sources.ts');
  const path = file('secret.json', ARTICLE);
  chmodSync(path, 0);
  if (process.getuid?.() === 0) {
    // Root may read everything, so the answer of the kernel is simulated.
    const { Readable } = await import('node:stream');
    const forbidden = new Readable({
      read() {
        this.destroy(Object.assign(new Error(), { code: 'EACCES' }));
      },
    });
    await expect(readStdin(forbidden, 100)).rejects.toMatchObject({ problem: { kind: 'noPermission' } });
  } else {
    await expect(readFile(path, 100)).rejects.toMatchObject({
      problem: { kind: 'noPermission', name: path },
    });
  }
});

test('an endless source is read up to the limit, which --max-bytes sets', async () => {
  const { Readable } = await import('node:stream');
  const chunk = Buffer.alloc(2 ** 16, '가');
  const endless = () =>
    new Readable({
      read() {
        this.push(chunk);
      },
    });
  const { code, stderr } = await run(['read', '-'], { stdin: endless() });
  expect([code, stderr]).toEqual([
    65,
    'nanro: <stdin> is too large: more than 10 MiB. `--max-bytes` raises the limit.\n',
  ]);
  for (const [limit, size] of [
    ['1', '1 byte.'],
    ['10', '10 bytes.'],
    ['512k', '512 KiB.'],
    ['20000000', '19.1 MiB.'],
  ] as const) {
    expect((await run(['read', '-', '--max-bytes', limit], { stdin: endless() })).stderr).toContain(
      `more than ${size}`,
    );
  }
  expect((await run(['read', '-', '--max-bytes', '10'], { stdin: endless(), ...KOREAN })).stderr).toContain(
    '10바이트 초과',
  );
  expect((await run(['read', '-', '--max-bytes', '90'], { stdin: '가'.repeat(30) })).code).toBe(0);
});

test('a byte order mark is not part of the text', async () => {
  expect((await run(['read', file('bom.json', `\ufeff${ARTICLE}`)])).stdout).toContain('글');
});

test('`-` reads standard input', async () => {
  const { code, stdout } = await run(['read', '-'], { stdin: ARTICLE });
  expect([code, stdout]).toEqual([0, '글\n1분\n']);
});

test('piped input is read without `-`', async () => {
  expect((await run(['read'], { stdin: ARTICLE })).stdout).toBe('글\n1분\n');
  expect((await run(['list'], { stdin: '# 난로\n\n## 장작\n\n참나무가 좋습니다.\n' })).stdout).toContain(
    '장작',
  );
  const nothing = await run(['read'], { stdin: new Uint8Array() });
  expect([nothing.code, nothing.stdout, nothing.stderr]).toEqual([
    65,
    '',
    'nanro: Standard input is empty. Check the command before the pipe.\n',
  ]);
});

describe.each(['<글>.txt', '<stdin>'])('a file called %s is not mistaken for standard input', (name) => {
  const home = process.cwd();
  beforeAll(() => process.chdir(folder));
  afterAll(() => process.chdir(home));

  test('its label comes from its name', async () => {
    file(name, '난로가 따뜻하다.\n');
    const [label] = (await run(['list', name])).stdout.split('\n');
    expect(label).toBe(name.replace('.txt', ''));
  });

  test('if it is empty, the message names it', async () => {
    file(name, '');
    expect((await run(['read', name])).stderr).toBe(
      `nanro: ${name} is empty. Check that it was saved or downloaded completely.\n`,
    );
    expect((await run(['read', name], KOREAN)).stderr).toBe(
      `nanro: 비어 있습니다: ${name}. 제대로 저장됐는지 확인해 주세요.\n`,
    );
  });
});

test('an escape sequence in a path is not printed', async () => {
  const { stderr } = await run(['read', '\u001b[31mred']);
  expect(stderr).not.toContain('\u001b');
});

test.each([
  ['NFD', 'NFC'],
  ['NFC', 'NFD'],
])('a file named in %s is found by its name in %s', async (there, typed) => {
  const path = file('한글 이름.md'.normalize(there), '# 글\n');
  expect((await run(['read', path.normalize(typed)])).stdout).toBe('글\n1분\n');
  expect((await run(['wrap', path.normalize(typed)])).stdout).toBe('# 글\n');
  rmSync(path);
});

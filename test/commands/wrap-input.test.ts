import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { PassThrough } from 'node:stream';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runs } from '../helpers/thorough.ts';
import { wrap } from '../../src/index.ts';
import { run } from '../helpers/run.ts';
import { wrapped } from '../helpers/wrapped.ts';
import { BIN } from '../helpers/terminal.ts';

describe('text that arrives in pieces', () => {
  test('a line is printed before the next one arrives', async () => {
    const stdin = new PassThrough();
    const seen: string[] = [];
    const outcome = run(['wrap', '-w', '10'], { stdin, onWrite: (text) => seen.push(text) });
    stdin.write('가나다 라마바\n사아');
    while (seen.join('') === '') await new Promise((resolve) => setImmediate(resolve));
    expect(seen.join('')).toBe('가나다\n라마바\n');
    stdin.end('자');
    expect((await outcome).stdout).toBe('가나다\n라마바\n사아자\n');
  });

  test('is wrapped the same wherever it is split, even within a character', async () => {
    const bytes = Buffer.from('“난로” 곁에서 😀 읽는 한글\r\n둘째 줄이다\n'.repeat(3));
    const whole = (await run(['wrap', '-w', '14'], { stdin: bytes })).stdout;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (sizes) => {
        const pieces: Buffer[] = [];
        for (let at = 0, index = 0; at < bytes.length; index++)
          pieces.push(bytes.subarray(at, (at += sizes[index % sizes.length]!)));
        expect(await run(['wrap', '-w', '14'], { stdin: pieces })).toEqual({
          code: 0,
          stdout: whole,
          stderr: '',
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [
      'prose',
      '난롯가에서 “편하게” 나누는 이야기는 4,050억 개라도 좋다. 할 수 있는 만큼 하면 되는 것이다… 만세(萬歲)를 부른다. ',
    ],
    ['one word', '가나다라마바사아자차카타파하'],
    ['decomposed', '난로 곁에서 한글을 읽는다. '.normalize('NFD')],
  ])('a very long line of %s is broken as the library breaks it', async (_, unit) => {
    const text = unit.repeat(Math.ceil(runs(400_000) / unit.length)).trimEnd();
    expect(await wrapped(text, '-w', '40')).toEqual(wrap(text, 40).split('\n'));
  });
});

describe('a line of 200,000 characters', () => {
  const text = '난롯가에서 나누는 이야기 '.repeat(14_000).trimEnd();
  const after = '\n글은\n이어진다\n';
  test.each([
    ['of code', `\`\`\`\n${text}\n\`\`\``],
    ['that is a row', `| ${text}`],
    ['that is a comment', `<!-- ${text} -->`],
    ['in a comment', `<!--\n${text} -->`],
    ['that ends with a carriage return', `| ${text}\r`],
  ])('%s is kept, however it arrives', async (_, block) => {
    for (const size of [1 << 20, 70_001]) {
      const bytes = Buffer.from(block + after);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect((await run(['wrap', '--reflow', '-w', '20'], { stdin: pieces })).stdout).toBe(
        `${block}\n글은 이어진다\n`,
      );
    }
  });

  test('before short lines loses none of these with --reflow --only-long', async () => {
    const { stdout } = await run(['wrap', '--reflow', '--only-long', '-w', '40'], {
      stdin: `${text}\n짧은 줄\n끝\n`,
    });
    expect(stdout.replaceAll('\n', ' ')).toBe(`${text} 짧은 줄 끝 `);
  });
});

describe('input', () => {
  test('bytes that are not UTF-8 become U+FFFD, with one message', async () => {
    const bytes = Buffer.concat([
      Buffer.from('가'),
      Buffer.from([0xff, 0x0a, 0xb0, 0xa1]),
      Buffer.from('나'),
    ]);
    const { code, stdout, stderr } = await run(['wrap'], { stdin: bytes, env: { LANG: 'ko_KR.UTF-8' } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '가\ufffd\n\ufffd\ufffd나\n' });
    expect(stderr.match(/nanro:/g)).toHaveLength(1);
    expect(stderr).toContain('UTF-8이 아닌 바이트');
  });

  test('a U+FFFD in the input causes no message', async () => {
    expect((await run(['wrap'], { stdin: '\ufffd' })).stderr).toBe('');
  });

  test('CR LF newlines are kept', async () => {
    expect((await run(['wrap', '-w', '10'], { stdin: '가나다 라마바\r\n사\r\n' })).stdout).toBe(
      '가나다\r\n라마바\r\n사\r\n',
    );
  });

  test('empty input gives empty output', async () => {
    expect((await run(['wrap'], { stdin: '' })).stdout).toBe('');
  });

  test('files are wrapped in order, with standard input among them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
    writeFileSync(join(folder, 'a.txt'), '가');
    writeFileSync(join(folder, 'b.txt'), '나\n');
    const { stdout } = await run(['wrap', join(folder, 'a.txt'), '-', join(folder, 'b.txt')], {
      stdin: '사이',
    });
    expect(stdout).toBe('가\n사이\n나\n');
  });

  test('more files than can be open at once are wrapped', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
    for (let index = 0; index < 300; index++) writeFileSync(join(folder, `${index}.txt`), `가나 ${index}\n`);
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -n 256 && exec "$0" "$1" wrap -w 4 "$2"/*.txt`, process.execPath, BIN, folder],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(601);
  });

  test('a named pipe, which can be opened only once, is read', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `exec "$0" "$1" wrap -w 4 <(echo 가나 다라)`, process.execPath, BIN],
      { encoding: 'utf8' },
    );
    expect([status, stdout, stderr]).toEqual([0, '가나\n다라\n', '']);
  });

  test.each([
    ['a file that is not there', 'nowhere.txt', 66, 'There is no file nowhere.txt'],
    ['a folder', 'src', 66, 'is a folder'],
  ])('%s is reported before anything is printed', async (_, name, expected, message) => {
    const { code, stdout, stderr } = await run(['wrap', 'package.json', name]);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(message);
  });
});

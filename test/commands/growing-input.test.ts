// Standard input that is shown while it is still arriving.
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Grown } from '../../src/formats/growing-text.ts';
import { blockText } from '../../src/article/text.ts';
import { isBlock } from '../../src/article/flow.ts';
import { openGrowingInput, type Growth } from '../../src/commands/growing-input.ts';
import { createRenewal } from '../../src/commands/renewal.ts';
import type { FormatName } from '../../src/formats/format-names.ts';

/** Time that passes only when a test says so. */
function clock() {
  let waiting: (() => void)[] = [];
  return {
    later: (call: () => void) => {
      waiting.push(call);
      return () => (waiting = waiting.filter((other) => other !== call));
    },
    pass: () => {
      for (const call of waiting.splice(0)) call();
    },
  };
}
/** Lets everything happen that does not wait for time. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
};

const textOf = ({ manuscript }: Grown): string =>
  manuscript.characters
    .map((_, index) => blockText(manuscript.passage(index).filter(isBlock)))
    .join('\n')
    .trim();

async function contentOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** A log without colours. */
const LOG = ['켰다', '데웠다', '껐다']
  .map((did, hour) => `2026-01-15 0${hour}:00:00 INFO 난로를 ${did}\n`)
  .join('');

/** Opens an input, to which the test writes, and what it tells. */
function input(options: { readonly format?: FormatName; readonly maxBytes?: number } = {}) {
  const stdin = new PassThrough();
  const time = clock();
  const opened = openGrowingInput(stdin, { maxBytes: 10_000, ...options }, time.later);
  const told: string[] = [];
  const growth: Growth = {
    grow: (grown, isGrowing) => void told.push(`${isGrowing ? '…' : '.'} ${textOf(grown)}`),
    finish: async (stream) => void told.push(`whole: ${await contentOf(stream)}`),
    cut: () => void told.push('cut'),
    fail: (error) => void told.push(`failed: ${String(error)}`),
  };
  return {
    stdin,
    told,
    begin: async () => {
      const begun = opened.begin();
      await settle();
      time.pass();
      return begun;
    },
    follow: () => opened.follow(growth),
    step: async () => {
      await settle();
      time.pass();
      await settle();
    },
  };
}

describe('when it is opened', () => {
  test('input that has ended is whole', async () => {
    const { stdin, begin } = input();
    stdin.end('# 난로\n\n장작을 넣습니다.\n');
    const begun = await begin();
    expect(begun.kind === 'whole' && (await contentOf(begun.stream))).toBe('# 난로\n\n장작을 넣습니다.\n');
  });

  test.each<
    [what: string, first: string | Buffer, format: FormatName | undefined, shown: string | undefined]
  >([
    ['plain text', '난로에 장작을\n넣습니다.\n', undefined, '난로에 장작을\n넣습니다.'],
    ['colours', '\u001b[33mcommit 1f0e\u001b[m\n    난로\n', undefined, 'commit 1f0e\n    난로'],
    ['a log', LOG, undefined, LOG.trim()],
    ['lines that are asked for', 'a\nb\n', 'lines', 'a\nb'],
    ['half a syllable', Buffer.from('난로').subarray(0, 4), 'lines', '난'],
    ['Markdown', '# 난로\n', undefined, undefined],
    ['a page', '<!doctype html><p>난로', undefined, undefined],
    ['CP949', Buffer.from([0xb3, 0xad, 0xb7, 0xce]), undefined, undefined],
    ['compressed bytes', gzipSync('난로'), undefined, undefined],
    ['blanks', '\n\n', undefined, undefined],
    ['nothing', '', undefined, undefined],
  ])('%s is shown as far as it can be read', async (_, first, format, shown) => {
    const { stdin, begin } = input(format ? { format } : {});
    if (first.length > 0) stdin.write(first);
    const begun = await begin();
    expect(begun.kind).toBe('growing');
    expect(begun.kind === 'growing' && begun.grown && textOf(begun.grown)).toBe(shown);
  });

  test('an archive is left to its reader', async () => {
    const { stdin, begin } = input();
    stdin.write('PK\u0003\u0004 und');
    stdin.end(' so weiter');
    const begun = await begin();
    expect(begun.kind === 'whole' && (await contentOf(begun.stream))).toBe('PK\u0003\u0004 und so weiter');
  });
});

test('a number of lines is waited for, however long it takes', async () => {
  const stdin = new PassThrough();
  const opened = openGrowingInput(stdin, { maxBytes: 1000 }, () => () => {});
  let begun: unknown;
  void opened.begin(3).then((is) => (begun = is));
  stdin.write('하나\n둘\n');
  await settle();
  expect(begun).toBeUndefined();
  stdin.write('셋\n');
  await settle();
  expect(begun).toMatchObject({ kind: 'growing' });
});

describe('afterwards', () => {
  test('what arrives is told, and that nothing follows', async () => {
    const { stdin, told, begin, follow, step } = input({ format: 'lines' });
    stdin.write('하나\n');
    await begin();
    follow();
    await step();
    stdin.write('둘\n');
    await step();
    stdin.end('셋');
    await step();
    expect(told.slice(0, 2)).toEqual(['… 하나', '… 하나\n둘']);
    expect(told.at(-1)).toBe('. 하나\n둘\n셋');
  });

  test('a storm of pieces is told once in a while', async () => {
    const { stdin, told, begin, follow, step } = input({ format: 'lines' });
    await begin();
    follow();
    for (let index = 0; index < 500; index++) {
      stdin.write('.\n');
      if (index % 50 === 0) await settle();
    }
    await step();
    stdin.end('끝');
    await step();
    await step();
    expect(told.length).toBeLessThan(5);
    expect(told.at(-1)).toBe(`. ${'.\n'.repeat(500)}끝`);
  });

  test('what needs its end is read as a whole', async () => {
    const { stdin, told, begin, follow, step } = input();
    stdin.write('# 난로\n');
    await begin();
    follow();
    await step();
    expect(told).toEqual([]);
    stdin.end('\n장작');
    await step();
    expect(told).toEqual(['whole: # 난로\n\n장작']);
  });

  test('plain text that turns out to be Markdown is read as a whole', async () => {
    const { stdin, told, begin, follow, step } = input();
    stdin.write('난로 이야기\n');
    await begin();
    follow();
    await step();
    stdin.end('\n# 제목\n\n**장작**을 [여기](a.md)서\n');
    await step();
    expect(told).toEqual(['… 난로 이야기', expect.stringMatching(/^whole: 난로 이야기\n\n# 제목/)]);
  });

  test.each<[format: FormatName, pieces: string[], shown: string]>([
    ['lines', ['1234\n6789\n'], '1234'],
    ['lines', ['1234\n678', '9\n'], '1234'],
    ['lines', ['1234567', '89\n'], '12345678'],
    ['text', ['불이\n난로\n'], '불이'],
  ])('lines beyond the limit are left out, and half a line (%s, %j)', async (format, pieces, shown) => {
    const { stdin, told, begin, follow, step } = input({ format, maxBytes: 8 });
    await begin();
    follow();
    for (const piece of pieces) stdin.write(piece);
    await step();
    await step();
    expect(told.slice(-2)).toEqual([`. ${shown}`, 'cut']);
    expect(stdin.isPaused()).toBe(true);
  });

  test('anything else beyond the limit is an error', async () => {
    const { stdin, told, begin, follow, step } = input({ maxBytes: 8 });
    await begin();
    follow();
    stdin.write('# 난로\n\n장작\n');
    await step();
    expect(told).toEqual([expect.stringMatching(/^failed: .*tooLarge/)]);
  });

  test('an error of the stream ends it', async () => {
    const { stdin, told, begin, follow, step } = input();
    await begin();
    follow();
    stdin.destroy(new Error('gone'));
    await step();
    expect(told).toEqual(['failed: Error: gone']);
  });
});

describe('a renewal', () => {
  test('is never done twice at once, and once more after the last change', async () => {
    const time = clock();
    let running = 0;
    let done = 0;
    const finish: (() => void)[] = [];
    const renewal = createRenewal(async () => {
      expect(++running).toBe(1);
      await new Promise<void>((resolve) => finish.push(resolve));
      running--;
      done++;
    }, time.later);
    for (let change = 0; change < 1000; change++) renewal.ask();
    finish.pop()!();
    await settle();
    expect(done).toBe(1);
    time.pass();
    finish.pop()!();
    await settle();
    expect(done).toBe(2);
    time.pass();
    expect(finish).toEqual([]);
    renewal.ask();
    renewal.stop();
    finish.pop()!();
    await settle();
    renewal.ask();
    time.pass();
    expect(finish).toEqual([]);
  });
});

// HWP 5 documents that are cut off, corrupted or built to exhaust the reader: the result is a document or one
// clear problem.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NanroError } from '../../../src/errors.ts';
import { loadArticle } from '../../../src/formats/read-source.ts';
import {
  all,
  control,
  drawing,
  field,
  hwp5,
  list,
  paragraph,
  rec,
  record,
  shape,
  table,
  u16,
  u32,
  type Records,
} from '../../helpers/hwp5.ts';
import { everyFeature } from '../../helpers/hwp5-document.ts';
import { runs, someOf, THOROUGH } from '../../helpers/thorough.ts';

const MOST = 10 * 2 ** 20;
const ELEMENTS = MOST / 64;

/** Reads a document. Returns its text, or the kind of its problem; anything else that is thrown is a bug. */
async function outcomeOf(bytes: Buffer): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    return { text: JSON.stringify(await loadArticle({ name: '글.hwp', bytes }, MOST)) };
  } catch (error) {
    if (error instanceof NanroError) return { problem: error.problem.kind };
    throw error;
  }
}

const PROBLEMS = [
  'badHwp',
  'protectedHwp',
  'tooLarge',
  'tooManyElements',
  'noText',
  'notText',
  'foreignFormat',
];
async function expectAnEnd(bytes: Buffer, note: string): Promise<void> {
  const outcome = await outcomeOf(bytes);
  if ('problem' in outcome) expect(PROBLEMS, note).toContain(outcome.problem);
}

describe.each([
  ['compressed', 1],
  ['not compressed', 0],
  ['for distribution', 5],
])('a document that is %s', (_, flags) => {
  const whole = everyFeature({ flags });

  test('is whole or broken wherever it is cut off', async () => {
    const { text } = (await outcomeOf(whole)) as { text: string };
    expect(text).toContain('둘째 구역');
    for (let part = 0; part < 20; part++) {
      const outcome = await outcomeOf(whole.subarray(0, Math.floor((whole.length * part) / 20)));
      expect([{ text }, { problem: 'badHwp' }, { problem: 'notText' }, { problem: 'empty' }]).toContainEqual(
        outcome,
      );
    }
  });

  test('ends with text or a problem however it is corrupted', { timeout: 120_000 }, async () => {
    const seed = 20_261_128;
    const random = randomNumbers(seed);
    for (let round = 0; round < 8 * runs(125); round++) {
      const bytes = Buffer.from(whole);
      for (let count = 1 + random(8); count > 0; count--) bytes[random(bytes.length)] = random(256);
      await expectAnEnd(bytes, `seed ${seed}, round ${round}`);
    }
  });
});

/** Returns a function that returns whole numbers below a limit, the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('records that lie', () => {
  const body = all(...everyParagraph())(0);
  const documentOf = (section: Buffer): Buffer =>
    hwp5([], { flags: 0, streams: { 'BodyText/Section0': section } });
  /** Returns the offsets of the records of a section. */
  const offsets: number[] = [];
  for (let at = 0; at < body.length;) {
    offsets.push(at);
    at += 4 + (body.readUInt32LE(at) >>> 20);
  }
  const changed = (at: number, head: (head: number) => number): Buffer => {
    const bytes = Buffer.from(body);
    bytes.writeUInt32LE(head(bytes.readUInt32LE(at)) >>> 0, at);
    return documentOf(bytes);
  };

  test.each<[string, (head: number) => number]>([
    ['a size of nothing', (head) => head & 0xf_ffff],
    ['a size that is larger by 1', (head) => head + (1 << 20)],
    ['a size that follows', (head) => head | (0xfff << 20)],
    ['level 0', (head) => head & ~(0x3ff << 10)],
    ['the highest level', (head) => head | (0x3ff << 10)],
    ['a level that is higher by 1', (head) => head + (1 << 10)],
    ['an unknown tag', (head) => head | 0x3ff],
    ['the tag of a paragraph', (head) => (head & ~0x3ff) | 66],
    ['the tag of a list', (head) => (head & ~0x3ff) | 72],
    ['the tag of a control', (head) => (head & ~0x3ff) | 71],
  ])('%s', async (note, head) => {
    for (const at of offsets) await expectAnEnd(changed(at, head), `${note} at ${at}`);
  });

  test('a record in place of each one is nothing but zeros', async () => {
    for (const at of offsets) {
      const bytes = Buffer.from(body);
      bytes.fill(0, at + 4, at + 4 + (bytes.readUInt32LE(at) >>> 20));
      await expectAnEnd(documentOf(bytes), `at ${at}`);
    }
  });

  function everyParagraph(): Records[] {
    return [
      paragraph([field('%hlk', 'a;1;'), '가\n나', table([{ at: [0, 0], paragraphs: [paragraph(['다'])] }])], {
        ranges: [[0, 1, 0x0200_0000]],
      }),
      paragraph([drawing(shape(list([paragraph(['라'])])))]),
    ];
  }
});

describe('documents that are made to exhaust the reader', () => {
  const MANY = THOROUGH ? 400_000 : 50_000;
  const times = (part: Buffer, count: number): Buffer =>
    Buffer.concat(Array.from({ length: count }, () => part));
  const documentOf = (section: Buffer): Buffer =>
    hwp5([], { streams: { 'BodyText/Section0': deflateRawSync(section) } });
  const nested = (depth: number): Records => {
    let inner: Records = paragraph(['끝']);
    for (let level = 0; level < depth; level++)
      inner = paragraph([table([{ at: [0, 0], paragraphs: [inner] }])]);
    return inner;
  };
  const HOSTILE: readonly [note: string, build: () => Buffer, problem: string][] = [
    [
      'zeros that unpack to a hundred times as much',
      () => documentOf(Buffer.alloc(50 * 2 ** 20)),
      'tooLarge',
    ],
    [
      'empty records',
      () => documentOf(times(record(1, 80), 4 * MANY)),
      MANY * 4 > ELEMENTS ? 'tooManyElements' : '',
    ],
    [
      'empty texts',
      () => documentOf(times(record(1, 67), 4 * MANY)),
      MANY * 4 > ELEMENTS ? 'tooManyElements' : '',
    ],
    [
      'records, each of a higher level',
      () => documentOf(Buffer.concat(Array.from({ length: 50_000 }, (_, index) => record(index % 1024, 66)))),
      'noText',
    ],
    [
      'fields that never end',
      () =>
        hwp5([
          [paragraph([...Array.from({ length: 20_000 }, () => field('%hlk', 'http\\://a.kr;1;')), '끝'])],
        ]),
      '',
    ],
    [
      'changes of look at the same place',
      () =>
        hwp5([
          [
            rec(
              66,
              Buffer.alloc(22),
              all(rec(67, Buffer.from('가', 'utf16le')), rec(68, times(u32(0, 1), 20_000))),
            ),
          ],
        ]),
      '',
    ],
    [
      'ranges',
      () =>
        hwp5([
          [
            rec(
              66,
              Buffer.alloc(22),
              all(
                rec(67, times(Buffer.from('가', 'utf16le'), 20_000)),
                rec(70, times(u32(0, 20_000, 0x0200_0000), 20_000)),
              ),
            ),
          ],
        ]),
      '',
    ],
    [
      'cells in one row',
      () =>
        hwp5([
          [
            paragraph([
              table(Array.from({ length: 10_000 }, () => ({ at: [0, 0], paragraphs: [] }) as const)),
            ]),
          ],
        ]),
      'noText',
    ],
    [
      'cells, each in a row and a column of its own',
      () =>
        hwp5([
          [
            paragraph([
              table(
                Array.from(
                  { length: 10_000 },
                  (_, index) => ({ at: [index, index % 200], paragraphs: [paragraph(['가'])] }) as const,
                ),
              ),
            ]),
          ],
        ]),
      '',
    ],
    [
      'a cell in a far row',
      () =>
        hwp5([
          [
            paragraph([
              table([{ at: [65_535, 65_535], spans: [65_535, 65_535], paragraphs: [paragraph(['끝'])] }]),
            ]),
          ],
        ]),
      '',
    ],
    ['tables in tables, as deep as levels go', () => hwp5([[nested(THOROUGH ? 300 : 100)]]), ''],
    ['sections', () => hwp5(Array.from({ length: 300 }, () => [paragraph(['가'])])), ''],
    [
      'a definition of a section that is cut off',
      () => hwp5([[paragraph([control(2, 'secd', u16(1)), '끝'])]]),
      '',
    ],
  ];

  test.each(someOf(HOSTILE, 4))('%s', { timeout: 60_000 }, async (note, build, problem) => {
    const outcome = await outcomeOf(build());
    expect('problem' in outcome ? outcome.problem : '', note).toBe(problem);
  });
});

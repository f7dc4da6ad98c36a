// The sentence that a bookmark keeps.
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { rowsFrom, placeOf, START } from '../../src/reader/place.ts';
import { sentenceAt } from '../../src/reader/sentence.ts';
import { open, textOf } from '../helpers/reader.ts';

const content = [
  {
    kind: 'text',
    text: '첫눈이 내렸다. 할머니는 난로 곁에 앉아 옛날이야기를 시작하셨다! 값은 3.5원이었다고 한다. 끝',
  },
] as const;
const reader = open(
  manuscriptOf({ title: '겨울밤', lead: [{ kind: 'paragraph', content }, { kind: 'rule' }], sections: [] }),
  { columns: 24 },
);

/** The sentence for each row, by the text of the row. */
const sentences = [...rowsFrom(reader.galley, START)].map((row) => [
  textOf(row.row.line).trim(),
  sentenceAt(reader, placeOf(row)),
]);

test('is the one that the row begins or continues', () => {
  expect(sentences).toMatchInlineSnapshot(`
    [
      [
        "겨울밤",
        "겨울밤",
      ],
      [
        "1분",
        "첫눈이 내렸다.",
      ],
      [
        "",
        "첫눈이 내렸다.",
      ],
      [
        "첫눈이 내렸다.",
        "첫눈이 내렸다.",
      ],
      [
        "할머니는 난로 곁에",
        "할머니는 난로 곁에 앉아 옛날이야기를 시작하셨다!",
      ],
      [
        "앉아 옛날이야기를",
        "할머니는 난로 곁에 앉아 옛날이야기를 시작하셨다!",
      ],
      [
        "시작하셨다! 값은",
        "할머니는 난로 곁에 앉아 옛날이야기를 시작하셨다!",
      ],
      [
        "3.5원이었다고 한다.",
        "값은 3.5원이었다고 한다.",
      ],
      [
        "끝",
        "끝",
      ],
      [
        "",
        "",
      ],
      [
        "────────────────────",
        "",
      ],
    ]
  `);
});

test('is not longer than is read at a glance', () => {
  const long = open(
    manuscriptOf({
      lead: [{ kind: 'paragraph', content: [{ kind: 'text', text: '장작 '.repeat(2000) }] }],
      sections: [],
    }),
  );
  for (const row of rowsFrom(long.galley, START))
    expect(sentenceAt(long, placeOf(row)).length).toBeLessThanOrEqual(120);
});

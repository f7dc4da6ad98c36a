// Compares nanro's lines with those of Chromium 156 for Korean paragraphs, in a font with widths of 0, 1 and
// 2 cells. Where they differ, chromium-departures.json has our lines and the rule that requires them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wrap, type AmbiguousWidth, type WordBreak } from '../../src/index.ts';
import { composeHangul } from '../../src/unicode/hangul.ts';
import { withoutInvisible } from '../../src/unicode/blanks.ts';
import { readOracle } from '../helpers/oracles.ts';

interface Oracle {
  readonly ambiguousWidth: AmbiguousWidth;
  readonly cases: readonly {
    readonly id: string;
    readonly mode: string;
    readonly width: number;
    readonly text: string;
    readonly lines: readonly string[];
  }[];
}

interface Departure {
  readonly ambiguousWidth: AmbiguousWidth;
  readonly id: string;
  readonly wordBreak: WordBreak;
  readonly width: number;
  readonly rule: string;
  readonly lines: readonly string[];
}

const { rules, departures } = JSON.parse(
  readFileSync(new URL('chromium-departures.json', import.meta.url), 'utf8'),
) as {
  rules: Record<string, string>;
  departures: Departure[];
};

describe.each(['chromium-narrow.json', 'chromium-wide.json'])('%s', (name) => {
  const file = readOracle(name);
  const { ambiguousWidth, cases }: Oracle =
    file === undefined ? { ambiguousWidth: 1, cases: [] } : (JSON.parse(file) as Oracle);

  test.skipIf(file === undefined)('nanro makes the same lines, except for the departures', () => {
    expect(cases).toHaveLength(250);
    const seen = cases.map(({ id, mode, width, text, lines }) => {
      const wordBreak = mode.split('/')[0] as WordBreak;
      const departure = departures.find(
        (one) =>
          one.ambiguousWidth === ambiguousWidth &&
          one.id === id &&
          one.wordBreak === wordBreak &&
          one.width === width,
      );
      const theirs = lines.map((line) => withoutInvisible(composeHangul(line)));
      // A departure that no longer differs must be removed from the list.
      if (departure) expect(departure.lines, `${id} at ${width}`).not.toEqual(theirs);
      expect(
        wrap(text, width, { wordBreak, ambiguousWidth, fit: 'greedy' }).split('\n'),
        `${id}, ${wordBreak}, at ${width}`,
      ).toEqual(departure?.lines ?? theirs);
      return departure;
    });
    expect(seen.filter(Boolean)).toEqual(departures.filter((one) => one.ambiguousWidth === ambiguousWidth));
  });
});

test('docs/korean-lines.md says how many of the 500 cases differ', () => {
  const page = readFileSync(new URL('../../docs/korean-lines.md', import.meta.url), 'utf8');
  const counts = `(${500 - departures.length} alike, ${departures.length} different)`;
  expect(page.replaceAll(/\s+/g, ' ')).toContain(counts);
});

test('every departure names a rule', () => {
  for (const { rule, id } of departures) expect(rules[rule], id).toMatch(/\.$/);
});

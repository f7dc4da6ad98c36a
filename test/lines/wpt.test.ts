// Runs the W3C’s tests of line breaking that concern Korean.
import { expect, test } from 'vitest';
import { lineBreaks, wrap, type WordBreak } from '../../src/index.ts';
import { withoutInvisible } from '../../src/unicode/blanks.ts';
import { readOracle } from '../helpers/oracles.ts';

interface Case {
  readonly test: string;
  readonly koreanApplicable: boolean;
  readonly css: { readonly wordBreak: WordBreak };
  readonly text: string;
  readonly widthCells?: number;
  readonly expectedLines?: readonly string[];
  readonly breakExpectedAt?: number;
  readonly noBreakAnywhere?: boolean;
  readonly opportunities?: readonly string[];
}

const file = readOracle('wpt.json');
const cases = (file === undefined ? [] : (JSON.parse(file) as { cases: Case[] }).cases).filter(
  ({ koreanApplicable }) => koreanApplicable,
);

/** Tests that nanro departs from, with the reason. */
const DEPARTURES: Readonly<Record<string, string>> = {
  'word-break-keep-all-006.html':
    'in keep-all, a line ends only at white space, even after 、 (docs/korean-lines.md § Modes)',
  'line-break-normal-011.xht':
    'nanro is strict; the test is of `line-break: normal`, which lets small kana begin a line',
  'line-break-normal-012.xht':
    'nanro is strict: ー never begins a line (docs/korean-lines.md § The Korean tailoring)',
};

const shown = (line: string): string => withoutInvisible(line).trimEnd();
const piecesOf = ({ text, css: { wordBreak } }: Case): string[] => {
  const ends = lineBreaks(text, { wordBreak }).map(({ offset }) => offset);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
};

/** Returns what a case expects, and what nanro does. */
function compare(of: Case): readonly [expected: unknown, found: unknown] {
  const lines =
    of.widthCells === undefined
      ? []
      : wrap(of.text, of.widthCells, { wordBreak: of.css.wordBreak, fit: 'greedy' }).split('\n');
  if (of.expectedLines) return [of.expectedLines.map(shown), lines];
  if (of.noBreakAnywhere) return [[of.text], piecesOf(of)];
  if (of.opportunities) return [of.opportunities, piecesOf(of)];
  const first = of.text.slice(0, of.breakExpectedAt);
  return [first.endsWith('\u00ad') ? `${shown(first)}-` : shown(first), lines[0]];
}

test.skipIf(file === undefined)('every case that concerns Korean passes, except for the departures', () => {
  expect(cases).toHaveLength(487);
  for (const one of cases) {
    const [expected, found] = compare(one);
    if (one.opportunities && DEPARTURES[one.test])
      expect(found, `${one.test} departs no more`).not.toEqual(expected);
    else expect(found, `${one.test} ${JSON.stringify(one.text)}`).toEqual(expected);
  }
});

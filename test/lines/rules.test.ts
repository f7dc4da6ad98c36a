import { describe, expect, test } from 'vitest';
import { lineBreaks, type LineBreakOptions } from '../../src/index.ts';
import { KOREAN, STANDARD, type RuleCases } from './rule-cases.ts';

const LEAST = 100;

const textsOf = ({
  left,
  gaps = [''],
  right,
}: RuleCases): { readonly before: string; readonly after: string }[] =>
  left.flatMap((first) =>
    gaps.flatMap((gap) => right.map((second) => ({ before: first + gap, after: second }))),
  );

/** The texts of some cases that come out otherwise, with their place as `|`. */
const failures = (cases: RuleCases, options: LineBreakOptions): string[] =>
  textsOf(cases)
    .filter(
      ({ before, after }) =>
        lineBreaks(before + after, options).some(({ offset }) => offset === before.length) !== cases.breaks,
    )
    .map(({ before, after }) => JSON.stringify(`${before}|${after}`));

describe.each([
  ['UAX #14', STANDARD, { rules: 'uax14' }],
  ['Korean', KOREAN, { rules: 'korean', wordBreak: 'normal' }],
] as const)('%s', (_, table, options) => {
  test.each([...table])('$rule, a line may end: $breaks', (cases) => {
    expect(failures(cases, options)).toEqual([]);
  });

  test.each([...new Set(table.map(({ rule }) => rule))])('%s has a hundred cases', (rule) => {
    const count = table
      .filter((cases) => cases.rule === rule)
      .reduce(
        (sum, cases) => sum + new Set(textsOf(cases).map(({ before, after }) => `${before}|${after}`)).size,
        0,
      );
    expect(count).toBeGreaterThanOrEqual(LEAST);
  });
});

import { describe, expect, test } from 'vitest';
import { lineBreaks, type LineBreakOptions } from '../../src/index.ts';
import { KOREAN, STANDARD, type RuleCases } from './rule-cases.ts';

const textsOf = ({
  left,
  gaps = [''],
  right,
}: RuleCases): { readonly before: string; readonly after: string }[] =>
  left.flatMap((first) =>
    gaps.flatMap((gap) => right.map((second) => ({ before: first + gap, after: second }))),
  );

/** Returns the texts for which the expectation does not hold, with the place marked by `|`. */
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
  test.each([...table])('by $rule, a line may end there: $breaks', (cases) => {
    expect(failures(cases, options)).toEqual([]);
  });

  test.each([...new Set(table.map(({ rule }) => rule))])('%s has at least a hundred cases', (rule) => {
    const count = table
      .filter((cases) => cases.rule === rule)
      .reduce(
        (sum, cases) => sum + new Set(textsOf(cases).map(({ before, after }) => `${before}|${after}`)).size,
        0,
      );
    expect(count).toBeGreaterThanOrEqual(100);
  });
});

// The cases of korean-cases.json: at least one for each rule, written for people to read.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wrap, type WrapOptions } from '../../src/index.ts';

interface Case {
  readonly rule: string;
  readonly text: string;
  readonly width: number;
  readonly options?: WrapOptions;
  readonly lines: readonly string[];
}

const cases = JSON.parse(readFileSync(new URL('korean-cases.json', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$rule: $text', ({ text, width, options, lines }) => {
  expect(wrap(text, width, options).split('\n')).toEqual(lines);
});

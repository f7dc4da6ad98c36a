// The time of nanro grows no faster than its input: runs of one character, of a few, and of what the regular
// expressions in bounded.ts would take long for, in every part of every format.
import { expect, test } from 'vitest';
import { THOROUGH } from '../helpers/thorough.ts';
import { excessOf, WAYS } from './growth.ts';

/** UTF-16 code units of a run, and of the longest. */
const LENGTH = 20_000;

const CHARACTERS = [
  ...' \t\n\r\u3000\u00a0\u2028\u0085\u200b\u200d\u0301',
  ...'\\[](){}<>#|*_`~-=:!$&"\'.,/@^+1a가中—·',
];
/** Each is a beginning that something may wait for the end of, or that may be read in two ways. */
const TOKENS = [
  ...'<a <a"" <b> </b> <!-- <p> <div> <td> </ <!a <A <A/> <a=" <a_href= href= {` {a} {a=1} {: #a {%_note_ {{<_a_ {% {{ [a]( ![ [^1]'.split(
    ' ',
  ),
  ...'[!a] [[a **a *a_ `a` ~~a ==a $a$ \\( (( | >_ -_ 1._ 1)_ :::_ !!!_ &amp; &#1 https://a.kr/ www.a_ www.가 a@a.kr_ @'.split(
    ' ',
  ),
  ..."\"a' \\\" \\' // /* # `x 'x ,x 제1장_ 2026.1.1._ 작성_ 조회: 태그_ by_ From_@ 끝._ 。_ ·_ |_a created_".split(
    ' ',
  ),
  '\n\n',
  '\n> ',
  '\n- ',
  '\n# ',
  '\n```',
  '\n|',
  '\n    ',
  '\n1. ',
  '\n한',
  '> - ',
  ' ,',
  ' \u3000',
  '\t\n',
].map((token) => token.replaceAll('_', ' '));

/** Runs that once took quadratic time, and where. */
const CERTAIN: readonly (readonly [unit: string, way: keyof typeof WAYS])[] = [
  ['\u3000', 'an article as markdown'],
  [' ', 'an article as markdown'],
  ['\t', 'an article as markdown'],
  ['\u000b', 'an article as markdown'],
  [' ', 'an article as text'],
  ['\u3000', 'an article as html'],
  ['href=', 'a page'],
  ['<a', 'HTML in Markdown'],
  ['<a""', 'HTML in Markdown'],
  [' ', 'metadata of a page'],
  ['@', 'a line of text'],
  ['2026.1.1. ', 'metadata of a page'],
  ['`', 'wrap of comments'],
  ['<pre>', 'wrap of comments'],
  ["\\'", 'wrap of comments'],
];
/** One of so many of all other runs is tried. */
const SAMPLE = THOROUGH ? 32 : 256;

const ALL = [...CHARACTERS, ...TOKENS].flatMap((unit) =>
  Object.keys(WAYS).map((way) => [unit, way] as const),
);

test.each([...CERTAIN, ...ALL.filter((_, index) => index % SAMPLE === 0)])(
  'runs of %j in %s',
  { timeout: 120_000 },
  async (unit, way) => {
    expect(await excessOf(WAYS[way]!, unit, LENGTH)).toBeUndefined();
  },
);

// The time that nanro takes grows no faster than its input. The input has runs of one character, of a few,
// and of the text that is hardest for the regular expressions in bounded.ts, in every part of every format.
import { expect, test } from 'vitest';
import { THOROUGH } from '../helpers/thorough.ts';
import { BOUNDED } from './bounded.ts';
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
  ...'href= {{< [a_ [^1]:_ ]: \u201c \u2018 「 『 (가 가) 가, 가. 난로의_ 제1조_ ■_ ▶_ ①_ ── ==== #가_ @가_ 1,1 1. a.a. a:'.split(
    ' ',
  ),
  ...'<td> <tr> <li> <dt> <h1> <sup> <ruby> <rt> <pre> <br> <i> <a_href=#a> <p_id=a> <a_name=a> |a|b id=a_ a="a"_ =?a?= --a :a_ /a'.split(
    ' ',
  ),
  ...'<SYNC> <p_class=a> <item/> <entry> <title> ]]> <![CDATA[ --> &a; {\\ \u001b[ \u001b[1m "", "\t {"a":1}, [1], NOTE_'.split(
    ' ',
  ),
  '\n1\n00:00:01,000 --> 00:00:02,000\n',
  '\n00:01.000 --> 00:02.000\n',
  '\n[솔] [오후 2:05] 불',
  '\n솔 : 불',
  '\n2026. 1. 3. 오후 2:05, 솔 : 불',
  '\n2026-01-03 19:02:11,"솔","불"',
  '\nFrom: a@a.kr',
  '\nSubject: 난로',
  '\n> From: a',
  '\nFrom a Fri Apr  3 14:05:12 2026\n',
  '\n--a\n',
  '\n[^a]: 가\n',
  '[^a] ',
  '\n[a]: a\n',
  '\n|a|b|\n|-|-|\n',
  '\n제1장 가\n\n',
  '\n이름: 가',
  '\n댓글 1',
  '\n공유하기',
  '\n※ 가',
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

/** Runs that once took quadratic time, and those for which an expression in bounded.ts would. */
const CERTAIN: readonly (readonly [unit: string, way: keyof typeof WAYS])[] = [
  ['\u3000', 'an article as markdown'],
  [' ', 'an article as markdown'],
  ['\t', 'an article as markdown'],
  ['\u000b', 'an article as markdown'],
  [' ', 'an article as text'],
  ['\u3000', 'an article as html'],
  ['href=', 'a page'],
  [' ', 'an address of a page'],
  [' ', 'a shortcode'],
  ['\\(', 'wrap'],
  ['<a', 'HTML in Markdown'],
  ['<a""', 'HTML in Markdown'],
  [' ', 'metadata of a page'],
  ['@', 'a line of text'],
  ['2026.1.1. ', 'metadata of a page'],
  ['`', 'wrap of comments'],
  ["\\'", 'wrap of comments'],
  ...BOUNDED.flatMap(([, , , worst]) => (worst ? [worst] : [])),
];
/** One of so many of these, and of all other runs, is tried. Primes, so that all ways have a turn. */
const SAMPLE = THOROUGH ? { certain: 1, others: 61 } : { certain: 9, others: 2039 };

const ALL = [...CHARACTERS, ...TOKENS].flatMap((unit) =>
  Object.keys(WAYS).map((way) => [unit, way] as const),
);

const sampleOf = <T>(runs: readonly T[], rate: number): T[] => runs.filter((_, index) => index % rate === 0);

test.each([...sampleOf(CERTAIN, SAMPLE.certain), ...sampleOf(ALL, SAMPLE.others)])(
  'runs of %j in %s',
  { timeout: 120_000 },
  async (unit, way) => {
    expect(await excessOf(WAYS[way]!, unit, LENGTH)).toBeUndefined();
  },
);

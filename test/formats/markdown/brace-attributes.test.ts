// Attributes and comments in Markdown.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.md', bytes: Buffer.from(text) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trim();

test.each<[what: string, markdown: string, expected: string]>([
  ['below a paragraph', '가\n나\n{: .notice}\n\n다', 'p 가 나\np 다'],
  ['above a paragraph', '{: .notice--info}\n가', 'p 가'],
  ['between paragraphs', '가\n\n{: .notice #id key="값"}\n\n나', 'p 가\np 나'],
  ['below a list', '- 가\n- 나\n{: .list}\n\n다', 'list • p 가 | • p 나\np 다'],
  ['below a quotation', '> 가\n{: .left }\n\n나', 'quote { p 가 }\np 나'],
  [
    'below a quotation that is a box',
    '> 가\n>\n> > 나\n{: .prompt-tip }\n\n다',
    'box 팁 { p 가 | quote { p 나 } }\np 다',
  ],
  ['below a table', '| 가 |\n| --- |\n| 1 |\n{: .table}\n\n나', 'table 가 === 1\np 나'],
  ['below code', '```\n가\n```\n{: file="a.js" }\n\n나', 'code -: 가\np 나'],
  ['of a picture', '![불](a.png){: width="400"}', 'figure 불 — - — a.png'],
  [
    'of a picture, with a caption',
    '![불](a.png){: width="400" .left }\n_불_',
    'figure 불 — - — a.png\np _불_',
  ],
  [
    'of a link',
    '[가](b){:target="_blank"}와 `다`{:.language-js}와 **라**{: .x}',
    'p [가](b)와 `다`와 **라**',
  ],
  ['of a link, twice', '[가](b){: .btn}{:target="_blank"} 나', 'p [가](b) 나'],
  ['below a heading', '## 목차\n{:.no_toc}\n\n가', 'h2 목차\np 가'],
  [
    'behind a heading',
    '## 가 {#id}\n\n## 나 {#id .class}\n\n## 다 {: .no_toc}\n\n## 라 { #id }',
    'h2 가\nh2 나\nh2 다\nh2 라',
  ],
  ['behind an underlined heading', '가 {#id}\n---', 'h2 가'],
  ['behind a heading, in brackets', '## 가 [#id]\n\n나', 'h2 가\np 나'],
  ['that a table of contents replaces', '* TOC\n{:toc}\n\n가', 'p 가'],
  ['that a table of contents replaces, with numbers', '1. 목차\n{: toc }\n\n가', 'p 가'],
  ['of a table of contents with a class', '- 목차\n{:toc .large-only}\n\n가', 'p 가'],
  ['of a table of contents alone', '{:toc}\n\n가', 'p 가'],
  ['that a table of contents replaces, indented', '* TOC\n  {:toc}\n\n가', 'p 가'],
  ['of several lines', '가\n{: .a}\n{: .b}', 'p 가'],
  ['that have a name', '{:right: .fr style="float: right"}\n\n가\n{: right}\n\n나', 'p 가\np 나'],
  ['around what is left out', '가\n\n{::comment}\n나\n\n다\n{:/comment}\n\n라', 'p 가\np 라'],
  ['around what is left out, with a short end', '{::comment}\n나\n{:/}\n라', 'p 라'],
  ['of a picture of Pandoc', '![불](a.png){#fig:1 .wide width=50%}', 'figure 불 — - — a.png'],
  ['of a link of Pandoc', '[가](b){.btn target="_blank"}와 `다`{.js}', 'p [가](b)와 `다`'],
  ['of a text of Pandoc', '이것은 [작은 글]{.small}이다', 'p 이것은 작은 글이다'],
  ['of a heading without a number', '## 머리말 {-}\n\n가', 'h2 머리말\np 가'],
])('are left out: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['behind a heading', '## 난로 켜기 {/*turning-on*/}\n\n불', 'h2 난로 켜기\np 불'],
  ['behind text', '불을 붙인다. {/* 옮긴이: *확인* */}', 'p 불을 붙인다.'],
  ['within text', '불을 {/* 꼭 */}붙인다.', 'p 불을 붙인다.'],
  ['with blank lines', '가\n\n{/* 나\n\n다\n*/}\n\n라', 'p 가\np 라'],
  ['of several lines in a paragraph', '가 {/* 나\n다 */} 라', 'p 가 라'],
])('a comment is left out: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected?: string]>([
  ['in code', '`{: .notice}`와 `{#id}`', 'p `{: .notice}`와 `{#id}`'],
  ['in a block of code', '```\n가\n{: .notice}\n{/* 나 */}\n```', 'code -: 가⏎{: .notice}⏎{/* 나 */}'],
  ['within a paragraph', '문법은 {: .notice} 이다'],
  ['behind code with a blank', '`가` {:.x} 나', 'p `가` {:.x} 나'],
  ['a name that is not defined', '가\n{: right}', 'p 가 {: right}'],
  ['a comment of kramdown without an end', '가\n\n{::comment}\n나', 'p 가\np 나'],
  ['braces behind a link', '[가](b){나}와 [다](b){x}와 `라`{1}', 'p [가](b){나}와 [다](b){x}와 `라`{1}'],
  ['braces behind brackets', '집합 [0, 1]{x}와 배열[i]{.}'],
  ['a template', '이름은 {name}이고 {{ name }}이다'],
  ['a set', '## 집합 {1, 2}', 'h2 집합 {1, 2}'],
  ['braces that format', '`println!`은 {:?}와 {:#?}를 쓴다', 'p `println!`은 {:?}와 {:#?}를 쓴다'],
  ['a branch of Svelte', '{:else}'],
  ['escaped', '## 가 \\{#id}', 'h2 가 {#id}'],
  ['a comment without an end', '가 {/* 나'],
  ['a hash within a heading', '## 이슈 [#12](b) 고침', 'h2 이슈 [#12](b) 고침'],
  ['a list that ends in brackets', '- 가\n- 나 {#id}', 'list • p 가 | • p 나 {#id}'],
])('stays: %s', async (_, markdown, expected = `p ${markdown}`) =>
  expect(await read(markdown)).toBe(expected),
);

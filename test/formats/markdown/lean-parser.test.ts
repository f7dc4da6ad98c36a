// The short cuts through markdown-it give the same tokens as markdown-it alone.
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { takeShortCuts } from '../../../src/formats/markdown/lean-parser.ts';
import { createParser } from '../../../src/formats/markdown/parser.ts';

const plain = new MarkdownIt({ html: true });
const lean = new MarkdownIt({ html: true });
takeShortCuts(lean);

function check(text: string): void {
  expect(lean.parse(text, {})).toEqual(plain.parse(text, {}));
}

describe('takeShortCuts', () => {
  it.each([
    ['nothing', ''],
    ['lines of prose', '난로 곁에서\n책을 읽는다.\n\n불이 (아주) 좋다: 50%.'],
    ['blanks at the edges of lines', '난로  \n 곁에서 \n\t책을'],
    ['signs', '*난로* `곁` [책](a "b") ![그림](c) **[불](d)** <br> &amp; \\* 1 < 2'],
    [
      'blocks',
      '# 난로\n\n- 하나\n\n  둘\n1. 셋\n\n> 넷\n\n    코드\n\n```\n다섯\n```\n\n| a |\n|---|\n| b |',
    ],
    ['blanks at the end', '난로\n   '],
    ['only blanks', '   '],
    ['tabs', '-\t난로\n\n \t  곁'],
  ])('keeps the tokens of %s', (_, text) => check(text));

  it('keeps the tokens of any text', () => {
    const piece = fc.constantFrom(
      ...'난로|곁 |a|.|, |: |\n|\n\n| |  |\t|*|**|_|`|```\n|[|](|)|!|![|<b>|</b>|<|&amp;|&|\\|~~|- |1. |> |# |    || a |---|: |=|$'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(''))),
      { numRuns: 300 },
    );
  });
});

describe('readProse', () => {
  const quick = createParser();
  const slow = createParser();
  slow.block.ruler.disable('prose');
  const checkProse = (text: string): void => {
    expect(quick.parse(text, {})).toEqual(slow.parse(text, {}));
  };

  it.each([
    ['a paragraph', '난로 곁에서\n책을 읽는다.'],
    ['paragraphs with blanks at the ends of lines', '난로 \n곁에서  \n\n책을\n\n\n읽는다. \n'],
    ['a line that begins with a sign', '난로\n- 곁에서\n\n책을\n> 읽는다'],
    ['a heading that is underlined', '난로\n===\n\n곁에서\n---'],
    ['a table', '난로 | 곁\n---|---\n책 | 글'],
    ['terms', '난로\n: 불을 피우는 것\n\n책\n\n: 읽는 것'],
    ['an item, a quotation, and a line that belongs to neither', '- 난로\n곁에서\n\n책을\n> 읽는\n밤이다'],
    ['a formula', '난로\n$$\nx\n$$\n곁에서'],
  ])('keeps the tokens of %s', (_, text) => checkProse(text));

  it('keeps the tokens of any text', () => {
    const line = fc.constantFrom(
      ...'난로|곁에서 |책을 [읽는](a)다|||- 난로|  난로|    난로|> 곁|: 불|===|---|# 책|| 난로 | 곁 ||---|---|[난로]: a|[^1]: 각주|글[^1]|$$|```|<p>|</p>|1. 하나|\t난로'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => checkProse(lines.join('\n'))),
      { numRuns: 500 },
    );
  });
});

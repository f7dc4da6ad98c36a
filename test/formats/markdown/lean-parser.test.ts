// The short cuts through markdown-it give the tokens that it gives without them.
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { takeShortCuts } from '../../../src/formats/markdown/lean-parser.ts';

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

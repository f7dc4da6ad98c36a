// Markdown that is read in parts gives the same blocks as Markdown that is read as a whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/article/flow.ts';
import { findNotes } from '../../../src/formats/html/find-notes.ts';
import { contentsOf, type WalkOptions } from '../../../src/formats/html/walk.ts';
import { flowInParts } from '../../../src/formats/markdown/block-parts.ts';
import { addDialects } from '../../../src/formats/markdown/dialects.ts';
import { MARKDOWN } from '../../../src/formats/markdown/markdown-rules.ts';
import { createParser } from '../../../src/formats/markdown/parser.ts';
import { treeOf } from '../../../src/formats/markdown/tree.ts';

const bare = createParser();
const full = createParser();
addDialects(full);

const options: WalkOptions = {
  places: { addressOf: (href) => (href.startsWith('#') ? href : undefined), idOf: (id) => id },
};
const inParts = (text: string, md = bare): Flow[] | undefined => flowInParts(md, text, 'ko', options, 1);

/** Checks the blocks of a text, if it is read in parts. */
function check(text: string): void {
  for (const md of [bare, full]) {
    const flow = inParts(text, md);
    if (!flow) continue;
    const tree = treeOf(md.parse(text, {}), md)!;
    expect({ flow, notes: [] }).toEqual(contentsOf([tree], MARKDOWN, options, findNotes([tree])));
  }
}

describe('flowInParts', () => {
  it.each([
    ['sections', '머리말\n\n# 난로\n\n곁에서\n## 굴뚝\n책을\n\n### 재받이 ###\n\n읽는다'],
    ['code with a number sign', '# 난로\n\n```\n# 굴뚝\n```\n\n~~~\n\n# 장작\n\n# 불'],
    ['formulas', '# 난로\n\n$$\nx\n\n# 굴뚝\n$$\n\n# 장작'],
    ['lists and quotations', '# 난로\n\n- 굴뚝\n\n  # 재\n# 장작\n\n> # 불\n# 연기\n\n1. 하나\n# 둘'],
    ['what is nested deep', `${'- '.repeat(60)}난로\n\n# 굴뚝\n\n장작`],
    ['links within the text', '# 난로\n\n[아래](#굴뚝) [1](#1)\n\n# 굴뚝\n\n[↩](#난로)'],
    ['definitions of terms', '난로\n: 불을 피운다\n# 굴뚝\n\n: 연기\n# 재'],
    ['dates and tasks', '- [x] 난로\n# 굴뚝\n\n2026. 11. 29.\n# 장작\n\n3. 하나\n5. 둘\n# 재'],
    ['pictures', '![난로](a.png)\n# 굴뚝\n\n![](b.png)\n*재*\n# 장작'],
    ['HTML in code', '# 난로\n\n```\n<b>\n```\n\n# 굴뚝'],
  ])('keeps %s', (_, text) => {
    expect(inParts(text)).toBeDefined();
    check(text);
  });

  it.each([
    ['definitions of links', '# 난로\n\n[책]\n\n# 굴뚝\n\n[책]: a.html'],
    ['notes', '# 난로[^1]\n\n# 굴뚝\n\n[^1]: 각주'],
    ['HTML', '# 난로\n\n<b>책\n\n# 굴뚝</b>'],
    ['HTML in what is not code', '# 난로\n\n```\n<b>'],
    ['links of wikis', '# [[난로]]\n\n# 굴뚝'],
    ['dialects', ':::note\n\n# 난로\n\n:::'],
  ])('leaves %s to be read as a whole, or reads them the same', (_, text) => check(text));

  it('keeps any text', () => {
    const line = fc.constantFrom(
      ...'난로/# 난로/## 굴뚝/#/# /   # 재/    # 재///- 장작/  장작/- # 불/> 곁/> # 책/: 불/===/---/| 난로 | 곁 |/|---|---|/$$/```/~~~/\\[/[아래](#1)/1. 하나/3) 둘/\t난로/*굵게/끝*/![그림](a.png)/2026. 1. 2.'.split(
        '/',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => check(lines.join('\n'))),
      { numRuns: 500 },
    );
  });
});

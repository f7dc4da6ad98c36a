// The quick parser of pages: what it leaves to parse5, and that its trees are the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget, type Budget } from '../../../src/formats/budget.ts';
import { HTML, isElement, isText, type Node } from '../../../src/formats/html/dom.ts';
import { parseFully } from '../../../src/formats/html/full-parse.ts';
import { parseQuickly } from '../../../src/formats/html/quick/quick-parse.ts';

const budget = (): Budget => createBudget('page.html', 100_000);

/** Shows a tree, with the names in SVG and MathML in lower case, as the quick parser leaves them. */
function show(node: Node, parent?: Node): string {
  if (parent && node.nodeName !== '#documentType')
    expect((node as { parentNode: Node }).parentNode).toBe(parent);
  if (isText(node)) return node.value;
  if (node.nodeName === '#comment') return `<!--${(node as { data: string }).data}-->`;
  if (node.nodeName === '#documentType') {
    const { name, publicId, systemId } = node as { name: string; publicId: string; systemId: string };
    return `<!doctype ${name} ${publicId} ${systemId}>`;
  }
  const inside = 'childNodes' in node ? node.childNodes.map((child) => show(child, node)).join('') : '';
  if (!isElement(node)) return inside;
  const isForeign = node.namespaceURI !== HTML;
  const nameOf = (name: string): string => (isForeign ? name.toLowerCase() : name);
  const attrs = node.attrs.map(({ name, value }) => ` ${nameOf(name)}=${JSON.stringify(value)}`).join('');
  return `<${isForeign ? '*' : ''}${nameOf(node.tagName)}${attrs}>${inside}</>`;
}

const quickly = (html: string, isFragment = false): string | undefined => {
  const tree = parseQuickly(html, budget(), isFragment);
  return tree && show(tree);
};
const fully = (html: string, isFragment = false): string => show(parseFully(html, budget(), isFragment));

describe('parseQuickly', () => {
  it.each([
    ['an empty page', '', '<html><head></><body></></>'],
    ['no tags', ' 난로', '<html><head></><body>난로</></>'],
    ['blanks around the head', ' <html> <head> </head> <body> ', '<html><head> </> <body> </></>'],
    ['paragraphs without end tags', '<p>하나<p>둘', '<html><head></><body><p>하나</><p>둘</></></>'],
    [
      'bold that ends with its paragraph',
      '<p><b>하나<p>둘',
      '<html><head></><body><p><b>하나</></><p><b>둘</></></></>',
    ],
    [
      'a table with implied parts',
      '<table><td>칸',
      '<html><head></><body><table><tbody><tr><td>칸</></></></></></>',
    ],
    ['a newline in code', '<pre>\n\n코드', '<html><head></><body><pre>\n코드</></></>'],
    ['a script', '<script>a < "</p>"</script>', '<html><head><script>a < "</p>"</></><body></></>'],
  ])('reads %s', (_, html, tree) => {
    expect(quickly(html)).toBe(tree);
    expect(quickly(html)).toBe(fully(html));
  });

  it.each([
    ['text in a table beside its cells', '<table>글<tr><td>'],
    ['bold that ends in another block', '<b>하나<p>둘</b>셋'],
    ['a template', '<template><p>글</template>'],
    ['frames', '<frameset><frame></frameset>'],
    ['HTML in a drawing', '<svg><foreignObject><p>글'],
    ['a rare reference', '&CounterClockwiseContourIntegral;'],
    ['a tag that does not end', '<p title="글'],
    ['a null character', '글\0'],
    ['elements nested deeply', '<div>'.repeat(300)],
  ])('leaves %s to parse5', (_, html) => {
    expect(quickly(html)).toBeUndefined();
  });

  it('counts as many elements as parse5', () => {
    const html =
      '<p class="a" id="b" title="c" lang="d"><a href="#">글</a><details><dl><dt>글</dl></details>';
    for (const isFragment of [false, true]) {
      const spent = [parseQuickly, parseFully].map((parse) => {
        let sum = 0;
        parse(html, { ...budget(), spend: (elements) => void (sum += elements) }, isFragment);
        return sum;
      });
      expect(spent[0]).toBe(spent[1]);
    }
  });

  const NAMES =
    'p div a b i li ul table tr td th tbody caption select option span h1 br svg html head body title form input ' +
    'button dl dt dd col colgroup thead script style noscript textarea pre iframe hr img math mi path desc object ' +
    'ruby rt rp nobr xmp meta section image applet P DIV Svg';
  const ATTRIBUTES = `| class="a b"| id='x'| href=y| href="?a=1&b=2&amp;c&copy"| type=hidden| x| /|/| a=1 a=2|
    xlink:href="#a" xml:lang=ko| x=/| =| A="&#54872;&nbsp;"|\n x = '>'\n`;
  const TEXTS = `글|a < b| |\n|\n글|&amp;|&copyx|&notin;|&#x41;&#0;|& |&foo;|&#128;|<|</|</>|</ x>|<!x>|<?x>|<!-- c -->|
    <!---->|<!-->|<!-- a --!>|<![CDATA[x]]>|<!doctype html>|<!--<script>-->|
    <!doctype html public "-//W3C//DTD HTML 4.01 Transitional//EN">`;
  const name = fc.constantFrom(...NAMES.split(' '));
  const attributes = fc.constantFrom(...ATTRIBUTES.split('|'));
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(name, attributes).map(([tag, attrs]) => `<${tag}${attrs}>`) },
    { weight: 5, arbitrary: name.map((tag) => `</${tag}>`) },
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS.split('|')) },
  );
  const html = fc
    .tuple(
      fc.constantFrom('', '', '<!doctype html>', '<table><tr><td>', '<select>', '<svg>'),
      fc.array(piece),
    )
    .map(([start, pieces]) => start + pieces.join(''));

  it('makes the tree that parse5 makes', () => {
    fc.assert(
      fc.property(html, fc.boolean(), (page, isFragment) => {
        const tree = quickly(page, isFragment);
        if (tree !== undefined) expect(tree).toBe(fully(page, isFragment));
      }),
      { numRuns: 500 },
    );
  });
});

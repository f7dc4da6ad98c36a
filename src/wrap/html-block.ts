// Blocks of HTML in Markdown (CommonMark 0.31, § 4.6, the start conditions in their order). Their lines stay as they are.

const LITERAL = '(?:pre|script|style|textarea)';
const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLANK = /^\s*$/;

/** How a block begins, and what the line has that it ends with. */
const BLOCKS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [new RegExp(`^<${LITERAL}(?:[\\s>]|$)`, 'i'), new RegExp(`</${LITERAL}>`, 'i')],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i'), BLANK],
];
const ATTRIBUTE = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
/** A tag and nothing else: the only beginning that does not end a paragraph. */
const LONE_TAG = new RegExp(`^<(?:[a-z][a-z\\d-]*(?:${ATTRIBUTE})*\\s*/?|/[a-z][a-z\\d-]*\\s*)>$`, 'i');

/** What ends the block that begins with a line; undefined where none does. The line may have it itself. */
export function htmlBlockEnd(line: string, isInParagraph: boolean): RegExp | undefined {
  if (line[0] !== '<') return undefined;
  return (
    BLOCKS.find(([begins]) => begins.test(line))?.[1] ??
    (!isInParagraph && LONE_TAG.test(line) ? BLANK : undefined)
  );
}

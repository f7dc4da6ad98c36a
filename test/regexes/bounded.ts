// The regular expressions that may take more than linear time in theory (ambiguity.ts), and the reasons why
// they never do: the text that they read is short, or they match at the first try. Below a bound, the number
// of steps for each character is at most the bound.

/**
 * A file of src/, the beginning of a regular expression in it, what bounds its time, and a text for which it
 * would take long, with the way into nanro on which it reads this text (growth.ts).
 */
type Row = readonly [
  file: string,
  beginning: string,
  bound: string,
  worst?: readonly [unit: string, way: string],
];

export const BOUNDED: readonly Row[] = [
  ['article/split.ts', '[^]{5000,100', 'a piece has at most 10,000 code units', ['.a', 'a line of text']],
  ['formats/charset.ts', '<meta[^>]*?c', 'the first 1024 bytes'],
  [
    'formats/chrome.ts',
    '^[[(【]?(?:.{',
    'a line of at most 160 code units',
    ['\n기자\t\t\t\t\t\t\t\t', 'a page'],
  ],
  [
    'formats/markdown/shortcode-tags.ts',
    String.raw`([\w-]+)\s*(`,
    'a tag of at most 1000 code units',
    ['-', 'a shortcode'],
  ],
  ['formats/text/copied/head-patterns.ts', '(?:([a-z]+):', 'nanro’s own patterns'],
  [
    'formats/text/copied/head-patterns.ts',
    '(?<=^|[a])[b',
    'the kinds of the lines at the top of a page',
    ['\n솔', 'a copied page'],
  ],
  [
    'formats/text/copied/page-shape.ts',
    String.raw`^(?:\d+P by `,
    'a line of at most 160 code units',
    ['\n글쓴이\t\t\t\t\t\t\t\t', 'a copied page'],
  ],
  [
    'formats/text/copied/page-shape.ts',
    '^(?:(?:조회|추천',
    'a line of at most 160 code units',
    ['\n조회\t\t\t\t\t\t\t\t', 'a copied page'],
  ],
  [
    'formats/text/forms/chat-csv.ts',
    String.raw`^"?(\d{4}-\d`,
    'a quotation mark of a record ends the field that another record began',
    ['\n2026-01-03 19:02:11,"a', 'a chat as CSV'],
  ],
  ['lines/together.ts', String.raw`\S*?(\[[^\]]`, 'nanro’s own words'],
  ['output/probe.ts', String.raw`\u001b\[\d+;`, 'the first two answers of the terminal match'],
  [
    'unicode/addresses.ts',
    String.raw`(?<![a-z\d+.`,
    'an address has at most 1000 pieces',
    ['www.가', 'a line of text'],
  ],
  [
    'wrap/comment-lines.ts',
    '<(?:pre|code',
    'a line of at most 1000 code units',
    ['<pre>', 'wrap of comments'],
  ],
];

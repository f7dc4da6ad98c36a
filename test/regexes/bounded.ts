// The regular expressions that may take more than linear time in theory (ambiguity.ts), and why they never do:
// what they read is short, or they match at the first try. growth.test.ts feeds nanro with texts for which
// they would.

/** A file of src/, the beginning of a regular expression in it, and what bounds its time. */
type Row = readonly [file: string, beginning: string, bound: string];

export const BOUNDED: readonly Row[] = [
  ['article/split.ts', '[^]{5000,100', 'a piece has at most 10,000 code units'],
  ['formats/charset.ts', '<meta[^>]*?c', 'the first 1024 bytes'],
  ['formats/chrome.ts', '^[[(【]?(?:.{', 'a line of at most 160 code units'],
  ['formats/markdown/shortcode-tags.ts', String.raw`([\w-]+)\s*(`, 'a tag of at most 1000 code units'],
  ['formats/text/copied/head-patterns.ts', '(?:([a-z]+):', 'nanro’s own patterns'],
  ['formats/text/copied/head-patterns.ts', '(?<=^|[a])[b', 'the kinds of the lines at the top of a page'],
  ['formats/text/copied/page-shape.ts', String.raw`^(?:\d+P by `, 'a line of at most 160 code units'],
  ['formats/text/copied/page-shape.ts', '^(?:(?:조회|추천', 'a line of at most 160 code units'],
  [
    'formats/text/forms/chat-csv.ts',
    String.raw`^"?(\d{4}-\d`,
    'the last field always reaches the end of its line',
  ],
  ['lines/together.ts', String.raw`\S*?(\[[^\]]`, 'nanro’s own words'],
  ['output/probe.ts', String.raw`\u001b\[\d+;`, 'the first two answers of the terminal match'],
  ['unicode/addresses.ts', String.raw`(?<![a-z\d+.`, 'an address has at most 1000 pieces'],
  ['wrap/comment-lines.ts', '<(?:pre|code', 'a line of at most 1000 code units'],
];

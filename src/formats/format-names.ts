// The names of formats for `--from`, and the file extensions of the formats. Every run loads this file.

/** The formats of text that nanro reads. */
const TEXT_FORMATS = [
  'text',
  'lines',
  'markdown',
  'html',
  'json',
  'mail',
  'feed',
  'notebook',
  'csv',
  'subtitles',
  'code',
  'log',
] as const;
/** The formats of documents that are not text. */
const DOCUMENTS = ['hwp', 'hwpx', 'docx', 'pdf', 'epub'] as const;

/** A format of text that nanro reads. */
export type TextFormat = (typeof TEXT_FORMATS)[number];
type DocumentName = (typeof DOCUMENTS)[number];
/** The name of a format that nanro reads. */
export type FormatName = TextFormat | DocumentName;

/** The formats that nanro reads. */
export const FORMAT_NAMES: readonly FormatName[] = [...TEXT_FORMATS, ...DOCUMENTS];

export const isDocument = (name: string): name is DocumentName =>
  (DOCUMENTS as readonly string[]).includes(name);

/** The text format for each extension. Extensions of source code are in code/file-languages.ts. */
export const EXTENSIONS: Readonly<Record<string, TextFormat>> = {
  json: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  mhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  ipynb: 'notebook',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  srt: 'subtitles',
  vtt: 'subtitles',
  smi: 'subtitles',
  rss: 'feed',
  atom: 'feed',
  log: 'log',
  txt: 'text',
  text: 'text',
};

/**
 * Returns the format for a name or an extension; undefined if nanro does not read such a format.
 *
 * @example
 * formatNamed('markdown') // => 'markdown'
 * formatNamed('md') // => 'markdown'
 * formatNamed('hwp') // => 'hwp'
 */
export function formatNamed(name: string): FormatName | undefined {
  const lower = name.toLowerCase();
  return (
    FORMAT_NAMES.find((format) => format === lower) ??
    (Object.hasOwn(EXTENSIONS, lower) ? EXTENSIONS[lower] : undefined)
  );
}

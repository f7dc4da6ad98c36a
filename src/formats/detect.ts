// Which format a source is in: by what it holds first, by its name second.

export type Format = 'json' | 'html' | 'markdown' | 'text';

const EXTENSIONS: Readonly<Record<string, Format>> = {
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
  txt: 'text',
  text: 'text',
  log: 'text',
};
const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
};

const JSON_START = /^\s*\{\s*(?:"|\})/;
const PAGE = /^<(?:!doctype\s+html|html|head|body)\b/i;
/** A piece of a page, as browsers copy it. */
const PIECE =
  /^\s*<(?:article|section|main|div|p|h[1-6]|ul|ol|table|blockquote|figure|meta|span|center|font|pre|br|b|strong)\b[^<]*>/i;

/** Signs of Markdown that plain text does not have, each beyond doubt in its number. */
const SIGNS: readonly RegExp[] = [
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /^ {0,3}(?:```|~~~)/m,
  /\[[^[\]\n]{1,200}\]\([^)\s]{1,200}\)/,
  /\*\*(?=\S)[^*\n]{1,200}\*\*/,
  /^ {0,3}(?:\|[ \t]*:?-+|:?-{2,}):?[ \t]*\|/m,
  /^[ \t]*[-*+] \[[ xX]\] /m,
  /^ {0,3}\[\^[^\]\s]{1,50}\]:/m,
  /!\[[^[\]\n]{0,200}\]\([^)\s]{1,200}\)/,
];
/** Keys between two lines of `---`, or of `+++`. */
const FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*\n\s{0,100}[\w-]{1,50}[ \t]*[:=]/;
const SAMPLE = 1 << 18;

export interface Hints {
  readonly name: string;
  readonly mediaType?: string | undefined;
}

export function detectFormat(text: string, { name, mediaType = '' }: Hints): Format {
  const sample = text.slice(0, SAMPLE);
  const said = MEDIA_TYPES[mediaType] ?? EXTENSIONS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (JSON_START.test(sample) && said !== 'markdown' && said !== 'text') return 'json';
  if (PAGE.test(withoutProlog(sample))) return 'html';
  if (said !== undefined && said !== 'text') return said;
  if (said === undefined && PIECE.test(sample)) return 'html';
  // What calls itself plain text has to look like Markdown twice.
  const isFrontMatter = FRONT_MATTER.test(sample) && /\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\n|$)/.test(sample);
  const signs = isFrontMatter ? SIGNS.length : SIGNS.filter((sign) => sign.test(sample)).length;
  return signs > (said === 'text' ? 1 : 0) ? 'markdown' : 'text';
}

/** Without the XML declaration and the comments that may stand before a document. */
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const [opening, closing] = rest.startsWith('<!--')
      ? ['<!--', '-->']
      : rest.startsWith('<?')
        ? ['<?', '>']
        : ['', ''];
    const end = opening === '' ? -1 : rest.indexOf(closing, opening.length);
    if (end < 0) return rest;
    rest = rest.slice(end + closing.length).trimStart();
  }
}

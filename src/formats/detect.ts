// Detects the format of a text: from its content first, then from its media type and its name.
import { extensionOf, languageOfName, languageOfScript, languageOfWholeName } from './code/file-languages.ts';
import { isLog, isPatch, isTable } from './data-signs.ts';
import { EXTENSIONS, isDocument, type TextFormat } from './format-names.ts';
import { jsonKind, type JsonKind } from './json/json-kinds.ts';
import { areSubtitles } from './subtitles/timed-lines.ts';
import { isPrinted } from './terminal/signs.ts';

/** The formats that can be detected. The last two are text for which nanro has no reader. */
export type Format = TextFormat | 'image' | 'hwpml';

const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'text/vtt': 'subtitles',
  'application/x-subrip': 'subtitles',
};

/** Returns the text format for an extension. */
const formatOfExtension = (extension: string): Format | undefined =>
  extension === 'svg' ? 'image' : Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;

/** Reports whether nanro reads files with an extension, given in lower case: `md`. */
export const isReadExtension = (extension: string): boolean =>
  isDocument(extension) ||
  formatOfExtension(extension) !== undefined ||
  languageOfName(`.${extension}`) !== undefined;

const JSON_START = /^\s*\{\s*(?:"|\})/;
/** Matches the beginning of a JSON array, which prose never has. */
const ARRAY_START = /^\s*\[\s*(?:\{\s*"|\[\s*["\d[{]|"[^"\n]{0,200}"\s*,)/;
export const JSON_FORMATS: Readonly<Record<JsonKind, TextFormat>> = {
  article: 'json',
  feed: 'feed',
  notebook: 'notebook',
  data: 'code',
  broken: 'code',
};
const PAGE = /^<(?:!doctype\s+html|html|head|body)\b/i;
/** The formats that are recognised by the first element of a document. */
const ROOTS: readonly (readonly [start: RegExp, format: Format])[] = [
  [PAGE, 'html'],
  [/^<(?:!doctype\s+svg|svg)\b/i, 'image'],
  [/^<(?:!doctype\s+hwpml|hwpml)\b/i, 'hwpml'],
  [/^<(?:!doctype\s+rss|rss|(?:atom:)?feed)\b/i, 'feed'],
  [/^<rdf:rdf\b[^>]{0,2000}purl\.org\/rss\//i, 'feed'],
];
/** Matches the header of a chat that KakaoTalk has exported as CSV. */
const CHAT = /^"?Date"?,"?User"?,"?Message"?\s*\n/;
/** Matches the extensions of page templates, which are code. */
const TEMPLATES = /^(?:php|phtml|jsp|jspf|erb|vue|svelte|astro)$/;
/** Matches the beginning of a part of a page that was copied from a browser. */
const PIECE =
  /^\s*<(?:article|section|main|div|p|h[1-6]|ul|ol|table|blockquote|figure|meta|span|center|font|pre|br|b|strong)\b[^<]*>/i;

/** The signs of Markdown. A text with two of them is Markdown even if it claims to be plain text. */
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
/** Matches the beginning of front matter: a line of `---` or `+++`, and then a key. */
const FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*\n\s{0,100}[\w-]{1,50}[ \t]*[:=]/;
const SAMPLE = 1 << 18;

export interface Hints {
  /** The path or address. Its extension is a hint. */
  readonly name: string;
  readonly mediaType?: string | undefined;
}

/**
 * Detects the format of a text. Text without signs of any other format is plain. `printed` is the text with
 * its backspaces.
 *
 * @example
 * detectFormat('# 난로\n', { name: '글' }) // => 'markdown'
 * detectFormat('<!doctype html><p>난로', { name: '글.txt' }) // => 'html'
 * detectFormat('난로가 따뜻하다.', { name: '글' }) // => 'text'
 * detectFormat('\u001b[33mcommit 1f0e\u001b[m\n', { name: '<stdin>' }) // => 'lines'
 */
export function detectFormat(text: string, { name, mediaType = '' }: Hints, printed = text): Format {
  const sample = text.slice(0, SAMPLE);
  const stated = statedFormat({ name, mediaType });
  if (stated === 'code' && TEMPLATES.test(extensionOf(name)) && !isAddress(name)) return 'code';
  if (isMail(sample)) return isPatch(sample) && stated === 'code' ? 'code' : 'mail';
  const root = withoutProlog(sample);
  const found = ROOTS.find(([start]) => start.test(root))?.[1];
  if (found !== undefined) return found;
  if (PRINTED.includes(stated) && isPrinted(printed, () => isOther(sample))) return 'lines';
  if (stated !== 'markdown' && stated !== 'text' && stated !== 'code') {
    if (JSON_START.test(sample)) return stated === 'notebook' ? stated : JSON_FORMATS[jsonKind(text)];
    if (ARRAY_START.test(sample)) return 'code';
  }
  if (areSubtitles(sample)) return 'subtitles';
  if (stated === 'csv' && CHAT.test(sample)) return 'text';
  if (stated === 'json' || stated === 'feed') return 'code'; // neither an article nor a feed after all
  if (isPatch(sample)) return 'code';
  if (stated !== undefined && !['text', 'markdown', 'log'].includes(stated)) return stated;
  const signs = countSigns(sample);
  if (stated === 'markdown') return signs === 0 && isTable(text) ? 'csv' : stated;
  if (languageOfScript(sample) !== undefined) return 'code';
  if (isLog(sample)) return 'log';
  if (stated === 'log') return 'lines';
  if (stated === undefined && !CHAT.test(sample) && isTable(text)) return 'csv';
  if (stated === undefined && PIECE.test(sample)) return 'html';
  // Text that claims to be plain needs two signs of Markdown; other text needs one.
  return signs > (stated === 'text' ? 1 : 0) ? 'markdown' : 'text';
}

/** What the name of terminal text may claim. */
const PRINTED: readonly (Format | undefined)[] = ['text', 'log', undefined];

/** Counts the signs of Markdown in a text. */
const countSigns = (sample: string): number =>
  hasFrontMatter(sample) ? SIGNS.length : SIGNS.filter((sign) => sign.test(sample)).length;

/** Reports whether a text begins like a format other than terminal text, or has signs of Markdown. */
const isOther = (sample: string): boolean =>
  [JSON_START, ARRAY_START, PIECE].some((start) => start.test(sample)) ||
  areSubtitles(sample) ||
  isPatch(sample) ||
  languageOfScript(sample) !== undefined ||
  countSigns(sample) > 0;

const statedFormat = ({ name, mediaType = '' }: Hints): Format | undefined =>
  MEDIA_TYPES[mediaType] ??
  (languageOfWholeName(name) === undefined ? formatOfExtension(extensionOf(name)) : undefined) ??
  (languageOfName(name) === undefined ? undefined : 'code');

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** Returns the language of code from its name, its first line or its content. */
export const codeLanguage = (text: string, name: string): string | undefined =>
  languageOfName(name) ??
  languageOfScript(text) ??
  (/^\s*[{[]/.test(text) ? 'json' : isPatch(text.slice(0, SAMPLE)) ? 'diff' : markupOfName(name));

/** The languages of these formats when they are shown as code. */
const MARKUP: { readonly [K in Format]?: string } = { html: 'html', markdown: 'markdown', image: 'xml' };
const markupOfName = (name: string): string | undefined =>
  MARKUP[formatOfExtension(extensionOf(name)) ?? 'text'];

const hasFrontMatter = (text: string): boolean =>
  FRONT_MATTER.test(text) && /\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\n|$)/.test(text);

/** Reports whether a text is taken for Markdown only because of signs that plain text may have as well. */
export const mayBePlain = (text: string, hints: Hints): boolean =>
  (statedFormat(hints) ?? 'text') === 'text' && !hasFrontMatter(text.slice(0, SAMPLE));

/** Matches the first field of a mail, even after the first line of an mbox. */
const FIRST_FIELD = /^(?:From [^\n]{1,200}\n)?[A-Z][A-Za-z]*(?:-[A-Za-z]+)*:[ \t]/;
/**
 * Matches a field that tells how the body of a mail is encoded (RFC 2045 § 3). Mails that people copy have no
 * such field.
 */
const MIME = /^(?:MIME-Version|Content-Type|Content-Transfer-Encoding):/im;

/** Matches the beginning of an mbox (RFC 4155). */
const MBOX = /^From \S{1,100} [^\n]{0,60}\d{4}\n[A-Z][\w-]{0,60}: /;

/** Reports whether a text is a mail as programs store it, or a page that was saved in that form. */
function isMail(sample: string): boolean {
  if (!FIRST_FIELD.test(sample)) return false;
  const head = sample.slice(0, Math.max(0, sample.indexOf('\n\n')));
  if (MBOX.test(sample)) return true;
  return MIME.test(head) && /^From:|^Content-Type:[ \t]*multipart\/related/im.test(head);
}

/** Returns a text without the XML declaration and the comments at its beginning. */
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

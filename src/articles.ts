// The public API for articles, `nanro/article`. All formats but JSON are loaded on first use.
import { checkOptions } from './lines/arguments.ts';
import { numberSections } from './article/sections.ts';
import type { Article } from './article/model.ts';
import { NanroError } from './errors.ts';
import { renderHtml } from './formats/html/write.ts';
import { renderJson } from './formats/json/write.ts';
import { renderMarkdown } from './formats/markdown/write.ts';
import type { FormatName } from './formats/format-names.ts';
import { layoutArticle } from './layout/article.ts';
import type { CodeLines } from './layout/setting.ts';
import type { WordBreak } from './lines/quality.ts';
import { paintAnsi, renderAnsi } from './render/ansi.ts';
import { PALETTES, type Palette } from './render/palettes.ts';
import { renderPlain } from './render/plain.ts';
import type { AmbiguousWidth, Cells } from './unicode/cells.ts';

export { NanroError, type Problem } from './errors.ts';
export type {
  Alignment,
  Article,
  Block,
  Inline,
  Note,
  Related,
  Section,
  StyledLine,
  StyledText,
  TableRow,
  Task,
} from './article/model.ts';
export type { AmbiguousWidth, Cells, FormatName, Palette, WordBreak };

/** What `readArticle` knows about a source besides its content; every option has a default. */
export interface ReadOptions {
  /**
   * The name of the source in errors; by default `url`, or else `article`. The extension of a file name or an
   * address helps to detect the format.
   */
  readonly name?: string | undefined;
  /**
   * The address of the page or feed. Relative links start from it, and some sites are read by their own
   * rules.
   */
  readonly url?: string | undefined;
  /** The format, as for `--from`. By default, it is detected from the content and the name. */
  readonly format?: FormatName | undefined;
  /** The media type that the server gives, such as `text/html`. It helps to detect the format. */
  readonly mediaType?: string | undefined;
  /** The charset that the server gives, for bytes that are neither UTF-8 nor CP949. */
  readonly charset?: string | undefined;
  /**
   * The most bytes to read; 10 MiB by default. In an archive or a compound file, only the table of contents
   * and the text count. The limits on elements and lines depend on it.
   */
  readonly maxBytes?: number | undefined;
}

/** The default of `maxBytes`. */
const MOST_BYTES = 10 * 2 ** 20;

/**
 * Reads an article in any format that `nanro read` reads, except PDF, which needs a program. Its texts are
 * sanitised: they have no escape sequences and no control characters.
 *
 * Bytes may be text in any charset, or a document in EPUB, HWP, HWPX or DOCX; a string is text. Documents and
 * mails need modules of Node. In a bundle for a browser, all other formats are read, and bytes are in UTF-8,
 * in UTF-16 with a byte order mark, in `charset`, or in CP949.
 *
 * Throws a NanroError whose `problem` says what is wrong with the source. Its `kind` is `empty`, `notText`,
 * `notJson`, `notArticle`, `noArticle`, `noText`, `onlyFrame`, `tooLarge`, `tooManyElements`, `foreignFormat`
 * (a format that is recognised but not read), `notFormat`, `badEpub`, `protectedEpub`, `badHwp`,
 * `protectedHwp`, `badDocx`, `badAddress` (`url` is not an address) or `needsNode` (in a browser). Throws a
 * TypeError or a RangeError if an argument is wrong.
 *
 * @example
 * const { title, sections } = await readArticle('# 난로\n\n## 겨울\n\n**따뜻**하다.', { name: '글.md' });
 * title // => '난로'
 * sections[0].heading // => [{ kind: 'text', text: '겨울' }]
 * const letter = await readArticle(new Uint8Array([0xb3, 0xad, 0xb7, 0xce]), { format: 'text' });
 * letter.lead // => [{ kind: 'paragraph', content: [{ kind: 'text', text: '난로' }] }]
 * const problem = await readArticle('{', { format: 'json', name: '글.json' }).catch((error) => error.problem);
 * problem // => { kind: 'notJson', name: '글.json', line: 1, column: 2 }
 */
export async function readArticle(
  source: string | Uint8Array | ArrayBuffer,
  options: ReadOptions = {},
): Promise<Article> {
  const { url, name = url ?? 'article', format, mediaType, charset, maxBytes = MOST_BYTES } = options;
  if (!Number.isInteger(maxBytes) || maxBytes < 1)
    throw new RangeError(`maxBytes has to be a positive whole number, not ${maxBytes}`);
  if (url !== undefined && !URL.canParse(url)) throw new NanroError({ kind: 'badAddress', name: url });
  const { loadArticle, FORMAT_NAMES } = await import('./formats/read-source.ts');
  checkOptions({ format }, { format: FORMAT_NAMES });
  const about = { name, format, mediaType, charset, ...(url === undefined ? {} : { url }) };
  const bytes = bytesOf(source);
  const text =
    typeof source === 'string'
      ? source.replace(/^\ufeff/, '')
      : typeof Buffer === 'undefined'
        ? (await import('./formats/browser-text.ts')).decodeInBrowser(name, bytes, charset)
        : undefined;
  // A browser has no Buffer. There, only the length of the bytes is used, because the text is given.
  const buffer =
    typeof Buffer === 'undefined'
      ? (bytes as Buffer)
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return loadArticle({ ...about, bytes: buffer, ...(text === undefined ? {} : { text }) }, maxBytes);
}

/** Returns the bytes of a source; a string is encoded in UTF-8. Throws a TypeError for any other value. */
function bytesOf(source: string | Uint8Array | ArrayBuffer): Uint8Array {
  if (typeof source === 'string') return new TextEncoder().encode(source);
  // An ArrayBuffer from another window, or from a test environment, is not an instance of this ArrayBuffer.
  if (Object.prototype.toString.call(source) === '[object ArrayBuffer]')
    return new Uint8Array(source as ArrayBuffer);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  throw new TypeError(`an article has to be a string or bytes, not ${String(source)}`);
}

/** What `renderArticle` writes. */
export type RenderFormat = 'text' | 'markdown' | 'html' | 'json';

/** How `renderArticle` writes an article; every option has a default. All but `format` apply to text only. */
export interface RenderOptions {
  /** `text` by default. */
  readonly format?: RenderFormat | undefined;
  /** The width of a line in cells: 2 to 10,000, or 0 for no limit; 80 by default. */
  readonly width?: Cells | undefined;
  /**
   * `keep-all` (default): an eojeol that fits on a line stays whole; `normal`: lines end between any
   * syllables.
   */
  readonly wordBreak?: WordBreak | undefined;
  /** The cells of an East Asian Ambiguous character, such as `“` or `…`: 1 (default) or 2. */
  readonly ambiguousWidth?: AmbiguousWidth | undefined;
  /** Whether spaces are widened until the lines of a paragraph are equally long; false by default. */
  readonly justify?: boolean | undefined;
  /**
   * What happens to lines of code that are too wide: `wrap` (default) divides them, `keep` leaves them whole.
   */
  readonly code?: CodeLines | undefined;
  /**
   * Whether to write words in place of signs and colours, for screen readers and Braille; false by default.
   */
  readonly plain?: boolean | undefined;
  /**
   * Whether to write escape sequences for colours (SGR); false by default. Code is in one colour, as with
   * `--no-syntax`. A number limits the colours of a
   * theme: 1 for 16, 2 for 256, 3 (the same as true) for 16 million.
   */
  readonly colour?: boolean | 1 | 2 | 3 | undefined;
  /**
   * The colours: `auto` (default) for those of the terminal, the name of a theme, or a palette. Themes and
   * palettes also paint the background.
   */
  readonly theme?: 'auto' | keyof typeof PALETTES | Palette | undefined;
  /**
   * Whether to write links as escape sequences (OSC 8), if there is colour; false by default. Otherwise,
   * addresses are listed at the end.
   */
  readonly hyperlinks?: boolean | undefined;
}

const ACCEPTED = {
  format: ['text', 'markdown', 'html', 'json'],
  wordBreak: ['keep-all', 'normal'],
  ambiguousWidth: [1, 2],
  code: ['wrap', 'keep'],
  colour: [false, true, 1, 2, 3],
  theme: ['auto', ...Object.keys(PALETTES)],
};
const MOST_CELLS = 10_000;

/**
 * Returns an article as `nanro read` prints it: as text, Markdown, a web page or JSON, with a newline at the
 * end. `readArticle` reads Markdown and JSON back as the same article, except that terminal text (`lines`)
 * becomes code in Markdown. The article must come from `readArticle` or `parseArticle`, because its texts are
 * written as they are.
 *
 * Throws a RangeError if an option has an unknown value.
 *
 * @example
 * const article = await readArticle('# 난로\n\n저커버그는 “변곡점”이라고 했다.', { format: 'markdown' });
 * renderArticle(article, { width: 16, plain: true })
 * // => '난로\n1분\n\n저커버그는\n“변곡점”이라고\n했다.\n'
 * renderArticle(article, { format: 'markdown' }) // => '# 난로\n\n저커버그는 “변곡점”이라고 했다.\n'
 * renderArticle(article, { colour: true }).startsWith('\u001b[1m난로\u001b[22m\n') // => true
 * JSON.parse(renderArticle(article, { format: 'json' })) // => article
 */
export function renderArticle(article: Article, options: RenderOptions = {}): string {
  const { theme } = options;
  checkOptions({ ...options, theme: typeof theme === 'object' ? undefined : theme }, ACCEPTED);
  return WRITERS[options.format ?? 'text'](article, options);
}

const WRITERS: Readonly<Record<RenderFormat, (article: Article, options: RenderOptions) => string>> = {
  text: renderText,
  markdown: renderMarkdown,
  html: renderHtml,
  json: renderJson,
};

function renderText(article: Article, options: RenderOptions): string {
  const { width = 80, wordBreak = 'keep-all', ambiguousWidth: ambiguous = 1 } = options;
  const { justify = false, code = 'wrap', plain = false, theme = 'auto' } = options;
  if (!Number.isInteger(width) || width < 0 || width === 1 || width > MOST_CELLS)
    throw new RangeError(`width has to be 0 or a whole number from 2 to ${MOST_CELLS}, not ${width}`);
  const colour = plain ? false : (options.colour ?? false);
  const hyperlinks = colour !== false && (options.hyperlinks ?? false);
  const page = layoutArticle(article, numberSections(article), {
    measure: { width: width || Infinity, wordBreak, ambiguous },
    hyperlinks,
    styled: colour !== false,
    justify,
    plain,
    code,
  });
  const lines =
    colour === false
      ? renderPlain(page, 0)
      : theme === 'auto'
        ? renderAnsi(page, { margin: 0, hyperlinks })
        : paintAnsi(page, typeof theme === 'string' ? PALETTES[theme] : theme, colour === true ? 3 : colour, {
            margin: 0,
            hyperlinks,
            sheet: width,
            ambiguous,
          });
  return [...lines].join('');
}

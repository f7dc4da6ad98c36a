// Finds the title of a source from its beginning alone, so that many sources can be listed.
import { tidyName } from '../article/sanitize.ts';
import { NanroError, type Problem } from '../errors.ts';
import { createBudget } from './budget.ts';
import { decodeText } from './charset.ts';
import { detectFormat } from './detect.ts';
import { findPositions } from './json/json-positions.ts';
import { signedFormat } from './signatures.ts';
import type { SourceBytes } from './source-text.ts';

/** How many bytes of a text are read. */
export const TITLE_BYTES = 1 << 13;
/** How many characters of Markdown and plain text are parsed. Parsing takes longer than reading. */
const MOST_CHARACTERS = 1 << 11;
const MOST_ELEMENTS = 1 << 14;
/**
 * The size limit from which the limits for lines and elements are computed. So few bytes cannot exceed these.
 */
const MOST_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** A source that nanro can read. */
export interface TitledSource {
  /** The title; undefined if there is none near the beginning. */
  readonly title: string | undefined;
}

/** The errors which mean that nanro cannot read a source. */
const UNREAD: readonly Problem['kind'][] = ['foreignFormat', 'notText', 'empty'];
/** Text formats that have no title. */
const UNTITLED = ['code', 'log', 'csv', 'lines', 'subtitles', 'notebook'];

/** Returns the title of a source; undefined if nanro cannot read it. Throws NanroError `unreadable`. */
export async function readTitle(source: SourceBytes): Promise<TitledSource | undefined> {
  const { rangesOf } = await import('./read-source.ts');
  const ranges = source.archive ?? rangesOf(source.bytes);
  const head = ranges.read(0, TITLE_BYTES);
  try {
    const signed = signedFormat(head);
    if (signed === 'pdf') return { title: undefined };
    const title = signed
      ? await (await import('./document-title.ts')).documentTitle(signed, ranges, source.name)
      : await textTitle(source, head.length < ranges.size ? wholeLines(head) : head);
    return { title: tidyName(title ?? '') || undefined };
  } catch (error) {
    if (!(error instanceof NanroError) || error.problem.kind === 'unreadable') throw error;
    return UNREAD.includes(error.problem.kind) ? undefined : { title: undefined };
  }
}

/** Returns bytes without an incomplete last line, in which a character may be cut off. */
const wholeLines = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1 || undefined);

async function textTitle(source: SourceBytes, bytes: Buffer): Promise<string | undefined> {
  const { name } = source;
  const text = await decodeText(name, bytes);
  if (text.trim() === '') throw new NanroError({ kind: 'empty', name });
  const format = detectFormat(text, { name });
  if (format === 'image' || format === 'hwpml')
    throw new NanroError({ kind: 'foreignFormat', name, format, isFile: true });
  if (UNTITLED.includes(format)) return undefined;
  if (format === 'json') return jsonTitle(text);
  if (format === 'mail') return (await import('./mail/read.ts')).titleOfMail(text);
  const budget = createBudget(name, MOST_ELEMENTS);
  if (format === 'html')
    return (await import('./html/read.ts')).titleOfPage({ text, url: undefined, budget });
  const { loadArticle } = await import('./read-source.ts');
  return (await loadArticle({ name, bytes, text: text.slice(0, MOST_CHARACTERS) }, MOST_BYTES)).title;
}

/** Matches a string of JSON. */
const STRING = /"(?:[^"\\]|\\.)*"/y;

/** Returns the title in an article's JSON, which may be cut off. */
function jsonTitle(json: string): string | undefined {
  const key = findPositions(json, ['title']).keys.get('title');
  if (key === undefined) return undefined;
  STRING.lastIndex = json.indexOf(':', key + '"title"'.length) + 1;
  STRING.lastIndex += /^\s*/.exec(json.slice(STRING.lastIndex))![0].length;
  const [value] = STRING.exec(json) ?? [];
  try {
    return value === undefined ? undefined : (JSON.parse(value) as string);
  } catch {
    return undefined; // an escape sequence is invalid
  }
}

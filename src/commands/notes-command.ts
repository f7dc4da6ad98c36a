// `nanro notes [source]`: prints what was highlighted in `nanro open`, with the notes.
import { join } from 'node:path';
import { onOneLine } from '../article/sanitize.ts';
import { NanroError } from '../errors.ts';
import { openTexts } from '../messages/open.ts';
import { write } from '../output/writable.ts';
import { beginningOf } from '../reader/anchors.ts';
import { findPassage } from '../reader/highlight.ts';
import { openHighlights, readAllHighlights, type StoredHighlight } from '../storage/highlight-files.ts';
import type { Context, SourceOptions } from './context.ts';
import { createLoader, loadInput } from './document-loader.ts';
import { linkOf } from './given-link.ts';
import type { Target } from './link-targets.ts';
import { notesArticle, type NotedDocument } from './notes-article.ts';
import type { LoadedDocument } from './open-documents.ts';
import { printJson } from './print.ts';

export interface NotesOptions extends SourceOptions {
  readonly format: 'markdown' | 'json';
}

/** What `nanro notes --format json` prints for a highlight. */
export interface ListedNote {
  /** The absolute path or the address; null for standard input and the bundled article. */
  readonly source: string | null;
  /** Null if there is none, and so are `section` and `note`. */
  readonly title: string | null;
  readonly section: string | null;
  readonly quotation: string;
  /** The rest of the first sentence before the quotation, and of the last one after it. */
  readonly before: string;
  readonly after: string;
  readonly note: string | null;
  /** Whether the sentences are no longer in the text: as it is now, or else when it was opened last. */
  readonly isLost: boolean;
  readonly made: string;
}

/**
 * Prints the highlights of a document, or those of all documents. Throws NanroError `noNotes` if there are none;
 * JSON is printed even then.
 */
export async function notes(
  context: Context,
  source: string | undefined,
  { format, ...options }: NotesOptions,
): Promise<void> {
  const folder = join(context.folders.state, 'highlights');
  const found =
    source === undefined ? readAllHighlights(folder) : await highlightsOf(context, source, options, folder);
  if (format === 'json') await printJson(context, found.map(listed));
  if (found.length === 0)
    throw new NanroError({ kind: 'noNotes', name: source === undefined ? undefined : onOneLine(source) });
  if (format === 'json') return;
  const { renderMarkdown } = await import('../formats/markdown/write.ts');
  await write(
    context.stdout,
    renderMarkdown(notesArticle(documentsIn(found), context.messages.notes, source !== undefined)),
  );
}

/**
 * Returns the highlights of a document, in the order of its text. Those of a file that is gone are as they were
 * last. Throws NanroError.
 */
async function highlightsOf(
  context: Context,
  source: string,
  options: SourceOptions,
  folder: string,
): Promise<readonly StoredHighlight[]> {
  const { target } = await linkOf(source, context);
  let loaded: LoadedDocument;
  try {
    loaded = await load(context, target, options);
  } catch (error) {
    const path = target.kind === 'file' ? target.path : target.kind === 'page' ? target.address : undefined;
    const kept = readAllHighlights(folder).filter((highlight) => highlight.source === path);
    if (!(error instanceof NanroError) || kept.length === 0) throw error;
    return kept;
  }
  if (loaded.listing) return [];
  const { book, source: origin } = loaded;
  const { found, damaged } = openHighlights(folder, { beginning: beginningOf(book), origin });
  if (damaged !== undefined) await context.warn(context.messages.notes.damaged(onOneLine(damaged)));
  return found
    .map((highlight) => ({ ...highlight, span: findPassage(book, highlight) }))
    .filter(({ span, isFromElsewhere }) => span || !isFromElsewhere)
    .map(({ span, ...highlight }) => ({ ...highlight, ...span?.from, isLost: span === undefined }))
    .sort((one, other) => one.unit - other.unit || one.ink - other.ink);
}

async function load(context: Context, target: Target, options: SourceOptions): Promise<LoadedDocument> {
  const texts = await openTexts(context.language);
  if (target.kind === 'input') return loadInput(context, options, texts, context.stdin());
  const documents = { find: () => undefined };
  return createLoader({ context, options, texts, documents, isGiven: () => true })(target);
}

const listed = ({
  source,
  title,
  section,
  quotation,
  before,
  after,
  note,
  isLost,
  made,
}: StoredHighlight): ListedNote => ({
  source: source === '' ? null : source,
  title: title ?? null,
  section: section ?? null,
  quotation,
  before,
  after,
  note: note ?? null,
  isLost: isLost === true,
  made,
});

/** Returns the documents of highlights, each with its highlights, in the same order. */
function documentsIn(highlights: readonly StoredHighlight[]): readonly NotedDocument[] {
  const documents = new Map<string, StoredHighlight[]>();
  for (const highlight of highlights) {
    const key = highlight.source === '' ? `\n${highlight.head.hash}` : highlight.source;
    const known = documents.get(key);
    if (known) known.push(highlight);
    else documents.set(key, [highlight]);
  }
  return [...documents.values()].map((of) => ({
    source: of[0]!.source,
    title: of.findLast(({ title }) => title !== undefined)?.title,
    highlights: of,
  }));
}

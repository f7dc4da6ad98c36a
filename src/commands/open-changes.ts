// Tells the reader when the document that it shows changes: when standard input grows, or a file is written
// again.
import { isDeepStrictEqual } from 'node:util';
import type { Manuscript } from '../article/manuscript.ts';
import { NanroError } from '../errors.ts';
import { charactersOf, createBook, isBeginning } from '../reader/book.ts';
import { FIRST_DOCUMENT } from '../reader/opening.ts';
import type { State } from '../reader/state.ts';
import type { Notice } from '../reader/texts.ts';
import { stampOf } from '../source/folder.ts';
import { existing } from '../source/sources.ts';
import { watchPath } from '../source/watched.ts';
import type { LoadTarget } from './document-loader.ts';
import type { DocumentOpener, Emit } from './document-opener.ts';
import type { GrowingInput } from './growing-input.ts';
import type { Target } from './link-targets.ts';
import type { Documents, KnownDocument, LoadedDocument } from './open-documents.ts';
import type { ReadWhole } from './open-beginnings.ts';
import { createRenewal } from './renewal.ts';

export interface Changes {
  /** Called whenever a document is shown. From then on, its changes are reported. */
  readonly arrive: (state: Pick<State, 'document'>, emit: Emit) => void;
  readonly stop: () => void;
}

export interface ChangesParts {
  readonly documents: Documents;
  readonly opener: Pick<DocumentOpener, 'add'>;
  readonly load: LoadTarget;
  readonly readWhole: ReadWhole;
  /** Reads all of standard input. */
  readonly loadInput: (stream: AsyncIterable<Buffer>) => Promise<LoadedDocument>;
  /** Returns the message for an error. Throws it again if it is a bug. */
  readonly describe: (error: unknown, target: Target) => Promise<string>;
}

export function createChanges({
  documents,
  opener,
  load,
  readWhole,
  loadInput,
  describe,
}: ChangesParts): Changes {
  const stopping = new AbortController();
  let stopWatching = (): void => {};
  let followed: GrowingInput | undefined;

  /** Shows a document as it is now, unless the reader shows another. */
  const renew = (
    { number }: KnownDocument,
    { book, input }: LoadedDocument,
    isAppended: boolean,
    emit: Emit,
    notice?: Notice,
  ): void =>
    emit({
      kind: 'renewed',
      document: number,
      book,
      isAppended,
      isGrowing: input !== undefined,
      ...(notice && { notice }),
    });

  const watch = (document: KnownDocument, path: string, emit: Emit): void => {
    const { number, target } = document;
    const renewal = createRenewal(async () => {
      const { loaded, position } = documents.at(number);
      if (loaded?.stamp === stampOf(existing(path))) return;
      try {
        const anew = await load(target, { isFresh: true });
        if (anew.listing) return;
        documents.put(target, anew, position);
        renew(document, anew, false, emit, { kind: 'changed' });
      } catch (error) {
        const message = await describe(error, target).catch((bug: unknown) => {
          emit({ kind: 'failed', error: bug });
          return '';
        });
        emit({ kind: 'notice', notice: { kind: 'failed', message } });
      }
    });
    const unwatch = watchPath(existing(path), renewal.ask);
    renewal.ask(); // it may have changed since it was read
    stopWatching = () => {
      unwatch();
      renewal.stop();
    };
  };

  /** Shows a whole document instead of its beginning, unless it has been loaded again meanwhile. */
  const complete = async (
    { number, target }: KnownDocument,
    beginning: Manuscript,
    emit: Emit,
  ): Promise<void> => {
    try {
      const whole = { ...(await readWhole(target, stopping.signal)), label: beginning.label };
      const isAppended = continues(whole, beginning);
      await new Promise(setImmediate); // keys come first
      const book = createBook(whole);
      await new Promise(setImmediate);
      if (documents.at(number).loaded?.book.manuscript !== beginning) return;
      const loaded = documents.update(number, { book, size: charactersOf(book) });
      renew(documents.at(number), loaded, isAppended, emit);
    } catch (error) {
      if (stopping.signal.aborted) return;
      // A problem with the first document ends the reader, and is reported as in any other command.
      if (number === FIRST_DOCUMENT) return emit({ kind: 'failed', error });
      documents.update(number, { book: createBook({ ...beginning, unread: undefined }) });
      await keep(documents.at(number), error, emit);
    }
  };

  const follow = (document: KnownDocument, input: GrowingInput, emit: Emit): void => {
    followed = input;
    input.follow({
      grow: ({ manuscript, isAppended }, isGrowing) => {
        const book = createBook(manuscript);
        const loaded = documents.update(document.number, {
          book,
          ...(isGrowing ? {} : { input: undefined }),
        });
        renew(document, loaded, isAppended, emit);
      },
      finish: async (stream) => {
        const whole = await loadInput(stream);
        const loaded = documents.update(document.number, { input: undefined, ...whole });
        if (whole.listing)
          emit({ kind: 'opened', opened: opener.add(document.target, whole), way: { kind: 'jump' } });
        else renew(document, loaded, false, emit);
      },
      cut: (bytes) => endWith(document, { kind: 'cut', bytes }, emit),
      fail: (error) => void keep(document, error, emit),
    });
  };

  /**
   * Keeps the part that can be read of a document that has failed. If there is none, the reader ends.
   */
  const keep = async ({ number, target }: KnownDocument, error: unknown, emit: Emit): Promise<void> => {
    const { loaded } = documents.at(number);
    if (!(error instanceof NanroError) || !loaded || charactersOf(loaded.book) === 0)
      return emit({ kind: 'failed', error });
    endWith(documents.at(number), { kind: 'failed', message: await describe(error, target) }, emit);
  };

  /** Says why there is no more of a document than what is shown: now, and at its end. */
  const endWith = ({ number }: KnownDocument, ending: Notice, emit: Emit): void => {
    const document = documents.at(number);
    const { loaded } = document;
    if (!loaded) return;
    const book = { ...loaded.book, ending };
    renew(document, documents.update(number, { book, input: undefined }), true, emit);
    emit({ kind: 'notice', notice: ending });
  };

  return {
    arrive: ({ document: number }, emit) => {
      stopWatching();
      stopWatching = () => {};
      const document = documents.at(number);
      const { target, loaded } = document;
      const isWatched = target.kind === 'file' && loaded && !loaded.listing && !loaded.isOnce;
      if (isWatched) watch(document, target.path, emit);
      if (loaded?.input && loaded.input !== followed) follow(document, loaded.input, emit);
      if (loaded && isBeginning(loaded.book)) void complete(document, loaded.book.manuscript, emit);
    },
    stop: () => {
      stopWatching();
      followed?.stop();
      stopping.abort();
    },
  };
}

/**
 * Reports whether a whole manuscript begins with the same passages as its beginning, so that all places stay
 * valid.
 */
function continues(whole: Manuscript, beginning: Manuscript): boolean {
  const { characters, headings, passage } = beginning;
  return (
    isDeepStrictEqual(whole.about, beginning.about) &&
    isDeepStrictEqual(whole.headings.slice(0, headings.length), headings) &&
    characters.every((_, index) => isDeepStrictEqual(whole.passage(index), passage(index)))
  );
}

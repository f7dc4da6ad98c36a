// The reader and its desk, without a terminal. Documents come from a table.
import { createOpener, type Failure } from '../../src/commands/document-opener.ts';
import { listed, type LoadTarget } from '../../src/commands/document-loader.ts';
import { keyOf, type Target } from '../../src/commands/link-targets.ts';
import { createDesk, type Asked, type DeskParts } from '../../src/commands/open-desk.ts';
import { createDocuments, type LoadedDocument } from '../../src/commands/open-documents.ts';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { charactersOf, createBook } from '../../src/reader/book.ts';
import type { Event } from '../../src/reader/events.ts';
import type { Listing } from '../../src/reader/listing.ts';
import { isBusy, type State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { open } from './reader.ts';

/** Returns a page of the web as a document. */
export const pageOf = (article: Article, source: string): LoadedDocument => {
  const book = createBook(manuscriptOf(article));
  return { book, source, address: source, size: charactersOf(book) };
};

export const page = (address: string): Target => ({ kind: 'page', address });

export interface DeskReader {
  readonly state: () => State;
  /** Presses keys, and waits after each until everything is done that it asks for. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Presses a key, and does not wait. Returns a function that waits. */
  readonly start: (key: string) => () => Promise<void>;
  /** What was opened with the system, copied, recorded and loaded. */
  readonly done: string[];
}

export interface DeskOptions extends Partial<DeskParts> {
  /** The most characters of documents that were left. */
  readonly most?: number;
  readonly load: LoadTarget;
  /** The first one is open. */
  readonly sources: readonly Target[];
  readonly rows?: number;
}

export async function openDesk({
  most,
  load,
  sources,
  rows = 12,
  ...parts
}: DeskOptions): Promise<DeskReader> {
  const done: string[] = [];
  const documents = createDocuments(most);
  const opener = createOpener({
    documents,
    load: (target, options) => {
      done.push(`load ${keyOf(target)}`);
      return load(target, options);
    },
    resume: () => undefined,
    bookmarksOf: () => [],
    describe: async (error) => (error as Error).message,
  });
  const empty: Listing = { kind: 'library', title: '서재', entries: [] };
  const desk = createDesk({
    lookup: 'https://a.kr/?q=%s',
    opener,
    documents,
    sources,
    history: {
      record: ({ source, percent }) => {
        done.push(`record ${source} ${percent}`);
        return true;
      },
      search: (words, source) => {
        done.push(`search ${words} ${source}`);
        return true;
      },
      searched: () => [],
    },
    library: { forget: (source, isForgotten) => void done.push(`forget ${source} ${isForgotten}`) },
    bookmarks: { of: () => [], all: () => [], add: () => false, find: () => undefined, forget: () => {} },
    list: () => empty,
    describe: async (problem) => `${problem.kind} ${'name' in problem ? problem.name : ''}`,
    openLink: async (address) => {
      done.push(`open ${address}`);
      return true;
    },
    pictureAsking: { ask: async (srcs) => void done.push(`pictures ${srcs.join(' ')}`), stop: () => {} },
    pictureOpener: { open: async (src) => void done.push(`picture ${src}`), stop: () => {} },
    copy: async (text) => done.push(`copy ${text}`) > 0,
    changes: { arrive: () => {}, stop: () => {} },
    ...parts,
  });
  const loaded = await load(sources[0]!);
  const { document: _, ...opened } = opener.add(sources[0]!, loaded);
  let state = open(loaded.book.manuscript, { rows, ...opened });
  const running = new Set<Promise<void>>();
  const happen = (event: Event | Failure): void => {
    if (event.kind === 'failed') throw event.error;
    if (event.kind === 'opened') {
      desk.save(state);
      desk.leave(state);
    }
    state = step(state, event);
    const { request } = state;
    if (request) serve(request as Asked);
    while (isBusy(state)) state = { ...step(state, { kind: 'idle' }) };
  };
  const serve = (request: Asked): void => {
    const served: Promise<void> = desk
      .serve(request, state, (...events) => events.forEach(happen))
      .finally(() => running.delete(served));
    running.add(served);
  };
  const settle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    done,
    state: () => state,
    start: (key) => {
      happen({ kind: 'key', key });
      return settle;
    },
    press: async (...keys) => {
      for (const key of keys) {
        happen({ kind: 'key', key });
        await settle();
      }
    },
  };
}

export { listed };

// The highlights of `nanro open`: those on the disk, in the form that the reader uses.
import { beginningOf } from '../reader/anchors.ts';
import type { Book } from '../reader/book.ts';
import { findPassage } from '../reader/highlight.ts';
import type { Highlight } from '../reader/highlight-model.ts';
import type { State } from '../reader/state.ts';
import type { Notice } from '../reader/texts.ts';
import { highlightId, openHighlights } from '../storage/highlight-files.ts';

/** The highlights of a document. The functions that write throw errors of the file system. */
export interface KeptHighlights {
  /** The highlights, each where its passage is in the book. */
  readonly shown: readonly Highlight[];
  /** The new path of a damaged file. */
  readonly damaged: string | undefined;
  /** Keeps a highlight, or removes it if it `isRemoved`. */
  readonly keep: (highlight: Highlight, title: string | undefined) => void;
  /** Keeps which highlights are lost. Does nothing before all of the text has been read. */
  readonly keepLost: (state: State) => void;
}

/** Opens the highlights of a document in their folder. `origin` is its path or address; empty if it has none. */
export function createHighlights(
  folder: string,
  book: Book,
  origin: string,
  now = (): Date => new Date(),
): KeptHighlights {
  const file = openHighlights(folder, { beginning: beginningOf(book), origin });
  const lost = new Map(file.found.map((highlight) => [highlightId(highlight), highlight.isLost === true]));
  const made = new Map(file.found.map((highlight) => [highlightId(highlight), highlight.made]));
  const put = (highlight: Highlight, title: string | undefined, isLost: boolean): void => {
    const { id, unit, ink, quotation, before, after, section, note } = highlight;
    const time = made.get(id) ?? now().toISOString();
    file.put({
      unit,
      ink,
      quotation,
      before,
      after,
      made: time,
      ...(section !== undefined && { section }),
      ...(note !== undefined && { note }),
      ...(title !== undefined && { title }),
      ...(isLost && { isLost }),
    });
    made.set(id, time);
    lost.set(id, isLost);
  };
  return {
    shown: file.found.map((highlight) => ({
      ...highlight,
      id: highlightId(highlight),
      span: findPassage(book, highlight),
    })),
    damaged: file.damaged,
    keep: (highlight, title) =>
      highlight.isRemoved
        ? file.remove(highlight.id)
        : put(highlight, title, lost.get(highlight.id) === true),
    keepLost: ({ book: { manuscript }, ...state }) => {
      if (manuscript.unread !== undefined || state.isGrowing || state.kept) return;
      for (const highlight of state.highlights) {
        const isLost = highlight.span === undefined;
        const isKnown = !lost.has(highlight.id) || lost.get(highlight.id) === isLost;
        if (!isKnown && !highlight.isRemoved && !highlight.isFromElsewhere)
          put(highlight, manuscript.about.title, isLost);
      }
    },
  };
}

/**
 * Keeps a highlight of a book, or removes it. Returns a notice if that fails, or if nothing is kept because
 * `kept` is undefined.
 */
export function keepHighlight(
  kept: { readonly keepHighlight: KeptHighlights['keep'] } | undefined,
  highlight: Highlight,
  { manuscript }: Book,
): Notice | undefined {
  if (!kept) return highlight.isRemoved ? undefined : { kind: 'highlightNotKept' };
  try {
    kept.keepHighlight(highlight, manuscript.about.title);
    return undefined;
  } catch {
    return { kind: 'highlightNotSaved' };
  }
}

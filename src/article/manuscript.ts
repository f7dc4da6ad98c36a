// An article as a list of passages, each made on demand, so that the first screen of a long book does
// not wait for the rest.
import { idsIn, type Flow, type Heading } from './flow.ts';
import type { Article, Block, Note, Related } from './model.ts';
import { noteBlocks } from './notes.ts';
import { areJoined, splitBlock } from './split.ts';
import { sectionNumbers } from './section-numbers.ts';
import { findTargets, type FindTarget, type Targets } from './targets.ts';
import { articleCharacters, blockText, countCharacters, headingText, isTerminalText } from './text.ts';

/** The metadata of an article. */
export type About = Omit<Article, 'lead' | 'sections' | 'notes' | 'related'>;

export interface Manuscript {
  readonly about: About;
  /**
   * Shown in place of the title if the article has none, such as the name of its file. It is not part of the
   * article.
   */
  readonly label?: string | undefined;
  readonly related: readonly Related[];
  /** Returns the note that a mark with this id refers to. */
  readonly note: (id: string) => Note | undefined;
  /** Returns the place that a link to `#id` leads to; undefined if there is none. */
  readonly target: FindTarget;
  /** How many characters each passage has, as countCharacters counts them. */
  readonly characters: readonly number[];
  readonly headings: readonly NumberedHeading[];
  /** Returns a passage: the heading that begins a section, or blocks. */
  readonly passage: (index: number) => readonly Flow[];
  /**
   * Reports whether a passage continues the block of the passage before it. If so, no blank line comes
   * between them.
   */
  readonly continues: (index: number) => boolean;
  /** Set for terminal text, which has no head. */
  readonly isPrinted?: boolean;
  /** Set if this is only the beginning of a document: about how many characters follow. */
  readonly unread?: number | undefined;
  /** Set for terminal text without headings. Each of its passages is a block of lines. */
  readonly lines?: LineNumbers;
}

/** Where the lines of terminal text are, by their numbers. The first is 1. */
export interface LineNumbers {
  /** The number of the last line; 0 if there is none. */
  readonly last: number;
  /**
   * Returns the passage that has a line, and the index of the line in the passage. If there is no line with
   * that number, returns the last one before it, or else the first.
   */
  readonly find: (line: number) => { readonly passage: number; readonly index: number };
  /** Returns the number of a line of a passage, by its index. */
  readonly numberOf: (passage: number, index: number) => number;
  /** Returns only the lines whose text is accepted, with the numbers that they have here. */
  readonly keep: (isKept: (line: string) => boolean) => Manuscript;
}

/** The heading of a section. */
export interface NumberedHeading {
  /** The index of the passage that consists of the heading. */
  readonly passage: number;
  /** The index of its section among all sections. */
  readonly place: number;
  /** The index of the section after its last subsection. */
  readonly end: number;
  /** The number of the section, if it has one (section-numbers.ts). */
  readonly number: string | undefined;
  /** 2 to 6. */
  readonly level: number;
  /** The heading on one line. */
  readonly text: string;
}

/** What the manuscript of an article consists of. It is plain data, so one thread can send it to another. */
export interface ManuscriptParts {
  readonly about: About;
  readonly isPrinted: boolean;
  readonly related: readonly Related[];
  readonly notes: readonly Note[];
  readonly passages: readonly Flow[];
  readonly characters: readonly number[];
  readonly headings: readonly NumberedHeading[];
  /** The indexes of the passages that continue the block of the passage before them. */
  readonly continuing: ReadonlySet<number>;
  readonly unread?: number;
}

/** Returns the manuscript of an article. */
export const manuscriptOf = (article: Article): Manuscript => joinParts(partsOf(article));

/**
 * Returns the parts of an article. Each heading and each block is a passage; a long block becomes several.
 * The notes are the last passages.
 */
export function partsOf(article: Article): ManuscriptParts {
  const { lead = [], sections, notes = [], related = [], ...about } = article;
  const passages: Flow[] = [];
  const continuing = new Set<number>();
  const add = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      for (const [index, part] of splitBlock(block).entries()) {
        if (index > 0 && areJoined(part)) continuing.add(passages.length);
        passages.push(part);
      }
    }
  };
  add(lead);
  const headings: { passage: number; heading: Heading }[] = [];
  for (const { heading, blocks, ...section } of sections) {
    headings.push({ passage: passages.length, heading: { kind: 'heading', ...section, content: heading } });
    passages.push(headings.at(-1)!.heading);
    add(blocks);
  }
  add(noteBlocks(notes));
  return {
    about,
    isPrinted: isTerminalText(article),
    related,
    notes,
    passages,
    characters: passages.map((part) => (part.kind === 'heading' ? 0 : countCharacters(blockText([part])))),
    headings: numberHeadings(headings),
    continuing,
  };
}

/** Returns the manuscript made of some parts. */
export function joinParts({ notes, passages, continuing, ...parts }: ManuscriptParts): Manuscript {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const { about, headings } = parts;
  return {
    ...parts,
    note: (id) => byId.get(id),
    target: targetsOf(about.title, headings, () => passages.map((part, index) => [index, idsIn([part])])),
    passage: (index) => [passages[index]!],
    continues: (index) => continuing.has(index),
  };
}

/**
 * Returns the parts of an article that is only the beginning of a document. `share` is how much of the
 * document was read for it, from 0 to 1. The last block may go on, so it is left out. The notes can be looked
 * up, but they are not passages, because the rest of the document comes before them.
 */
export function partsOfBeginning({ notes = [], ...article }: Article, share: number): ManuscriptParts {
  const parts = partsOf(withoutLastBlock(article));
  const unread = articleCharacters(article) / share;
  return {
    ...parts,
    notes,
    related: [],
    unread: parts.characters.reduce((left, count) => left - count, unread),
  };
}

function withoutLastBlock({ lead = [], sections, ...about }: Article): Article {
  const last = sections.at(-1);
  if (!last) return { ...about, lead: lead.slice(0, -1), sections };
  const { blocks } = last;
  const rest = blocks.length === 0 ? [] : [{ ...last, blocks: blocks.slice(0, -1) }];
  return { ...about, lead, sections: [...sections.slice(0, -1), ...rest] };
}

/** Returns a function that finds targets. Its index is built on first use. */
export function targetsOf(
  title: string | undefined,
  headings: readonly NumberedHeading[],
  ids: () => Targets['ids'] = () => [],
): FindTarget {
  let find: FindTarget | undefined;
  return (id) => (find ??= findTargets({ title, headings, ids: ids() }))(id);
}

/** Returns headings in order, each with its place, its number and its text. */
export function numberHeadings(
  headings: readonly { readonly passage: number; readonly heading: Heading }[],
): NumberedHeading[] {
  const named = headings.map(({ passage, heading: { level, content } }, place) => ({
    passage,
    place,
    level,
    text: headingText({ heading: content }),
  }));
  const numbers = sectionNumbers(named);
  return named.map((heading) => ({ ...heading, ...numbers[heading.place]! }));
}

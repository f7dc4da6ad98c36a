// An article as somebody goes through it: passages in a row, each made when it is asked for, so that the first screen of
// a long book does not wait for the last.
import type { Flow, Heading } from './flow.ts';
import type { Article, Block, Related } from './model.ts';
import { areJoined, splitBlock } from './split.ts';
import { blockText, callNumbers, countCharacters, headingText } from './text.ts';

/** What is known of an article beside its text. */
export type About = Omit<Article, 'lead' | 'sections' | 'related'>;

export interface Manuscript {
  readonly about: About;
  readonly related: readonly Related[];
  /** Of each passage, as Koreans count them: without spaces. */
  readonly characters: readonly number[];
  readonly headings: readonly NumberedHeading[];
  /** The heading that begins a section, or blocks. */
  readonly passage: (index: number) => readonly Flow[];
  /** Whether a passage goes on with the block of the one before, without a blank line. */
  readonly continues: (index: number) => boolean;
}

/** The heading of a section, and the passage that it is. */
export interface NumberedHeading {
  readonly passage: number;
  /** Of its section among all, from 0. */
  readonly place: number;
  /** By which its section is called, if it is (`callNumbers`). */
  readonly number: number | undefined;
  /** 2 to 6. */
  readonly level: number;
  /** On one line. */
  readonly text: string;
}

/** An article that is all there: each heading and each block is a passage, a long block several. */
export function manuscriptOf({ lead = [], sections, related = [], ...about }: Article): Manuscript {
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
  for (const { level, heading, blocks } of sections) {
    headings.push({ passage: passages.length, heading: { kind: 'heading', level, content: heading } });
    passages.push(headings.at(-1)!.heading);
    add(blocks);
  }
  return {
    about,
    related,
    characters: passages.map((part) => (part.kind === 'heading' ? 0 : countCharacters(blockText([part])))),
    headings: numberHeadings(headings),
    passage: (index) => [passages[index]!],
    continues: (index) => continuing.has(index),
  };
}

export function numberHeadings(
  headings: readonly { readonly passage: number; readonly heading: Heading }[],
): NumberedHeading[] {
  const named = headings.map(({ passage, heading: { level, content } }, place) => ({
    passage,
    place,
    level,
    text: headingText({ heading: content }),
  }));
  const numbers = callNumbers(named);
  return named.map((heading) => ({ ...heading, number: numbers[heading.place] }));
}

// A text that has been split into passages, but is not read yet.
import { isHeading, type Flow } from '../../article/flow.ts';
import { blockText, countCharacters, inlineText } from '../../article/text.ts';
import type { Metadata } from '../build.ts';
import { createCounter } from './stanzas.ts';

export interface Draft {
  readonly metadata: Metadata;
  /** The number of passages. */
  readonly count: number;
  /**
   * Returns the number of characters in a passage, as countCharacters counts them. In a long text, it is an
   * estimate.
   */
  readonly characters: (index: number) => number;
  readonly isHeadingAt: (index: number) => boolean;
  /** Returns a passage: a heading alone, or blocks. */
  readonly flowAt: (index: number) => Flow[];
}

/** The head of a text in a file: its title and author. */
export interface Head {
  readonly metadata: Metadata;
  /** The text without its head. */
  readonly rest: string;
}

/** A passage of a text: its kind, and its offsets in UTF-16 code units. */
export interface Segment<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Returns the draft of a text with these segments. `read` reads a segment when it is needed. */
export function draftOf<Kind>(
  text: string,
  metadata: Metadata,
  segments: readonly Segment<Kind>[],
  isHeading: (segment: Segment<Kind>) => boolean,
  read: (segment: Segment<Kind>) => Flow[],
): Draft {
  const count = createCounter(text);
  return {
    metadata,
    count: segments.length,
    characters: (index) => count(segments[index]!.start, segments[index]!.end),
    isHeadingAt: (index) => isHeading(segments[index]!),
    flowAt: (index) => read(segments[index]!),
  };
}

/** Returns the draft of a text that has already been read. */
export function draftOfFlow(metadata: Metadata, flow: readonly Flow[]): Draft {
  const textOf = (part: Flow): string => (isHeading(part) ? inlineText(part.content) : blockText([part]));
  return {
    metadata,
    count: flow.length,
    characters: (index) => countCharacters(textOf(flow[index]!)),
    isHeadingAt: (index) => isHeading(flow[index]!),
    flowAt: (index) => [flow[index]!],
  };
}

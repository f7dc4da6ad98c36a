// A text whose parts are known, but not read yet.
import { isHeading, type Flow } from '../../article/flow.ts';
import { blockText, countCharacters, inlineText } from '../../article/text.ts';
import type { Metadata } from '../build.ts';
import { createCounter } from './stanzas.ts';

export interface Draft {
  readonly metadata: Metadata;
  /** How many passages the text has. */
  readonly count: number;
  /**
   * Returns how many characters a passage has, as countCharacters counts them; an estimate in a long text.
   */
  readonly characters: (index: number) => number;
  readonly isHeadingAt: (index: number) => boolean;
  /** Returns a passage: a heading alone, or blocks. */
  readonly flowAt: (index: number) => Flow[];
}

/** What is above the text itself in a file: its title and who wrote it. */
export interface Head {
  readonly metadata: Metadata;
  /** The text without its head. */
  readonly rest: string;
}

/** A passage of a text: what it is, and its offsets in UTF-16 code units. */
export interface Segment<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Returns the draft of a text with known segments. Each is read by `read` when it is needed. */
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

/** Returns the draft of a text that is read already. */
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

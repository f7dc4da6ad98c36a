// The passages of a manuscript in batches, so that no thread has to take them all at once.
import type { Flow } from './flow.ts';
import type { ManuscriptParts } from './manuscript.ts';
import { countBlocks } from './size.ts';

/** Consecutive passages of a manuscript, how many characters each has, and the headings among them. */
export type Batch = Pick<ManuscriptParts, 'passages' | 'characters' | 'headings'>;

/** The least weight of a batch, unless it is the last one: about two milliseconds of work. */
const WEIGHT = 2000;
/** How many characters weigh as much as one part of an article. */
const CHARACTERS_PER_PART = 100;

/**
 * Yields the passages of a manuscript in batches. The parts of a long table stay together, because each of
 * them refers to the whole table.
 */
export function* batchesOf({ passages, characters, headings }: Batch): Generator<Batch> {
  let [start, heading, weight] = [0, 0, 0];
  for (const [index, passage] of passages.entries()) {
    weight += passage.kind === 'heading' ? 1 : countBlocks([passage]);
    weight += characters[index]! / CHARACTERS_PER_PART;
    const end = index + 1;
    const next = passages[end];
    if (next && (weight < WEIGHT || wholeOf(next) === (wholeOf(passage) ?? next))) continue;
    const first = heading;
    while (headings[heading] && headings[heading]!.passage < end) heading++;
    yield {
      passages: passages.slice(start, end),
      characters: characters.slice(start, end),
      headings: headings.slice(first, heading),
    };
    [start, weight] = [end, 0];
  }
}

/** Returns the table that a passage is part of; undefined if there is none. */
const wholeOf = (passage: Flow): unknown => ('whole' in passage ? passage.whole : undefined);

/** Returns the batches of a manuscript as one. */
export const joinBatches = (batches: readonly Batch[]): Batch => ({
  passages: batches.flatMap(({ passages }) => passages),
  characters: batches.flatMap(({ characters }) => characters),
  headings: batches.flatMap(({ headings }) => headings),
});

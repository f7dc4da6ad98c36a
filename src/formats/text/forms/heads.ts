// What is above the text itself in a file: its title and who wrote it.
import type { Head } from '../draft.ts';
import { findCentredHead } from './centred-head.ts';
import { findLabelledHead } from './labelled-head.ts';
import { findLabelledPosts } from './labelled-posts.ts';
import { findLetterHead, findPressHead } from './official-head.ts';
import { findSignedHead } from './signed-head.ts';

const HEADS: readonly ((text: string) => Head | undefined)[] = [
  findPressHead,
  findLabelledPosts,
  findLabelledHead,
  findLetterHead,
  findCentredHead,
  findSignedHead,
];

/** Returns the head of a text and the rest; without metadata if it has no head. */
export function splitHead(text: string): Head {
  for (const find of HEADS) {
    const head = find(text);
    if (head && head.rest.trim() !== '') return head;
  }
  return { metadata: {}, rest: text };
}

// Separates the head of a text: its title and author.
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

/** Splits a text into its head and the rest. Without a head, there is no metadata. */
export function splitHead(text: string): Head {
  for (const find of HEADS) {
    const head = find(text);
    if (head && head.rest.trim() !== '') return head;
  }
  return { metadata: {}, rest: text };
}

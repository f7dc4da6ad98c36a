// The parts of the benchmark. Each measures one thing for a build of nanro: `{ root, nanro, library, rounds,
// pages }` are its folder, its executable, its library, the rounds of one pass, and a folder of saved pages.
import { measureCorpus } from './corpus.mjs';
import { measureDocuments } from './formats.mjs';
import { measureHistory } from './history.mjs';
import { measureLengths, measureLibraries } from './library.mjs';
import { measureLongDocuments } from './long-documents.mjs';
import { measureOffice } from './office.mjs';
import { measureReader } from './reader.mjs';
import { measureSearch } from './search.mjs';
import { measureStart } from './start.mjs';
import { measureFiles, measurePipe } from './wrap.mjs';
import { measureKinds, measureWord } from './wrap-kinds.mjs';

/** By name: a title, the function that measures and returns rows, and the rounds of all passes together. */
export const PARTS = {
  start: { title: 'Start, whole processes', measure: measureStart, rounds: 40 },
  documents: { title: 'nanro read on documents, in colour', measure: measureDocuments, rounds: 10 },
  search: { title: 'nanro search and nanro list on long documents', measure: measureSearch, rounds: 6 },
  corpus: { title: 'Saved pages to JSON Lines, two threads', measure: measureCorpus, rounds: 3 },
  history: { title: 'A library of 10,000 entries', measure: measureHistory, rounds: 20 },
  library: {
    title: 'wrap as a library, 10 MB of prose at 80 cells, warm',
    measure: measureLibraries,
    rounds: 6,
  },
  lengths: { title: 'wrap as a library, by length', measure: measureLengths, rounds: 6 },
  wrap: { title: 'nanro wrap, 10 MB of prose, whole processes', measure: measureFiles, rounds: 15 },
  kinds: { title: 'nanro wrap of other text, 10 MB, whole processes', measure: measureKinds, rounds: 10 },
  word: { title: 'nanro wrap of one word', measure: measureWord, rounds: 2 },
  pipe: { title: 'nanro wrap through a pipe', measure: measurePipe, rounds: 15 },
  office: { title: 'nanro open, first screen', measure: measureOffice, rounds: 15 },
  long: { title: 'nanro open on long documents', measure: measureLongDocuments, rounds: 15 },
  open: { title: 'nanro open, 10 MB of prose in a terminal of 80 × 24', measure: measureReader, rounds: 15 },
};

// The readings of Hanja, with the tables. They are loaded when readings are first shown.
import { annotate, type Annotation } from './annotate.ts';
import { CHARACTERS } from './data/hanja-characters.ts';
import { WORDS } from './data/hanja-words.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

let lexicon: Lexicon | undefined;

/** Returns the readings of the Hanja in a Korean text. See `annotate`. */
export const readingsOf = (text: string): readonly Annotation[] =>
  annotate(text, (lexicon ??= createLexicon(CHARACTERS, WORDS)));

// The language of an article. The words that nanro adds to a page are in it (labels.ts). Most Markdown and
// plain text declares none, and many Korean pages declare `en`, so the text counts, too.
import { composeHangul, countSyllables } from '../unicode/hangul.ts';
import { isHeading, type Flow } from './flow.ts';
import { isKorean } from './labels.ts';
import type { About, Manuscript } from './manuscript.ts';
import type { Article, Block, Of } from './model.ts';
import { noteBlocks } from './notes.ts';
import { blockText, inlineText } from './text.ts';

/** The beginning of a text. Only the first `LENGTH` UTF-16 code units of each field are examined. */
export interface Sample {
  readonly text: string;
  /** The text without its code, which is in Latin letters in any language. */
  readonly prose: string;
}

/** How much of a text is examined. Some Korean posts begin with an abstract in English. */
const LENGTH = 2000;

/**
 * How many of the letters are Hangul in Korean text, at least. Notes about programming may have as few as
 * this, because their words are Latin. English texts that name things in Korean have fewer. A text that
 * declares another language may be a lesson in Korean, and needs more.
 */
const LEAST = { undeclared: 0.05, declared: 0.1 };

/**
 * Returns the language of a text as a BCP 47 tag. Text in Hangul is Korean, even if it declares another
 * language. Any other text is in the language that it declares; if it declares none, text in Latin letters
 * counts as English, and text without letters as Korean. Returns an empty string if the language is unknown.
 *
 * @example
 * const sample = (text) => ({ text, prose: text });
 * languageOf('en', sample('난로 곁에서 쓴다.')) // => 'ko'
 * languageOf('fr', sample('Auprès du feu')) // => 'fr'
 * languageOf(undefined, sample('A hearth (난로) is a place where a fire is kept for warmth.')) // => 'en'
 * languageOf(undefined, sample('炉辺にて')) // => ''
 * languageOf(undefined, sample('2026. 11. 29.')) // => 'ko'
 */
export function languageOf(declared: string | undefined, sample: Sample): string {
  if (isInHangul(declared, sample)) return 'ko';
  if (declared) return declared;
  const letters = lettersOf(sample.text);
  if (letters === '') return 'ko';
  return (letters.match(LATIN) ?? []).join('').length * 2 > letters.length ? 'en' : '';
}

/** Reports whether a text is Korean by its letters; `declared` is the language that it declares. */
export function isInHangul(declared: string | undefined, { text, prose }: Sample): boolean {
  const least = declared && !isKorean(declared) ? LEAST.declared : LEAST.undeclared;
  return [text, prose].some((each) => {
    const letters = lettersOf(each);
    return letters !== '' && countSyllables(letters) >= least * letters.length;
  });
}

const LATIN = /\p{Script=Latin}+/gu;

/** Returns the letters at the beginning of a text. */
const lettersOf = (text: string): string =>
  (composeHangul(text.slice(0, LENGTH)).match(/\p{L}+/gu) ?? []).join('');

/** Returns the language of an article. */
export const languageOfArticle = (article: Article): string =>
  languageOfParts(article, partsOfArticle(article));

function* partsOfArticle({ lead = [], sections, notes = [] }: Article): Generator<Flow> {
  yield* lead;
  for (const { level, heading, blocks } of sections) {
    yield { kind: 'heading', level, content: heading };
    yield* blocks;
  }
  yield* noteBlocks(notes);
}

/** Returns the language of a manuscript. Reads only its first passages, or none if it declares Korean. */
export const languageOfManuscript = (manuscript: Manuscript): string =>
  languageOfParts(manuscript.about, passagesOf(manuscript));

function* passagesOf({ characters, passage }: Manuscript): Generator<Flow> {
  for (let index = 0; index < characters.length; index++) yield* passage(index);
}

const languageOfParts = ({ title, language }: About, parts: Iterable<Flow>): string =>
  language !== undefined && isKorean(language) ? language : languageOf(language, sampleOf(title, parts));

/** Returns the beginning of a text that consists of a title and `parts`. Takes only as many as it needs. */
export function sampleOf(title: string | undefined, parts: Iterable<Flow>): Sample {
  let [text, prose] = [title ?? '', title ?? ''];
  for (const part of parts) {
    if (prose.length >= LENGTH || text.length >= MOST_TEXT) break;
    const line = `\n${startOf(part)}`;
    text += line;
    if (part.kind !== 'code' && part.kind !== 'lines') prose += line;
  }
  return { text, prose };
}

/** How much text is examined to find prose, where code comes first. */
const MOST_TEXT = 20_000;

/** How many items, rows or lines of a long block are examined. */
const MOST = 100;

const CUTS: { readonly [K in Block['kind']]?: (block: Of<Block, K>) => Block } = {
  list: (block) => ({ ...block, items: block.items.slice(0, MOST) }),
  table: (block) => ({ ...block, rows: block.rows.slice(0, MOST) }),
  lines: (block) => ({ ...block, lines: block.lines.slice(0, MOST) }),
};

/** Returns the text at the beginning of a part. */
function startOf(part: Flow): string {
  if (isHeading(part)) return inlineText(part.content);
  const cut = CUTS[part.kind] as ((block: Block) => Block) | undefined;
  return blockText([cut?.(part) ?? part]).slice(0, LENGTH);
}

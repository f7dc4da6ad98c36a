// Recognises notes and their marks by their labels and the names of elements.
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { attribute, shortText, type Element } from './dom.ts';

/** Matches a label that is not just a letter or a syllable. */
const CERTAIN = new RegExp(String.raw`[^a-z${SYLLABLE_RANGE}\s]`, 'i');

/** Matches the text of a mark as people write it: `1`, `[주 1]`, `2)`, `*`, `가`. */
const LABEL = new RegExp(
  String.raw`^[\s[({<〔【「]*(?:각주:)?((?:(?:역주|각주|주|註|注|note|fn)[\s.:]*)?(\d{1,4}|[*†‡§¶※#]{1,5}\d{0,3}|[a-z]{1,2}|[ivx]{1,5}|[${SYLLABLE_RANGE}]))[\s\])}>〕】」.:]*$`,
  'i',
);

export interface Label {
  /** The label without brackets: `주1`. */
  readonly text: string;
  /** Its number, sign or letter alone: `1`. */
  readonly core: string;
  /** Whether the label cannot be a word, because it has a number, a sign or brackets. */
  readonly isCertain: boolean;
}

/** Returns the label that a link shows; undefined if the link shows something else. */
export const labelOf = (link: Element): Label | undefined => labelIn(shortText(link) ?? '');

/** Parses a text as a label; returns undefined if it is not one. */
function labelIn(text: string): Label | undefined {
  const shown = text.normalize('NFKC');
  const [, words, core] = LABEL.exec(shown) ?? [];
  return words === undefined || core === undefined
    ? undefined
    : {
        text: words.replace(/\s/g, ''),
        core,
        isCertain: CERTAIN.test(shown),
      };
}

const LEADING = new RegExp(
  String.raw`^[\s[({<〔【「]*(?:(?:역주|각주|주|註|注|note)[\s.:]*)?(\d{1,4}|[*†‡§¶※#]{1,5}\d{0,3}|[a-z]{1,2}|[ivx]{1,5}|[${SYLLABLE_RANGE}])(?![\p{L}\p{N}])[\])}>〕】」.:,]*\s*`,
  'iu',
);

/**
 * Returns the length of the label, with the signs around it, at the start of a note in NFKC; 0 if it is not
 * there.
 */
export function labelLength(start: string, { core }: Label): number {
  const [whole = '', found] = LEADING.exec(start) ?? [];
  return found?.toLowerCase() === core.toLowerCase() ? whole.length : 0;
}

/** Reports whether the text of a note begins with something that could be taken for its label. */
export function beginsWithLabel(text: string, label: string): boolean {
  const own = labelIn(label);
  return own !== undefined && labelLength(text.normalize('NFKC'), own) > 0;
}

/** Reports whether the start of a note, in NFKC, contains words besides a label. */
export const hasWords = (start: string): boolean => /\p{L}/u.test(start.replace(LEADING, ''));

/** Returns the kinds of an element: its `epub:type`, and its role, where the kind has the prefix `doc-`. */
const kindsOf = (element: Element): string =>
  `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role')?.replace('doc-', '') ?? ''}`;

/** Reports whether an element states that it is a mark. */
export const isMark = (element: Element): boolean => /(?:^|\s)noteref(?:\s|$)/.test(kindsOf(element));

/** Reports whether an element states that it is a note. */
export const isNote = (element: Element): boolean =>
  /(?:^|\s)(?:foot|end|rear)?note(?:\s|$)/.test(kindsOf(element));

/** Matches the classes of lists of notes in MediaWiki, Tistory, WordPress and Markdown processors. */
const LISTS = /(?:^|[\s_-])(?:references|reflist|(?:foot|end)-?notes?)(?:$|[\s_-])/i;

/** Reports whether an element states that it is a list of notes. */
export const isNoteList = (element: Element): boolean =>
  /(?:^|\s)(?:foot|end|rear)notes(?:\s|$)/.test(kindsOf(element)) ||
  LISTS.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);

/** Matches the text of links back to marks: an arrow, or words such as `[본문으로]`. */
const BACK =
  /^(?:[\p{S}\p{P}\ufe0e\ufe0f\s]*|[\s[(]*.{0,8}(?:본문|돌아|위로|back|return|jump|up).{0,16}[\s\])]*)$/iu;

/** Reports whether a link in a note states that it leads back to a mark. */
export const isBacklink = (link: Element): boolean =>
  /(?:^|\s)(?:backlink|se:referrer)(?:\s|$)/.test(kindsOf(link)) ||
  /(?:^|\s)(?:footnote-?back\w*|reversefootnote|backref)(?:\s|$)/i.test(attribute(link, 'class') ?? '');

/** Reports whether a link to a mark contains no text of the note. */
export const showsNoText = (link: Element): boolean => {
  const text = shortText(link);
  return isBacklink(link) || labelOf(link) !== undefined || (text !== undefined && BACK.test(text));
};

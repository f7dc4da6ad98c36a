// What notes and their marks look like: labels, and the names of elements.
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { attribute, shortText, type Element } from './dom.ts';

/** Matches a label that is more than a letter or a syllable. */
const CERTAIN = new RegExp(String.raw`[^a-z${SYLLABLE_RANGE}\s]`, 'i');

/** What a mark shows, as people write it: `1`, `[주 1]`, `2)`, `*`, `가`. */
const LABEL = new RegExp(
  String.raw`^[\s[({<〔【「]*(?:각주:)?((?:(?:역주|각주|주|註|注|note|fn)[\s.:]*)?(\d{1,4}|[*†‡§¶※#]{1,5}\d{0,3}|[a-z]{1,2}|[ivx]{1,5}|[${SYLLABLE_RANGE}]))[\s\])}>〕】」.:]*$`,
  'i',
);

export interface Label {
  /** The label without brackets: `주1`. */
  readonly text: string;
  /** Its number, sign or letter: `1`. */
  readonly core: string;
  /** Whether it cannot be a word: it has a number, a sign, or brackets. */
  readonly isCertain: boolean;
}

/** Returns the label that a link shows; undefined if it shows something else. */
export const labelOf = (link: Element): Label | undefined => labelIn(shortText(link) ?? '');

/** Returns the label that a text is; undefined if it is something else. */
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
 * Returns how much of the start of a note, in NFKC, is a label and the signs around it; 0 if it is not there.
 */
export function labelLength(start: string, { core }: Label): number {
  const [whole = '', found] = LEADING.exec(start) ?? [];
  return found?.toLowerCase() === core.toLowerCase() ? whole.length : 0;
}

/** Reports whether the text of a note begins with what could be taken for its label. */
export function beginsWithLabel(text: string, label: string): boolean {
  const own = labelIn(label);
  return own !== undefined && labelLength(text.normalize('NFKC'), own) > 0;
}

/** Reports whether the start of a note, in NFKC, has words besides a label. */
export const hasWords = (start: string): boolean => /\p{L}/u.test(start.replace(LEADING, ''));

/** Returns the kinds of an element: its `epub:type` and its role, in which `doc-` comes before the kind. */
const kindsOf = (element: Element): string =>
  `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role')?.replace('doc-', '') ?? ''}`;

/** Reports whether an element says that it is a mark. */
export const isMark = (element: Element): boolean => /(?:^|\s)noteref(?:\s|$)/.test(kindsOf(element));

/** Reports whether an element says that it is a note. */
export const isNote = (element: Element): boolean =>
  /(?:^|\s)(?:foot|end|rear)?note(?:\s|$)/.test(kindsOf(element));

/** Classes of lists of notes: of MediaWiki, Tistory, WordPress, Markdown processors. */
const LISTS = /(?:^|[\s_-])(?:references|reflist|(?:foot|end)-?notes?)(?:$|[\s_-])/i;

/** Reports whether an element says that it is a list of notes. */
export const isNoteList = (element: Element): boolean =>
  /(?:^|\s)(?:foot|end|rear)notes(?:\s|$)/.test(kindsOf(element)) ||
  LISTS.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);

/** Matches what links back to marks show: an arrow, or words such as `[본문으로]`. */
const BACK =
  /^(?:[\p{S}\p{P}\ufe0e\ufe0f\s]*|[\s[(]*.{0,8}(?:본문|돌아|위로|back|return|jump|up).{0,16}[\s\])]*)$/iu;

/** Reports whether a link in a note says that it leads back to a mark. */
export const isBacklink = (link: Element): boolean =>
  /(?:^|\s)(?:backlink|se:referrer)(?:\s|$)/.test(kindsOf(link)) ||
  /(?:^|\s)(?:footnote-?back\w*|reversefootnote|backref)(?:\s|$)/i.test(attribute(link, 'class') ?? '');

/** Reports whether a link to a mark shows nothing of the note’s text. */
export const showsNoText = (link: Element): boolean => {
  const text = shortText(link);
  return isBacklink(link) || labelOf(link) !== undefined || (text !== undefined && BACK.test(text));
};

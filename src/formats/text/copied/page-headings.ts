// Recognises the headings of a copied article.
import { findAddresses } from '../../../unicode/addresses.ts';
import { goesOn } from './sentences.ts';

/** The maximum length of a heading in UTF-16 code units. */
const LONGEST = 45;
/** Matches a mark that newspapers put before a heading. */
export const MARKED_HEADING = /^[◇◆■□▲△▶▷●○◎]\s?(?=\S)/;
export const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|제\s?\d{1,3}\s?[장절편화]|[Ⅰ-Ⅻ]\.)\s*\S/;

/** Matches lines that are not headings: the size of a picture, a path through menus, a price, a list. */
const NO_HEADING = /^\d+ ?[x×] ?\d+$| [>→] |\d,*(?: ?[천만억])? ?원$|^[^,]*,.*, /;

/**
 * Reports whether a line may be a heading: it is short, is not in quotation marks, and does not end like a
 * sentence.
 */
export function isHeadingText(text: string): boolean {
  const bare = text.replace(MARKED_HEADING, '');
  return (
    text.length <= LONGEST &&
    !/^(?:[“"「『‘([<>│|\-–*•·#@=+]|(?:ex|예)[).:])/i.test(bare) &&
    !/[.…,:;·~]["”’)]*$|[다요죠까]["”’)]*[!]["”’)]*$|[ㄱ-ㅎㅏ-ㅣ]{1,20}$|[:;=][-)D(]+$|\^_*$/.test(bare) &&
    (bare !== text || NUMBERED.test(text) || !goesOn(bare)) &&
    !NO_HEADING.test(bare) &&
    !/[.!?] (?=[\p{L}\p{N}])|[ =]?(?:제공|캡처)$/u.test(bare.replace(NUMBERED, '')) &&
    /[\p{L}\p{N}]/u.test(bare) &&
    findAddresses(bare).length === 0
  );
}

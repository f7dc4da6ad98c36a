// Recognises headings in plain text.
import { findAddresses } from '../../unicode/addresses.ts';
import { isCodeLine } from './code-lines.ts';
import { BETWEEN_DASHES, BULLET, isPlain, LABEL, RULE } from './line-kinds.ts';
import type { Stanza, Stanzas } from './stanzas.ts';

const UNDERLINE = /^\s*([=\-─━~])\1{2,}\s*$/;

/**
 * Reports whether a stanza is a heading: a short line on its own before other text, or a line with a rule
 * below it. `nextOf` returns the next stanza.
 */
export function isHeadingStanza(stanza: Stanza, nextOf: () => Stanza | undefined): boolean {
  const next = isHeadingLine(stanza) ? nextOf() : undefined;
  return (
    (next !== undefined && !isHeadingLine(next)) ||
    (stanza.length === 2 && UNDERLINE.test(stanza[1]!) && !RULE.test(stanza[0]!))
  );
}

/** Matches a field of a form, which is not a heading. */
const FIELD_ALONE =
  /^(?:일시|날짜|시간|장소|대상|참석자?|이름|작성자|글쓴이|담당자?|연락처|전화(?:번호)?|주소|이메일|첨부(?: ?파일)?|파일|출처|문의|조회수?|수신|발신|참조|author|writer|date|tags?|category|source|published)\s?[:：]\s*\S/i;
/** The signs that end a sentence or a clause. */
const END_SIGNS = '.!…,:;。';
/** The maximum length of a heading in UTF-16 code units. */
const LONGEST_HEADING = 40;

/** Reports whether a stanza is one short, unmarked line that does not end a sentence or a clause. */
export function isHeadingLine(stanza: Stanza): boolean {
  const [line = ''] = stanza;
  const text = line.trim();
  if (stanza.length !== 1 || text.length > LONGEST_HEADING || line.startsWith('    ')) return false;
  if (END_SIGNS.includes(text.at(-1)!)) return false; // the case for most lines
  const isMarked =
    /^[“”"「『‘'([>│]/.test(text) ||
    (!isPlain(line) &&
      (LABEL.test(line) || BULLET.test(line) || BETWEEN_DASHES.test(line) || RULE.test(line))) ||
    isCodeLine(line) ||
    FIELD_ALONE.test(text) ||
    findAddresses(text).length > 0;
  return (
    !isMarked &&
    !/[.!…,:;。]["”’)]*$|[다요죠까]["”’)]*[.?!]["”’)]*$|(?:습니다|니다|어요|아요|네요|지요|거든요)$/.test(
      text,
    )
  );
}

/** Matches a line in quotation marks without a full stop or another mark at its end. */
const QUOTED = /^(?:“[^“”]{1,60}[^.!?…,“”]”|"[^"]{1,60}[^.!?…,"]")$/;
/** Matches a line that tells who said the line before it. */
const SAYS = /(?:말했|물었|대답했|외쳤|중얼거렸|속삭였|소리쳤)다/;
/** How many stanzas after a title in quotation marks must not contain another quotation. */
const NARRATED = 40;

/** Reports whether the first stanza is a title in quotation marks rather than speech. */
export function isQuotedTitle(stanzas: Pick<Stanzas, 'count' | 'glance'>): boolean {
  const [first = '', ...others] = stanzas.glance(0) ?? [];
  if (others.length > 0 || !QUOTED.test(first.trim()) || SAYS.test(stanzas.glance(1)?.[0] ?? ''))
    return false;
  for (let index = 1; index < Math.min(stanzas.count, NARRATED); index++)
    if (stanzas.glance(index)!.some((line) => /^\s*["“‘']/.test(line))) return false;
  return true;
}

/** How many stanzas are examined to tell whether each line of a text stands alone. */
const SAMPLE = 1000;
const LEAST_STANZAS = 8;
/** The minimum share of stanzas that have one line. */
const ALONE = 0.8;
/** The minimum share of stanzas that begin with speech. */
const SPEECH = 0.08;
/** The maximum median length of the lines in UTF-16 code units. */
const LONGEST_MEDIAN = 40;

/**
 * Reports whether each line of a text stands alone, as in web novels. If so, a short line on its own is not a
 * heading.
 */
export function standsAlone(stanzas: Pick<Stanzas, 'count' | 'glance'>): boolean {
  const count = Math.min(stanzas.count, SAMPLE);
  if (count < LEAST_STANZAS) return false;
  const sample = Array.from({ length: count }, (_, index) => stanzas.glance(index)!);
  const lines = sample.flatMap((stanza) => (stanza.length === 1 ? [stanza[0]!.trim()] : []));
  const lengths = lines.map(({ length }) => length).sort((one, other) => one - other);
  return (
    lines.length >= count * ALONE &&
    lengths[Math.floor(lengths.length / 2)]! <= LONGEST_MEDIAN &&
    lines.filter((line) => /^["'“‘「『｢―–—-]/.test(line)).length >= count * SPEECH
  );
}

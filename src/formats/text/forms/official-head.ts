// Finds the head of a press release or an official letter. The title is after or among fields that stay in
// the text.
import type { Head } from '../draft.ts';
import { BULLET, FIELD, isPlain, NUMBER } from '../line-kinds.ts';
import { linesIn } from '../lines.ts';

/** The maximum number of lines in the head, and the maximum length of each in UTF-16 code units. */
const MOST_LINES = 16;
const LONGEST = 200;
const LONGEST_TITLE = 80;
const PRESS = /^보\s{0,4}도\s{0,4}(?:참\s?고\s?|설\s?명\s?)?자\s{0,4}료$/;
const TO = /^수\s{0,4}신(?:자)?(?:\s?[:：]\s{0,8}|\s{1,8})\S/;
const SUBJECT = /^제\s{0,4}목(?:\s?[:：]\s{0,8}|\s{1,8})(\S.{0,150})$/;
const ENDS_SENTENCE = /[.:;。]["”’)]*$/;

/** Returns the head of a press release (보도자료). The title follows the fields. */
export function findPressHead(text: string): Head | undefined {
  let fields = 0;
  let kept: { readonly start: number; readonly end: number } | undefined; // the fields that stay in the text
  let [seen, category] = [0, ''];
  for (const { start, end } of linesIn(text)) {
    const line = text.slice(start, end - start > LONGEST ? start + LONGEST : end).trim();
    if (seen++ >= MOST_LINES || line.length >= LONGEST) return undefined;
    if (line === '') continue;
    if (category === '') {
      if (!line.startsWith('보') || !PRESS.test(line)) return undefined;
      category = line.replace(/\s/g, '');
    } else if (FIELD.test(line)) {
      fields++;
      kept = { start: kept?.start ?? start, end };
    } else {
      const isTitle = line.length <= LONGEST_TITLE && !BULLET.test(line) && !ENDS_SENTENCE.test(line);
      if (fields === 0 || !isTitle) return undefined;
      return {
        metadata: { title: line, category },
        rest: `${text.slice(kept!.start, kept!.end)}\n\n${text.slice(end)}`,
      };
    }
  }
  return undefined;
}

/** Returns the head of an official letter (공문). The title follows the addressee (수신). */
export function findLetterHead(text: string): Head | undefined {
  const kept: string[] = [];
  let [seen, isAddressed] = [0, false];
  for (const { start, end } of linesIn(text)) {
    if (seen++ >= MOST_LINES || end - start > LONGEST) return undefined;
    const line = text.slice(start, end).trim();
    const [, title] = (line.startsWith('제') && SUBJECT.exec(line)) || [];
    if (isAddressed && title !== undefined)
      return { metadata: { title }, rest: `${kept.join('\n')}\n\n${text.slice(end)}` };
    if (!isPlain(line) && (NUMBER.test(line) || BULLET.test(line))) return undefined;
    if (line !== '') kept.push(line);
    isAddressed ||= line.startsWith('수') && TO.test(line);
  }
  return undefined;
}

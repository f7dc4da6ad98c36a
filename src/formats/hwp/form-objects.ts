// The controls of forms: buttons, boxes to tick, fields to fill in. The format that Hancom publishes does not
// describe the record, which is a text of properties: `Caption:wstring:2:동의 Value:int:1`.
import { cursorAt } from './cursor.ts';
import { TAG, type Rec } from './records.ts';

/** The bytes of the kind of a control, in reverse, twice, and of a size. */
const BEFORE_PROPERTIES = 12;
const BOXES = ['+cbt', '+rbt'];

/** Returns the text of a control of a form; blank if it has none. */
export function formText({ children }: Rec): string {
  const data = children.find(({ tag }) => tag === TAG.formObject)?.data;
  if (!data) return '';
  const kind = data.toString('latin1', 0, 4).split('').reverse().join('');
  const properties = cursorAt(data, BEFORE_PROPERTIES).counted();
  const text = textIn(properties);
  const [, value = '0'] = /\bValue:int:(\d)/.exec(properties) ?? [];
  return text === '' ? '' : buttonText(text, BOXES.includes(kind) ? value === '1' : undefined);
}

/**
 * Returns the text of a button, in which `&&` stands for `&`. A box that can be ticked has its sign before
 * it, and a space after it, where another one may follow.
 */
export function buttonText(caption: string, isTicked: boolean | undefined): string {
  const text = caption.replaceAll('&&', '&');
  return isTicked === undefined ? text : `${isTicked ? '☑' : '☐'} ${text} `;
}

/** Matches the names of the properties that a reader sees, and the lengths of their texts. */
const TEXTS = /\b(?:Caption|Text|SelectedValue):wstring:(\d{1,5}):/g;

/** Returns the first text among properties; blank if there is none. */
function textIn(properties: string): string {
  for (const { 0: name, 1: length, index } of properties.matchAll(TEXTS)) {
    const at = index + name.length;
    const text = properties.slice(at, at + Number(length)).trim();
    if (text !== '') return text;
  }
  return '';
}

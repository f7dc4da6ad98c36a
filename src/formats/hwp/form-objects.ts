// Reads the controls of forms: buttons, check boxes, input fields. The format that Hancom has published does
// not describe their record. It contains properties as text: `Caption:wstring:2:동의 Value:int:1`.
import { cursorAt } from './cursor.ts';
import { TAG, type Rec } from './records.ts';

/** The number of bytes before the properties: the kind of the control, reversed, twice, and a size. */
const BEFORE_PROPERTIES = 12;
const BOXES = ['+cbt', '+rbt'];

/** Returns the text of a form control; blank if it has none. */
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
 * Returns the text of a button, where `&&` stands for `&`. A check box has its sign before the text, and a
 * space after it, because another check box may follow.
 */
export function buttonText(caption: string, isTicked: boolean | undefined): string {
  const text = caption.replaceAll('&&', '&');
  return isTicked === undefined ? text : `${isTicked ? '☑' : '☐'} ${text} `;
}

/** Matches the name of a property that readers see, and the length of its text. */
const TEXTS = /\b(?:Caption|Text|SelectedValue):wstring:(\d{1,5}):/g;

/** Returns the first text among the properties; blank if there is none. */
function textIn(properties: string): string {
  for (const { 0: name, 1: length, index } of properties.matchAll(TEXTS)) {
    const at = index + name.length;
    const text = properties.slice(at, at + Number(length)).trim();
    if (text !== '') return text;
  }
  return '';
}

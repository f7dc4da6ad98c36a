// The lines of a paragraph as one text.

/** CSS Text 3 § 4.1.3: no space comes between two lines of Chinese or Japanese. */
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Of these, brackets and marks are in Korean, too, where a space does come. */
const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Joins the texts of lines; the white space at the end of the last one stays. */
export function joinTexts(texts: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  texts.forEach((text, index) => {
    const part = index === texts.length - 1 ? text : text.trimEnd();
    if (part === '') return;
    if (last !== '' && !(WIDE.test(last) && WIDE.test(part[0]!) && LETTER.test(last + part[0]!)))
      parts.push(' ');
    parts.push(part);
    last = part.at(-1)!;
  });
  return parts.join('');
}

// Converts the CSV export of KakaoTalk for Mac to lines like those of other exports.

const HEADER = /^\uFEFF?"?Date"?,"?User"?,"?Message"?\s*\n/;
/** Matches a record of three fields (RFC 4180 § 2). The message may have several lines. */
const RECORD = /^"?(\d{4}-\d{1,2}-\d{1,2} [\d:]{4,8})"?,("(?:[^"]|"")*"|[^",\n]*),("(?:[^"]|"")*"|[^\n]*)$/gm;

/**
 * Returns the messages of a CSV export in the form `2026-01-03 19:02:11, 솔 : 불 피울까?`. Returns other text
 * unchanged.
 */
export function withoutCsv(text: string): string {
  if (!HEADER.test(text)) return text;
  return [...text.matchAll(RECORD)]
    .map(([, when = '', name = '', message = '']) => `${when}, ${unquoted(name)} : ${unquoted(message)}`)
    .join('\n');
}

const unquoted = (field: string): string =>
  field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;

// Detects signs of the dialects that dialects.ts reads. Most Markdown has none, and is read without that
// file.

/** Matches the signs of dialects. */
const SIGN =
  /:::|!!!|\?\?\?|\[!|\[#|\{[:#.{/%\s]|\{-\}|[)\]`]\{[\w-]+=|\^\[|&#(?:0*[0-3]?\d|x0*[01]?[\da-f]);|```\{|<[a-z!?/]/i;
/** Matches a line that begins or ends code. */
const FENCE = /^( {0,3})(`{3,}|~{3,})([^\n]*)/gm;

/**
 * Reports whether a text may contain something that only dialects.ts reads.
 *
 * @example
 * hasDialectSign('불을 <b>켠다</b>.') // => true
 * hasDialectSign('```ts\nconst wood: Array<Log> = [];\n```') // => false
 */
export const hasDialectSign = (text: string): boolean =>
  SIGN.test(text) && partsOutsideCode(text).some((part) => SIGN.test(part));

/**
 * Returns the parts of a text outside fenced code, including the lines in which code begins. Indented code
 * and unclosed fences are not removed.
 */
function partsOutsideCode(text: string): string[] {
  const parts: string[] = [];
  let from = 0; // where the current part begins
  let open: { readonly fence: string; readonly start: number } | undefined; // `start` is after its line
  for (const { 0: line, 1: indent, 2: fence, 3: info, index } of text.matchAll(FENCE)) {
    if (!open) {
      if (indent === '' && !info!.includes('`')) open = { fence: fence!, start: index + line.length };
    } else if (fence!.startsWith(open.fence) && info!.trim() === '') {
      parts.push(text.slice(from, open.start));
      from = index + line.length;
      open = undefined;
    }
  }
  return [...parts, text.slice(from)];
}

// Reads template tags in HTML blocks. Jekyll and Hugo process them before HTML.
import type { StateCore, Token } from 'markdown-it';
import { parsePart } from './parts.ts';
import { BOXES, CODE, shownBy } from './shortcode-kinds.ts';
import { shortcodeAt } from './shortcode-tags.ts';
import { isLeftOut } from './shortcodes.ts';

/** Matches the beginning of a template tag. */
const TAG = /\{(?:%|\{[<%])/g;

/** Splits an HTML block into HTML and the template tags in it that show something. */
export function splitShortcodes(token: Token, state: StateCore): Token[] {
  const { content } = token;
  const { Token: create } = state;
  if (content.search(TAG) < 0) return [token];
  const result: Token[] = [];
  let html = '';
  let from = 0; // everything before it is in `html` or in the result
  const addHtml = (): void => {
    if (html.trim() !== '')
      result.push(Object.assign(new create('html_block', '', 0), { content: html, map: token.map }));
    html = '';
  };
  const endless = new Set<string>(); // names of code without an end tag
  TAG.lastIndex = 0;
  for (let match = TAG.exec(content); match; match = TAG.exec(content)) {
    const start = match.index;
    const tag = start < from ? undefined : shortcodeAt(content, start);
    if (!tag || BOXES.has(tag.name) || endless.has(tag.name)) continue;
    const isCode = CODE.has(tag.name) && !tag.isEnd;
    const end = isCode ? endOf(tag.name, content, tag.end) : tag.end;
    if (end === undefined) endless.add(tag.name);
    if (end === undefined || !(isCode || shownBy(tag) || isLeftOut(tag))) continue;
    html += content.slice(from, start);
    from = end;
    if (!isCode && !shownBy(tag)) continue;
    addHtml();
    for (const token of parsePart(content.slice(start, end), state)) result.push(token);
  }
  html += content.slice(from);
  addHtml();
  return result;
}

/** Returns where the end tag of some code ends. */
function endOf(name: string, content: string, start: number): number | undefined {
  const rest = content.slice(start);
  const end = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}|\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'i').exec(
    rest,
  );
  return end ? start + end.index + end[0].length : undefined;
}

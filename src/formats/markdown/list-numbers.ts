// Keeps the numbers of ordered lists as they are written, of which CommonMark (§ 5.3) ignores all but the first;
// and lines that begin with a date, which it takes for lists in lists.
import type { StateCore, Token } from 'markdown-it';
import { numberingAttributes } from '../html/counter-styles.ts';

interface OpenList {
  /** Undefined for a bullet list. */
  readonly items: Token[] | undefined;
}

/** Gives the items of ordered lists the attributes that number them as they are written. */
export function keepNumbers({ tokens }: StateCore): void {
  const open: OpenList[] = [];
  for (const token of tokens) {
    if (token.type === 'ordered_list_open') open.push({ items: [] });
    else if (token.type === 'bullet_list_open') open.push({ items: undefined });
    else if (token.type === 'list_item_open') open.at(-1)!.items?.push(token);
    else if (token.type === 'bullet_list_close') open.pop();
    else if (token.type === 'ordered_list_close') number(open.pop()!.items!);
  }
}

function number(items: readonly Token[]): void {
  const numbers = items.map(({ info }) => Number(info));
  const first = numbers[0]!;
  // Many authors write `1.` before each item, and leave it to the program to count.
  const isLazy = numbers.every((each) => each === first);
  const labels = items.map(({ markup }, index) => `${isLazy ? first + index : numbers[index]!}${markup}`);
  const attributes = numberingAttributes(labels).items;
  items.forEach((item, index) => {
    for (const [name, value] of Object.entries(attributes[index]!)) item.attrSet(name, String(value));
  });
}

/** What read.ts puts before a date at the start of a line. */
export const BEFORE_DATE = '\u2060';

/** Keeps the lines of a paragraph apart that begin with a date, as its first line does. */
export function keepDateLines({ src, tokens }: StateCore): void {
  if (!src.includes(BEFORE_DATE)) return;
  const isDated = (token: Token | undefined): boolean =>
    token?.type === 'text' && token.content.startsWith(BEFORE_DATE);
  for (const { type, children } of tokens) {
    if (type !== 'inline' || !isDated(children![0])) continue;
    children!.forEach((child, index) => {
      if (child.type === 'softbreak' && isDated(children![index + 1])) child.type = 'hardbreak';
    });
  }
}

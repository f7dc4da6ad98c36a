// Keeps the numbers of ordered lists as written; CommonMark (§ 5.3) ignores all but the first. Also keeps
// lines that begin with a date, which CommonMark takes for nested lists.
import type { StateCore, Token } from 'markdown-it';
import { numberingAttributes } from '../html/counter-styles.ts';

interface OpenList {
  /** The items; undefined for a bullet list. */
  readonly items: Token[] | undefined;
}

/** Gives the items of ordered lists the attributes that number them as written. */
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
  // Many authors write `1.` before each item and leave the counting to the program.
  const isLazy = numbers.every((each) => each === first);
  const labels = items.map(({ markup }, index) => `${isLazy ? first + index : numbers[index]!}${markup}`);
  const attributes = numberingAttributes(labels).items;
  items.forEach((item, index) => {
    for (const [name, value] of Object.entries(attributes[index]!)) item.attrSet(name, String(value));
  });
}

/** The character that read.ts puts before a date at the start of a line. */
export const BEFORE_DATE = '\u2060';

/**
 * If the first line of a paragraph begins with a date, keeps its other lines that begin with a date apart.
 */
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

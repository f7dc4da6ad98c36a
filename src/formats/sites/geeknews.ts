import { addressIn, pushCard } from '../html/cards.ts';
import { lineOf } from '../html/dom.ts';
import { line } from '../html/lookups.ts';
import { DONE, type ElementRule } from '../html/rule.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

/** Reads the title of a topic as a card for the page that it links to. A question links to its own page. */
const source: ElementRule = (element, walk) => {
  const href = addressIn(element);
  if (href === undefined || /^\/?topic\?/.test(href)) return DONE;
  const site = lineOf(find(element, '.topicurl'))?.replace(/^\(|\)$/g, '');
  return pushCard({ title: lineOf(find(element, 'h1')), href, site }, walk);
};

export const GEEKNEWS: Site = {
  isHere: ({ document }) => find(document, '.topic .topictitle') !== undefined,
  title: line('.topictitle h1'),
  site: () => 'GeekNews',
  body: ['.topic'],
  drop: ['.vote', '.topicinfo'],
  elements: { '.topictitle': source },
};

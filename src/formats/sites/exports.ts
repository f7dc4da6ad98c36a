// Pages that were exported from Notion and Google Docs.
import { readBox } from '../html/boxes.ts';
import { card } from '../html/cards.ts';
import { attribute } from '../html/dom.ts';
import { line } from '../html/lookups.ts';
import { DONE, type ElementRule } from '../html/rule.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

const checkbox: ElementRule = (element, walk) => {
  walk.task(/(?:^|\s)checkbox-on(?:\s|$)/.test(attribute(element, 'class') ?? '') ? 'done' : 'open');
  return DONE;
};

export const NOTION: Site = {
  isHere: ({ document }) => find(document, 'article.page > header > .page-title') !== undefined,
  title: line('article.page > header > .page-title'),
  // Only a property of the page has the date, and it may have any name.
  published: () => undefined,
  body: ['.page-body'],
  drop: ['.table_of_contents', 'figure.callout > div > .icon'],
  elements: {
    '.to-do-list .checkbox': checkbox,
    'figure.callout': readBox,
    'a.bookmark': card({
      title: '.bookmark-title',
      description: '.bookmark-description',
      site: '.bookmark-href',
    }),
  },
};

export const GOOGLE_DOCS: Site = {
  isHere: ({ document }) => find(document, 'body.doc-content') !== undefined,
  title: line('p.title', 'h1'),
  published: () => undefined,
  body: ['body'],
  drop: ['p.title', '#banners', '#footer'],
};

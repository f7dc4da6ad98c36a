import { lineOf } from '../html/dom.ts';
import { card } from '../html/cards.ts';
import { pictures } from '../html/figures.ts';
import { first, line, lines, meta } from '../html/lookups.ts';
import { DONE, type ElementRule } from '../html/rule.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

const subtitle: ElementRule = (element, walk) => {
  const text = lineOf(element);
  if (text !== undefined)
    walk.push({ kind: 'paragraph', content: [{ kind: 'emphasis', content: [{ kind: 'text', text }] }] });
  return DONE;
};

export const BRUNCH: Site = {
  isHere: ({ document }) =>
    find(document, '.wrap_body > .wrap_item', '.wrap_view_article .wrap_body') !== undefined,
  title: first(line('.cover_title'), meta('og:title')),
  author: first(meta('og:article:author'), line('.text_author')),
  site: meta('og:site_name'),
  published: first(meta('article:published_time'), meta('og:regDate'), line('.wrap_sub_info .date')),
  tags: (page) => lines(page, '.link_keyword'),
  body: ['.cover_sub_title, .wrap_body'],
  drop: ['button'],
  elements: {
    '.cover_sub_title': subtitle,
    '.item_type_img, .item_type_gridGallery': pictures('.text_caption, .img_caption'),
    '.item_type_opengraph': card({ title: '.title', description: '.desc', site: '.url' }),
  },
};

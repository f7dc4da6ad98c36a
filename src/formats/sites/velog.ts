import { first, line, lines, meta, scripted, type Lookup } from '../html/lookups.ts';
import { find } from '../html/selectors.ts';
import { relatedLinks, type Site } from './site.ts';

/** Looks up a string in the state of the application, which is in a script of the page. */
const state = (name: string): Lookup => scripted(`"${name}`, '__APOLLO_STATE__');

export const VELOG: Site = {
  isHere: ({ document, url }) =>
    (url !== undefined && new URL(url).hostname === 'velog.io') ||
    find(document, 'link[rel=canonical][href^="https://velog.io/"]') !== undefined,
  title: first(line('.head-wrapper h1'), meta('og:title')),
  author: line('.username a', '.username'),
  site: () => 'velog',
  published: first(state('released_at'), line('.information')),
  tags: (page) => lines(page, 'a[href^="/tags/"]'),
  body: ['.typography .atom-one', '.atom-one', '.atom-one-light', '.atom-one-dark', '.velog-markdown'],
  markdown: state('body'),
  drop: ['.comment', '.comments'],
  related: relatedLinks('.linked a, [class*=linked] a', 'h3'),
};

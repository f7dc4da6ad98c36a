import { readFormula } from '../html/formula-elements.ts';
import { pictures } from '../html/figures.ts';
import { line, lines } from '../html/lookups.ts';
import { block } from '../html/rule.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

export const WIKIPEDIA: Site = {
  isHere: ({ document }) =>
    find(document, '#mw-content-text .mw-parser-output', '.mw-parser-output') !== undefined,
  title: line('#firstHeading'),
  site: () => '위키백과',
  tags: (page) => lines(page, '#mw-normal-catlinks li a'),
  body: ['.mw-parser-output'],
  drop: [
    '.mw-editsection',
    'sup.reference',
    '.mw-cite-backlink',
    '.navbox',
    '.hatnote',
    '.toc',
    '#toc',
    '.mw-jump-link',
    '.noprint',
    '.metadata',
    '.ambox',
    '.catlinks',
    '.printfooter',
    '.mw-empty-elt',
    '.sistersitebox',
  ],
  elements: {
    '.mwe-math-element': readFormula,
    'ul.gallery': block,
    '.gallerybox': pictures('.gallerytext'),
  },
};

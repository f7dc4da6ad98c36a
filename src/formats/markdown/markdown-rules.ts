// The dialect of Markdown, once it has become a tree of HTML elements: the rules that are shared with web
// pages, and some of its own. Everything in it was written by the author, so nothing is hidden or removed as
// chrome.
import type { Alignment, Block, Of } from '../../article/model.ts';
import { readBox } from '../html/boxes.ts';
import { codeOf } from '../html/code-blocks.ts';
import { COMMON_ELEMENTS, readParagraph } from '../html/common-elements.ts';
import { attribute, parentOf, type Element } from '../html/dom.ts';
import { figureOf } from '../html/figures.ts';
import { DONE, rulesByTag, type Outcome, type Walk } from '../html/rule.ts';
import { readTable, tableOf, type Rows } from '../html/tables.ts';
import type { Dialect } from '../html/walk.ts';
import { readLinkCard } from './link-cards.ts';

function readCode(element: Element, walk: Walk): Outcome {
  walk.push(codeOf(element));
  return DONE;
}

/**
 * Reads a picture. For a badge or a button, only the text is read, because the link matters rather than the
 * look.
 */
function readPicture(image: Element, walk: Walk): Outcome {
  if (isButton(image)) walk.text(attribute(image, 'alt')!);
  else walk.push(figureOf(image, walk));
  return DONE;
}

const isButton = (image: Element): boolean => {
  const link = parentOf(image);
  return (
    link?.tagName === 'a' &&
    attribute(image, 'alt') !== undefined &&
    !/\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(attribute(link, 'href') ?? '')
  );
};

/** Returns a table with the alignment of its columns. */
function alignedTableOf(rows: Rows): Of<Block, 'table'> | undefined {
  const table = tableOf(rows);
  const alignments = rows[0]?.map(({ element }) => alignmentOf(element)) ?? [];
  return table && alignments.some(Boolean)
    ? { ...table, align: alignments.map((alignment) => alignment ?? 'left') }
    : table;
}

const alignmentOf = (cell: Element): Alignment | undefined =>
  /text-align:\s*(left|right|center)/.exec(attribute(cell, 'style') ?? '')?.[1] as Alignment | undefined;

export const MARKDOWN: Dialect = {
  elements: new Map([
    ...COMMON_ELEMENTS,
    ...rulesByTag([
      [['p'], (element, walk) => readLinkCard(element, walk) ?? readParagraph(element, walk)],
      [['aside'], readBox],
      [['button'], () => undefined], // only its content is read
      [['pre', 'listing', 'xmp'], readCode],
      [['img'], readPicture],
      [['table'], (_, walk) => readTable(walk, alignedTableOf)],
    ]),
  ]),
  isHidden: () => false,
  readText: (text) => text,
  resolve: (address) => address,
};

// What each HTML element becomes; those that are not named are looked through.
import { asInlines, type Flow } from '../../article/flow.ts';
import { readCode } from './code-blocks.ts';
import { attribute, type Element } from './dom.ts';
import { readCaption, readCaptionedPicture, readEmbed, readFigure, readPicture } from './figures.ts';
import {
  between,
  code,
  inline,
  LOWERED,
  RAISED,
  readFormula,
  reading,
  readLink,
  shifted,
} from './inline-elements.ts';
import { asTerm, item, list } from './lists.ts';
import { readLinkCard } from './markdown-signs.ts';
import { credit, readQuote } from './quotes.ts';
import { block, DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { readCell, readRow, readTable } from './tables.ts';

const skip: ElementRule = () => DONE;
const skipInPages: ElementRule = (_, { isPage }) => (isPage ? DONE : undefined);

/** An element that is a paragraph in bold. */
export const strongLine: ElementRule = (_, { flush, open }) => {
  flush();
  const close = open({ kind: 'strong' });
  return () => {
    flush();
    close();
  };
};

function readParagraph(element: Element, walk: Walk): Outcome {
  return readCaptionedPicture(element, walk) ?? readLinkCard(element, walk) ?? block(element, walk);
}

/** A rule for headings: their text, and behind it the pictures that stood in them. */
export const heading =
  (level: number): ElementRule =>
  (_, walk) =>
    walk.enter('other', ({ flow }) => {
      const isText = ({ kind }: Flow): boolean => kind === 'paragraph';
      const content = asInlines(flow.filter(isText));
      if (content.length > 0) walk.push({ kind: 'heading', level, content });
      walk.push(flow.filter((part) => !isText(part)));
    });

function readInput(element: Element, walk: Walk): Outcome {
  if (attribute(element, 'type') === 'checkbox' && walk.frame().kind === 'item')
    walk.task(attribute(element, 'checked') === undefined ? 'open' : 'done');
  return DONE;
}

function readRule(_: Element, walk: Walk): Outcome {
  walk.push({ kind: 'rule' });
  return DONE;
}

function readLineBreak(_: Element, walk: Walk): Outcome {
  walk.lineBreak();
  return DONE;
}

const RULES: readonly (readonly [tags: readonly string[], rule: ElementRule])[] = [
  [['script', 'style', 'template', 'noscript', 'head', 'title', 'link', 'meta', 'frame', 'frameset'], skip],
  [['button', 'select', 'textarea', 'datalist', 'progress', 'meter'], skip],
  [['svg', 'canvas', 'map', 'rp'], skip],
  [['nav', 'label'], skipInPages],
  [['address', 'article', 'aside', 'center', 'details', 'dialog', 'div', 'header', 'hgroup', 'main'], block],
  [['section', 'search', 'form', 'fieldset', 'legend', 'optgroup', 'option'], block],
  [['tbody', 'tfoot', 'thead', 'caption'], block],
  [['footer'], credit(block)],
  [['p'], readParagraph],
  ...[1, 2, 3, 4, 5, 6].map((level) => [[`h${level}`], heading(level)] as const),
  [['blockquote'], readQuote],
  [['ul', 'menu', 'dir', 'dl'], list(false)],
  [['ol'], list(true)],
  [['li'], item()],
  [['dt'], item(asTerm)],
  [['dd'], item(undefined, true)],
  [['pre', 'listing', 'xmp'], readCode],
  [['table'], readTable],
  [['tr'], readRow],
  [['td', 'th'], readCell],
  [['figure'], readFigure],
  [['figcaption'], readCaption],
  [['img'], readPicture],
  [['iframe', 'video', 'audio', 'embed', 'object'], readEmbed],
  [['hr'], readRule],
  [['br'], readLineBreak],
  [['a'], readLink],
  [['strong', 'b'], inline('strong')],
  [['em', 'i', 'dfn'], inline('emphasis')],
  [['cite'], credit(inline('emphasis'))],
  [['del', 's', 'strike'], inline('strike')],
  [['code', 'kbd', 'samp', 'tt'], code],
  [['q'], between('“', '”')],
  [['rt'], reading],
  [['sup'], shifted(RAISED)],
  [['sub'], shifted(LOWERED)],
  [['math'], readFormula],
  [['input'], readInput],
  [['summary'], strongLine],
];

/** By tag. */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = Object.fromEntries(
  RULES.flatMap(([tags, rule]) => tags.map((tag) => [tag, rule])),
);

// The rules for elements that web pages and Markdown share.
import { asInlines, idsIn, withIds, type Flow } from '../../article/flow.ts';
import { RAISED } from '../../article/notes.ts';
import { boxOr } from './boxes.ts';
import { attribute, type Element } from './dom.ts';
import { codeBox } from './code-blocks.ts';
import { readCaption, readCaptionedPicture, readEmbed, readFigure } from './figures.ts';
import { between, code, inline, LOWERED, reading, readLink, shifted } from './inline-elements.ts';
import { readFormula, readScript } from './formula-elements.ts';
import { asTerm, item, list } from './lists.ts';
import { credit, readQuote } from './quotes.ts';
import { block, DONE, rulesByTag, skip, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { readCell, readRow } from './tables.ts';

/** Turns an element into a bold paragraph. */
export const strongLine: ElementRule = (_, { flush, open }) => {
  flush();
  const close = open({ kind: 'strong' });
  return () => {
    flush();
    close();
  };
};

export function readParagraph(element: Element, walk: Walk): Outcome {
  return readCaptionedPicture(element, walk) ?? block(element, walk);
}

/** Returns a rule for headings of a level. Pictures in a heading are moved below it. */
export const heading =
  (level: number): ElementRule =>
  (_, walk) =>
    walk.enter('other', ({ flow }) => {
      const isText = ({ kind }: Flow): boolean => kind === 'paragraph';
      const text = flow.filter(isText);
      const content = asInlines(text);
      if (content.length > 0) walk.push(withIds({ kind: 'heading', level, content }, idsIn(text)));
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

export const COMMON_ELEMENTS = rulesByTag([
  [['script'], readScript],
  [['style', 'template', 'noscript', 'head', 'title', 'link', 'meta', 'frame', 'frameset'], skip],
  [['button', 'select', 'textarea', 'datalist', 'progress', 'meter'], skip],
  [['svg', 'canvas', 'map', 'rp'], skip],
  [['address', 'article', 'center', 'dialog', 'header', 'hgroup', 'main'], block],
  [['search', 'form', 'fieldset', 'legend', 'optgroup', 'option'], block],
  [['aside', 'details', 'section'], boxOr(block)],
  [['tbody', 'tfoot', 'thead', 'caption'], block],
  [['div'], codeBox(boxOr(block))],
  [['footer'], credit(block)],
  [['p'], boxOr(readParagraph)],
  ...[1, 2, 3, 4, 5, 6].map((level) => [[`h${level}`], heading(level)] as const),
  [['blockquote'], boxOr(readQuote)],
  [['ul', 'menu', 'dir', 'dl'], list(false)],
  [['ol'], list(true)],
  [['li'], item()],
  [['dt'], item(asTerm)],
  [['dd'], item(undefined, true)],
  [['tr'], readRow],
  [['td', 'th'], readCell],
  [['figure'], codeBox(readFigure)],
  [['figcaption'], readCaption],
  [['iframe', 'video', 'audio', 'embed', 'object'], readEmbed],
  [['hr'], readRule],
  [['br'], readLineBreak],
  [['a'], readLink],
  [['strong', 'b'], inline('strong')],
  [['em', 'i', 'dfn'], inline('emphasis')],
  [['cite'], credit(inline('emphasis'))],
  [['del', 's', 'strike'], inline('strike')],
  [['mark'], inline('mark')],
  [['code', 'kbd', 'samp', 'tt'], code],
  [['q'], between('“', '”')],
  [['rt'], reading],
  [['sup'], shifted(RAISED)],
  [['sub'], shifted(LOWERED)],
  [['math'], readFormula],
  [['input'], readInput],
  [['summary'], strongLine],
]);

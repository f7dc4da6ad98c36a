// The dialect of web pages: the rules that are shared with Markdown, and some of its own. Pages have hidden
// elements, and tables and pictures that are only for layout.
import { codeOfLines, readPageCode } from './code-blocks.ts';
import { COMMON_ELEMENTS } from './common-elements.ts';
import { attribute, type Element } from './dom.ts';
import { isRenderedTex } from './formula-elements.ts';
import { captionOr, figureOf, sourceOf } from './figures.ts';
import { code } from './inline-elements.ts';
import { resolveInPage } from './page-addresses.ts';
import { list } from './lists.ts';
import { readPageTable } from './page-tables.ts';
import { DONE, rulesByTag, skip, type Outcome, type Walk } from './rule.ts';
import type { Dialect } from './walk.ts';

const isHidden = (element: Element): boolean => isRenderedTex(element) || element.attrs.some(isHiding);

const isHiding = ({ name, value }: Element['attrs'][number]): boolean =>
  name === 'hidden' ||
  (name === 'style' && /(?:^|;)\s*display\s*:\s*none/i.test(value)) ||
  (name === 'class' && value === 'gist-meta'); // links below code that GitHub embeds in other sites

const EMOJI = /^(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d)*)+$/u;

/**
 * Reads a picture, or the emoji that it shows. Skips pictures of one pixel, which count visitors or make
 * room.
 */
function readPagePicture(image: Element, walk: Walk): Outcome {
  const alt = attribute(image, 'alt') ?? '';
  if (EMOJI.test(alt) || /\bemoji\b/.test(attribute(image, 'class') ?? '')) walk.text(alt);
  else if (!isPixel(image)) walk.push(figureOf(image, walk));
  return DONE;
}

const isPixel = (image: Element): boolean =>
  [attribute(image, 'width'), attribute(image, 'height')].some((size) => size === '0' || size === '1') ||
  /\/(?:blank|spacer|pixel|clear)\.(?:gif|png)/.test(sourceOf(image) ?? '');

export const PAGE: Dialect = {
  elements: new Map([
    ...COMMON_ELEMENTS,
    ...rulesByTag([
      [['nav', 'label'], skip],
      [['ol'], list(true, true)],
      ...['p', 'div', 'span'].map(
        (tag) => [[tag], captionOr(COMMON_ELEMENTS.get(tag) ?? (() => undefined))] as const,
      ),
      [['pre', 'listing', 'xmp'], readPageCode],
      [['code', 'samp', 'tt'], codeOfLines(code)],
      [['img'], readPagePicture],
      [['table'], readPageTable],
    ]),
  ]),
  isHidden,
  readText: (text) => text.replaceAll('\u00a0', ' '),
  resolve: resolveInPage,
};

// Reads pictures, their captions, and embedded players.
import { asInlines, idsIn, withIds, type Flow } from '../../article/flow.ts';
import type { Block, Inline, Of } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { attribute, isElement, isText, lineOf, nodesIn, type Element } from './dom.ts';
import { pushCard } from './cards.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { find, findAll } from './selectors.ts';

/**
 * Attributes with the address of a picture. `src` comes last, because it is a placeholder on pages that load
 * pictures late.
 */
const SOURCES = ['data-lazy-src', 'thumburl', 'data-original', 'data-org-src', 'data-src', 'src'];

/** Returns a picture as a block. */
export function figureOf(image: Element, walk: Walk, caption?: string): Of<Block, 'figure'> {
  const source = sourceOf(image);
  const src = source !== undefined && isData(source) ? source : walk.resolvePicture(source, image);
  const alt = attribute(image, 'alt')?.trim();
  return {
    kind: 'figure',
    ...(src === undefined ? {} : { src }),
    ...(alt ? { alt } : {}),
    ...(caption ? { caption: [{ kind: 'text', text: caption }] } : {}),
  };
}

/**
 * Returns a rule for elements that contain pictures. The last picture gets the caption, which a selector
 * finds.
 */
export const pictures =
  (caption: string): ElementRule =>
  (element, walk) => {
    const images = findAll(element, 'img, span[thumburl]');
    const text = lineOf(find(element, caption));
    images.forEach((image, index) => {
      const { alt, ...figure } = figureOf(image, walk, index === images.length - 1 ? text : undefined);
      walk.push({ ...figure, ...(alt === undefined || alt === text ? {} : { alt }) });
    });
    return DONE;
  };

/**
 * Returns the address of a picture. An address that contains the picture itself (`data:`) is used only if
 * there is no other.
 */
export function sourceOf(image: Element): string | undefined {
  const sources = [
    ...SOURCES.map((name) => attribute(image, name)),
    lastOf(attribute(image, 'srcset')),
  ].filter((source) => source !== undefined);
  return sources.find((source) => !isData(source)) ?? sources.find((source) => !PLACEHOLDER.test(source));
}

const isData = (source: string): boolean => /^data:/i.test(source);
/** Matches a GIF of one pixel, which pages show until a script loads the picture. */
const PLACEHOLDER = /^data:image\/gif;base64,R0lGOD[ld]hAQABA/i;

/** Returns the last address in a set of sizes, which is usually that of the largest picture. */
const lastOf = (set: string | undefined): string | undefined =>
  set?.slice(-MOST_OF_SET).split(/,\s+/).at(-1)!.trim().split(/\s/)[0];

/** The maximum length of a set that is examined, in characters. */
const MOST_OF_SET = 2000;

export function readFigure(_: Element, walk: Walk): Outcome {
  return walk.enter('figure', ({ flow, caption }) => walk.push(withCaption(flow, caption)));
}

/**
 * Adds a caption to the last picture. If there is no picture, the caption becomes the speaker of a quotation,
 * or a paragraph.
 */
function withCaption(flow: readonly Flow[], caption: readonly Inline[]): readonly Flow[] {
  const text = inlineText(caption).trim();
  if (text === '') return flow;
  const last = flow.findLastIndex(({ kind }) => kind === 'figure');
  if (last >= 0)
    return flow.map((part, index) => (index === last ? { ...(part as Of<Block, 'figure'>), caption } : part));
  const [only] = flow;
  if (flow.length === 1 && only!.kind === 'quote' && only!.speaker === undefined)
    return [{ ...only!, speaker: text.replace(/^[-–—―\s]+/, '') }];
  return [...flow, { kind: 'paragraph', content: caption }];
}

export function readCaption(_: Element, walk: Walk): Outcome {
  const around = walk.frame();
  return walk.enter('other', ({ flow }) => {
    if (around.kind === 'figure') {
      around.caption = asInlines(flow);
      walk.placeBehind(idsIn(flow));
    } else walk.push(flow);
  });
}

/** Replaces lists of pictures and videos, which are slide shows, by their items. */
export const withoutSlides = (flow: readonly Flow[]): readonly Flow[] =>
  flow.flatMap((part) => (part.kind === 'list' && part.items.every(isSlide) ? part.items.flat() : [part]));

const isSlide = (item: readonly Block[]): boolean =>
  item.length > 0 && item.every(({ kind }) => kind === 'figure' || kind === 'linkCard');

/** Matches the classes of captions outside figures. */
const CAPTION = /(?:^|[\s_-])(?:caption(?:[-_]text)?|img[-_]desc|photo[-_]desc)(?=\s|$)/i;

/** Returns a rule for elements that may be the caption of the picture before them. */
export const captionOr =
  (otherwise: ElementRule): ElementRule =>
  (element, walk) => {
    const isBelow =
      walk.frame().flow.at(-1)?.kind === 'figure' && CAPTION.test(attribute(element, 'class') ?? '');
    return isBelow && isShortText(element) ? captionBelow(element, walk) : otherwise(element, walk);
  };

/** The maximum number of nodes in a caption. */
const MOST_OF_CAPTION = 30;

/** Reports whether an element has only a few nodes and no picture. */
function isShortText(element: Element): boolean {
  let nodes = 0;
  for (const node of nodesIn(element))
    if (++nodes > MOST_OF_CAPTION || (isElement(node) && node.tagName === 'img')) return false;
  return true;
}

/** Reads an element as the caption of the picture before it. */
export const captionBelow: ElementRule = (_, walk) =>
  walk.enter('other', ({ flow }) => {
    const around = walk.frame().flow;
    const picture = around.at(-1);
    const isText = flow.every(({ kind }) => kind === 'paragraph');
    if (picture?.kind === 'figure' && picture.caption === undefined && isText)
      around[around.length - 1] = withIds({ ...picture, caption: asInlines(flow) }, idsIn(flow));
    else walk.push(flow);
  });

/**
 * Reads a paragraph with a picture and a line of emphasis below it. Captions are written like this in
 * Markdown.
 */
export function readCaptionedPicture(paragraph: Element, walk: Walk): Outcome {
  if (paragraph.childNodes.length < 3 || paragraph.childNodes.length > 7) return undefined;
  const [image, ...rest] = paragraph.childNodes.filter((node) => !isText(node) || node.value.trim() !== '');
  if (!isElement(image) || image.tagName !== 'img' || rest.length !== 2) return undefined;
  const [lineBreak, emphasis] = rest;
  if (lineBreak!.nodeName !== 'br' || !isElement(emphasis) || emphasis.tagName !== 'em') return undefined;
  return walk.enter('other', ({ flow }) => {
    const caption = flow.flatMap((part) => (part.kind === 'paragraph' ? part.content : []));
    walk.push({ ...figureOf(image, walk), ...(caption.length > 0 ? { caption: unwrapped(caption) } : {}) });
  });
}

/** Returns a caption without the line break before it and the emphasis around it. */
const unwrapped = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((inline) =>
    inline.kind === 'emphasis' ? inline.content : inline.kind === 'lineBreak' ? [] : [inline],
  );

/** Sites with videos, sound and maps. Frames from other sites are usually advertisements. */
const PLAYER_SITES = [
  ['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'vimeo.com', 'twitch.tv', 'ted.com'],
  ['tv.naver.com', 'tv.kakao.com', 'play-tv.kakao.com'],
  ['soundcloud.com', 'spotify.com'],
  ['codepen.io', 'codesandbox.io', 'slideshare.net', 'google.com/maps'],
].flat();
const PLAYER = new RegExp(
  `^https?://(?:[\\w-]+\\.)*(?:${PLAYER_SITES.join('|').replaceAll('.', '\\.')})/`,
  'i',
);

export function readEmbed(element: Element, walk: Walk): Outcome {
  const href = walk.resolve(
    attribute(element, 'src') ?? attribute(element, 'data') ?? attribute(find(element, 'source[src]'), 'src'),
  );
  // An object that loads nothing shows its content, and may extend to the end of the document.
  if (element.tagName === 'object' && href === undefined && !find(element, 'param')) return undefined;
  const isPlayed = element.tagName === 'video' || element.tagName === 'audio';
  if (href !== undefined && (isPlayed || PLAYER.test(href)))
    pushCard(
      {
        title: attribute(element, 'title') ?? lineOf(element) ?? (isPlayed ? fileName(href) : undefined),
        href,
      },
      walk,
    );
  return DONE;
}

/** Returns the last part of the path of an address. */
const fileName = (href: string): string => href.replace(/[?#][^]*$/, '').replace(/^.*\/(?=[^/])/, '');

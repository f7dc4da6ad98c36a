// Naver Blog, including the output of its three editors: SmartEditor ONE (`se-`), 3 (`se_`) and 2 (plain
// HTML).
import { asBlock } from '../../article/flow.ts';
import { card, pushCard } from '../html/cards.ts';
import { readPageCode } from '../html/code-blocks.ts';
import { attribute, children, lineOf, parentOf, type Element } from '../html/dom.ts';
import { heading } from '../html/common-elements.ts';
import { figureOf, pictures } from '../html/figures.ts';
import { first, line, meta, attributeAt, scriptText, scripted, type Page } from '../html/lookups.ts';
import { DONE, type ElementRule } from '../html/rule.ts';
import { find, findAll, matcher } from '../html/selectors.ts';
import { relatedLinks, type Site } from './site.ts';

/** Returns the data of a formula, a video or an embedded page. A script draws these. */
function moduleData(element: Element): Readonly<Record<string, unknown>> {
  const script = find(element, 'script.__se_module_data[data-module]', 'script.__se_module_data');
  try {
    const { data } = JSON.parse(
      (script && (attribute(script, 'data-module') ?? scriptText(script))) || '{}',
    ) as { data?: Readonly<Record<string, unknown>> };
    return data ?? {};
  } catch {
    return {};
  }
}

const asString = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const formula: ElementRule = (element, walk) => {
  const text = asString(moduleData(element)['latex']) ?? lineOf(element);
  if (text !== undefined) walk.push({ kind: 'paragraph', content: [{ kind: 'code', text }] });
  return DONE;
};

const embedded: ElementRule = (element, walk) => {
  const { title, inputUrl, description } = moduleData(element);
  return pushCard(
    { title: asString(title), href: asString(inputUrl), description: asString(description) },
    walk,
  );
};

const video: ElementRule = (element, walk) => {
  const { mediaMeta } = moduleData(element);
  const title =
    asString((mediaMeta as { title?: unknown } | undefined)?.title) ??
    lineOf(find(element, '.se-media-meta-info-title', '.se_mediaTitle'));
  return pushCard({ title }, walk);
};

/** Reads a map as one card for each place on it. */
const places: ElementRule = (element, walk) => {
  const titles = findAll(element, '.se-map-title, .se_title');
  const around = titles.length > 1 ? titles.map((title) => parentOf(title)) : [element];
  titles.forEach((title, index) => {
    const address = find(around[index] ?? element, '.se-map-address', '.se_address');
    pushCard({ title: lineOf(title), description: lineOf(address) }, walk);
  });
  return DONE;
};

const isCite = matcher('.se-cite, .se_cite');

const quotation: ElementRule = (element, walk) => {
  const speaker = lineOf(children(element).find(isCite));
  return walk.enter('quote', ({ flow }) =>
    walk.push({ kind: 'quote', blocks: flow.map(asBlock), ...(speaker === undefined ? {} : { speaker }) }),
  );
};

/** Reads code, which the editors write as `<div>` instead of `<pre>`. */
const code: ElementRule = (element, walk) =>
  readPageCode(find(element, '.__se_code_view', 'pre') ?? element, walk);

/** Reads a picture of SmartEditor 2 that its script has not loaded yet. */
const waitingPicture: ElementRule = (element, walk) => {
  walk.push(figureOf(element, walk));
  return DONE;
};

const property = (name: string) => attributeAt('#_post_property', name);

const tagNames = scripted('gsTagName');

export const NAVER_BLOG: Site = {
  isHere: ({ document }) =>
    find(document, '#_post_property', '.se-main-container', '.se_component_wrap', '.post_ct') !== undefined,
  title: first(line('.se-title-text', '.se_documentTitle .se_textarea', 'h3.tit_h3'), meta('og:title')),
  author: first(line('.blog_author strong', '.se_author strong', '.se_author'), meta('naverblog:nickname')),
  site: property('blogname'),
  published: first(property('adddate'), line('.blog_date', '.se_date', '.se_publishDate')),
  category: line('.blog_category a', '.se_category a', '.tit_category a', '.blog2_series a'),
  tags: (page) => tagNames(page)?.split(',') ?? [],
  body: ['.se-main-container', '.sect_dsc', '.se_doc_viewer', '#postViewArea', '.post_ct'],
  drop: [
    '.se-documentTitle',
    '.se_documentTitle',
    '.se-sticker',
    '.se_sticker',
    '.se-cite',
    '.se_cite',
    '.se-blind',
    '.blind',
    '.se-imageGroup-navigation',
    '.se-material',
    '.se_material',
    '.post_tag',
    '.post_footer_contents',
    '.social_plugin_property',
    'button',
  ],
  elements: {
    '.se-sectionTitle, .se_sectionTitle': heading(2),
    '.se-quotation blockquote, .se_quotation blockquote': quotation,
    '.se-image, .se-imageGroup, .se-imageStrip': pictures('.se-caption'),
    '.se_image, .se_imageStrip, .se_imageGroup': pictures('.se_mediaCaption'),
    'span[thumburl]': waitingPicture,
    '.se-oglink': card({
      title: '.se-oglink-title',
      description: '.se-oglink-summary',
      site: '.se-oglink-url',
    }),
    '.se_oglink, .se_og_wrap': card({ title: '.se_og_tit', description: '.se_og_desc', site: '.se_og_cp' }),
    '._oglink': card({ title: '.tit', description: '.dsc, .desc', site: '.cp, .url' }),
    '.se-code, .se_code': code,
    '.se-formula, .se_formula': formula,
    '.se-oembed, .se_oembed': embedded,
    '.se-video, .se_video': video,
    '.se-placesMap, .se_map': places,
  },
  related: relatedLinks('._category_post_list a', '.tit'),
};

/**
 * Returns the address of the post, if the page is only a frame around it, as on desktops; undefined for any
 * other page.
 */
export function framedAddress({ document }: Page): string | undefined {
  const frame = find(document, 'iframe#mainFrame[src]');
  return frame && mobileAddress(attribute(frame, 'src')!);
}

/**
 * Returns the address of a post without its frame; undefined if the address is not that of a post.
 *
 * @example
 * mobileAddress('https://blog.naver.com/hong/1')
 * // => 'https://m.blog.naver.com/PostView.naver?blogId=hong&logNo=1'
 * mobileAddress('https://a.kr/hong/1') // => undefined
 */
export function mobileAddress(address: string): string | undefined {
  if (!URL.canParse(address, 'https://blog.naver.com')) return undefined;
  const url = new URL(address, 'https://blog.naver.com');
  if (!/^(?:m\.)?blog\.naver\.com$/.test(url.hostname)) return undefined;
  const [, fromPath, numberFromPath] = /^\/([\w-]+)\/(\d+)\/?$/.exec(url.pathname) ?? [];
  const blog = url.searchParams.get('blogId') ?? fromPath;
  const number = url.searchParams.get('logNo') ?? numberFromPath;
  return blog && number
    ? `https://m.blog.naver.com/PostView.naver?blogId=${encodeURIComponent(blog)}&logNo=${encodeURIComponent(number)}`
    : undefined;
}

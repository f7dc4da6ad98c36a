import { attribute, children, lineOf, type Element } from '../html/dom.ts';
import { addressIn, pushCard } from '../html/cards.ts';
import { captionBelow, pictures } from '../html/figures.ts';
import { first, line, lines, meta, scripted } from '../html/lookups.ts';
import { block, type ElementRule } from '../html/rule.ts';
import { find, findAll } from '../html/selectors.ts';
import { relatedLinks, type Site } from './site.ts';

const linkCard: ElementRule = (element, walk) => {
  const data = (name: string): string | undefined => attribute(element, `data-og-${name}`);
  return pushCard(
    {
      title: data('title'),
      href: data('source-url') || data('url'),
      description: data('description'),
      site: data('host'),
    },
    walk,
  );
};

const video: ElementRule = (element, walk) => {
  const title = lineOf(find(element, 'figcaption')) ?? attribute(element, 'data-video-title');
  return pushCard(
    {
      title,
      href: attribute(element, 'data-video-url') ?? attribute(find(element, 'iframe', 'video'), 'src'),
    },
    walk,
  );
};

const file: ElementRule = (element, walk) =>
  pushCard(
    { title: lineOf(find(element, '.filename', '.name')) ?? lineOf(element), href: addressIn(element) },
    walk,
  );

const otherPosts: Site['related'] = ({ document }) =>
  findAll(document, '.another_category tr').map((row: Element) => {
    const link = find(row, 'a');
    return {
      title: lineOf(link),
      href: attribute(link, 'href'),
      published: lineOf(children(row).find(({ tagName }) => tagName === 'td')),
    };
  });

export const TISTORY: Site = {
  isHere: ({ document, url }) =>
    /(?:^|\.)tistory\.com$/.test(url === undefined ? '' : new URL(url).hostname) ||
    find(document, '.tt_article_useless_p_margin', '.contents_style', 'script[src*="tistory_admin"]') !==
      undefined,
  title: meta('og:title'),
  author: first(meta('by'), meta('og.article.author'), meta('article:author')),
  site: meta('og:site_name'),
  published: first(
    meta('article:published_time'),
    scripted('"datePublished'),
    line('.info_post .date', '.date'),
  ),
  category: first(
    scripted('"categoryLabel'),
    line('.link_category', '.tit_category a', '.area_title .category', '.info_post .category'),
    line('.post-cover .category', '.post-header .category', '.article_header .category', '.category a'),
  ),
  tags: (page) => lines(page, 'a[rel=tag]'),
  body: ['.contents_style', '.tt_article_useless_p_margin', '.article_view', '.entry-content', '.article'],
  drop: [
    '.revenue_unit_wrap',
    '.container_postbtn',
    '[data-tistory-react-app]',
    '.another_category',
    '.tt-plugin',
    '.btn-toggle-moreless',
    '.btn_more',
    '.moreless_fold',
    '.postbtn_like',
    '.tagTrail',
    '.area_tag',
    '.area_related',
    '.related_type',
    '.area_reply',
    'figure[data-ke-type=emoticon]',
    '.og-image',
    '.adsbygoogle',
    'a[href*=abuseReport]',
    'a[href^="#footnote_link"]',
    '[class*=daum_like]',
  ],
  elements: {
    'figure[data-ke-type=opengraph]': linkCard,
    'figure[data-ke-type=video]': video,
    'figure[data-ke-type=file], .fileblock': file,
    '.imageblock, .imagegridblock': pictures('figcaption, .cap1'),
    '.cap1': captionBelow, // in old posts; the parser separates it from the paragraph with the picture
    '.moreless-content, .moreless_content': block, // hidden until the reader unfolds it
  },
  related: (page) => [...otherPosts(page), ...relatedLinks('.link_related')(page)],
};

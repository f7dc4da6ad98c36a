import { pictures } from '../html/figures.ts';
import { attributeAt, first, line, meta } from '../html/lookups.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

/**
 * Selectors of the text: two for today’s news, and one each for news, sports and entertainment from before
 * 2022.
 */
const BODIES = ['#dic_area', '#newsct_article', '#articleBodyContents', '#newsEndContents', '#articeBody'];
const HEADS =
  '#title_area, .media_end_head_headline, #articleTitle, .news_headline, .end_tit, #newsct_article';

export const NAVER_NEWS: Site = {
  isHere: ({ document }) => find(document, ...BODIES) !== undefined && find(document, HEADS) !== undefined,
  title: first(
    line('#title_area span', '#title_area', '#articleTitle', '.news_headline .title', '.end_tit'),
    meta('og:title'),
  ),
  author: line(
    '.media_end_head_journalist_name',
    '.byline_s',
    '.byline .b_text',
    '.byline',
    '.journalistcard a',
  ),
  site: first(
    attributeAt('.media_end_head_top_logo img[alt]', 'alt'),
    attributeAt('.press_logo img[alt]', 'alt'),
    meta('twitter:creator'),
  ),
  published: first(
    attributeAt('._ARTICLE_DATE_TIME[data-date-time]', 'data-date-time'),
    meta('article:published_time'),
    line('.article_info .t11', '.news_headline .info span', '.article_info .author em'),
  ),
  category: line('.media_end_categorize_item', '.guide_categorization_item'),
  body: BODIES,
  summary: '.media_end_summary',
  drop: [
    ['[class*=media_end_linked]', '.copyright', '.rankingnews', '.byline', '.vod_player_wrap'],
    [
      '.article_journalist',
      '.categorize',
      '.link_news',
      '.end_btn',
      '.reporter_area',
      '.source',
      '.promotion',
    ],
  ].flat(),
  elements: { '.end_photo_org': pictures('.img_desc') },
};

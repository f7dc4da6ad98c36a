import { strongLine } from '../html/common-elements.ts';
import { pictures } from '../html/figures.ts';
import { first, line, meta, attributeAt } from '../html/lookups.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

export const NAVER_NEWS: Site = {
  isHere: ({ document }) => find(document, '#dic_area', '#newsct_article') !== undefined,
  title: first(line('#title_area span', '#title_area'), meta('og:title')),
  author: line('.media_end_head_journalist_name', '.byline_s'),
  site: first(attributeAt('.media_end_head_top_logo img[alt]', 'alt'), meta('twitter:creator')),
  published: first(
    attributeAt('._ARTICLE_DATE_TIME[data-date-time]', 'data-date-time'),
    meta('article:published_time'),
  ),
  category: line('.media_end_categorize_item'),
  body: ['#dic_area', '#newsct_article'],
  drop: ['[class*=media_end_linked]', '.copyright', '.rankingnews', '.byline', '.vod_player_wrap'],
  elements: { '.end_photo_org': pictures('.img_desc'), '.media_end_summary': strongLine },
};

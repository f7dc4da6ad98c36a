import { first, line, meta, attributeAt } from '../html/lookups.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

export const DAUM_NEWS: Site = {
  isHere: ({ document }) =>
    find(document, '.article_view section[dmcf-sid]', '.news_view .article_view') !== undefined,
  title: first(line('.tit_view'), meta('og:title')),
  author: line('.info_view .txt_info'),
  site: first(meta('og:article:author'), attributeAt('.info_cp img[alt]', 'alt')),
  published: first(meta('og:regDate'), line('.info_view .num_date')),
  body: ['.summary_view, .article_view section[dmcf-sid]', '.article_view'],
  drop: [
    '.layer_summary',
    '[dmcf-ptype=ad]',
    '[data-tiara-layer=AD]',
    '.ad_wrap',
    '.wrap_ad',
    '.link_figure button',
    '.box_relate',
    '.relate_news',
    '[class*=banner]',
  ],
  summary: '.summary_view',
};

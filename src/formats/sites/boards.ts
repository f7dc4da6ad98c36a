// Message boards: GNUBOARD, which many sites run, DC Inside and Clien. Comments and the list of other posts
// use the same names as the post.
import { datesIn } from '../dates.ts';
import { attributeAt, first, line, type Lookup } from '../html/lookups.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

/** Looks up the date in a line. It may have a label, and a year of two digits. */
const dateIn =
  (lookup: Lookup): Lookup =>
  (page) =>
    datesIn(lookup(page)?.slice(0, 100) ?? '')[0]?.published;

export const GNUBOARD: Site = {
  isHere: ({ document }) => find(document, '#bo_v #bo_v_title') !== undefined,
  title: line('#bo_v_title .bo_v_tit', '#bo_v_title'),
  author: line('#bo_v_info .sv_member', '#bo_v_info .sv_guest', '#bo_v_info .member'),
  published: dateIn(line('#bo_v_info .if_date', '#bo_v_info time', '#bo_v_info .date')),
  category: line('#bo_v_title .bo_v_cate'),
  body: ['#bo_v_con'],
};

export const DC_INSIDE: Site = {
  isHere: ({ document }) => find(document, '.gallview_head .title_subject') !== undefined,
  title: line('.gallview_head .title_subject'),
  author: first(
    attributeAt('.gallview_head .gall_writer[data-nick]', 'data-nick'),
    line('.gallview_head .nickname'),
  ),
  published: first(
    attributeAt('.gallview_head .gall_date[title]', 'title'),
    line('.gallview_head .gall_date'),
  ),
  category: line('.gallview_head .title_headtext'),
  body: ['.write_div', '.writing_view_box'],
};

export const CLIEN: Site = {
  isHere: ({ document }) =>
    find(document, '.post_subject') !== undefined && find(document, '.post_article') !== undefined,
  author: line('.post_info .nickname', '.post_contact .nickname', '.contact_name .nickname'),
  published: dateIn(line('.post_author .date', '.post_author')),
  category: line('.post_subject .post_category'),
  body: ['.post_article'],
};

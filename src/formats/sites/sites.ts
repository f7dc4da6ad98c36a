// The sites that nanro knows. To add one, write a file of rules in this folder, and list it here.
import { CLIEN, DC_INSIDE, GNUBOARD } from './boards.ts';
import { BRUNCH } from './brunch.ts';
import { DAUM_NEWS } from './daum-news.ts';
import { GOOGLE_DOCS, NOTION } from './exports.ts';
import { GEEKNEWS } from './geeknews.ts';
import { GITHUB_ISSUE, GITHUB_README } from './github.ts';
import { NAVER_BLOG } from './naver-blog.ts';
import { NAVER_NEWS } from './naver-news.ts';
import type { Site } from './site.ts';
import { TISTORY } from './tistory.ts';
import { VELOG } from './velog.ts';
import { WIKIPEDIA } from './wikipedia.ts';

/** All sites. The first that recognises a page is used. */
export const SITES: readonly Site[] = [
  [NAVER_NEWS, DAUM_NEWS, BRUNCH, VELOG, WIKIPEDIA, NAVER_BLOG, TISTORY],
  [GNUBOARD, DC_INSIDE, CLIEN, NOTION, GOOGLE_DOCS, GITHUB_ISSUE, GITHUB_README, GEEKNEWS],
].flat();

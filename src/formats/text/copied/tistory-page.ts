import type { PageShape } from './page-shape.ts';

/** Tistory. The skins differ, but the parts after a post are the same in all of them. */
export const TISTORY_PAGE: PageShape = {
  signs: [
    String.raw`Designed by (?:tistory|티스토리)\.?|(?:blog is )?powered by (?:tistory|kakao|daum).{0,40}`,
    '티스토리툴바|DNT 티스토리|.{0,30}BLOG IS POWERED BY .{1,40}',
    '.{1,60}카테고리의 다른 글',
    '(?:좋아요)?(?:공감)?공유하기게시글 관리(?:구독하기)?.{0,40}|공유하기URL 복사.{0,60}|URL 복사카카오톡 ?공유.{0,60}',
    '관리메뉴 ?열기.{1,40}구독하기|구독하기.{1,40}관리메뉴.{0,10}',
    String.raw`(?:©|ⓒ) ?\d{4} TISTORY\.? .{0,40}`,
    '저작자표시(?: (?:비영리|변경 ?금지|동일조건변경허락|동일조건)){1,2}(?: ?\\(새창열림\\))?',
  ],
  marks: [
    '반응형',
    '(?:300x250|250x250|200x200|336x280|320x(?:50|100)|728x90|970x(?:90|250)|160x600|120x600|300x600|468x60)',
    '본문 바로가기|본문 ?제목|상단으로|저작자표시',
  ],
  near: ['구독하기\\S.{1,30}|.{2,30}\\S구독하기'],
  words: `
    게시글 관리, 게시글 신고, 저작자표시, 비영리, 변경금지, 동일조건변경허락, 동일조건, (새창열림),
    카카오톡 공유, 카카오톡공유, 페이스북공유, 페이스북 공유, 엑스공유, 엑스 공유, X공유, 트위터공유,
    미디어로그, 위치로그, 지역로그, 방명록, 이름, 비밀번호, 비밀글, 홈페이지, 관련글 더보기, 관련글,
    최근에 올라온 글, 최근에 달린 댓글, 최근 글, 최근글, 최근 댓글, 최근댓글, 인기 글, 인기글,
    인기포스트, 인기 포스트, 최근 포스트, 글 보관함, 블로그 메뉴, 공지사항, 분류 전체보기,
    태그 클라우드, ABOUT ME, LINK, ADMIN, admin, 글쓰기, 환경설정, 로그아웃, 로그인, RSS, RSS 피드,
    Social Channels, Today, Yesterday, Total, 오늘, 어제, 전체, 전체 방문자, 방문자수, 방문자, 달력,
    일 월 화 수 목 금 토, 티스토리, Menu, Light, Dark, 다크모드, 라이트모드, 사이드바 열기,
    검색 레이어, 비공개 댓글 남기기
  `,
  ends: [
    '.{1,60}카테고리의 다른 글',
    '(?:좋아요)?(?:공감)?공유하기게시글 관리(?:구독하기)?.{0,40}|공유하기URL 복사.{0,60}|URL 복사카카오톡 ?공유.{0,60}',
    '저작자표시(?: (?:비영리|변경 ?금지|동일조건변경허락|동일조건)){1,2}(?: ?\\(새창열림\\))?',
    '당신이 좋아할만한 콘텐츠|티스토리툴바|Designed by .{1,30}',
  ],
  lists: [
    '.{1,60}카테고리의 다른 글',
    '당신이 좋아할 ?만한 콘텐츠',
    '관련 ?글|관련글(?: ?관련글)? ?더보기|이 글과 관련된 글',
  ],
  hasDatesAtTop: true,
  heads: [
    'dateAboveTitle title:other/name (byline|author:name before:other/prose)?',
    'title:bullet category:category/other/name? chrome* date/byline (chrome* byline/date/category)*',
    'category:category chrome? title:other/name/prose chrome? author:name chrome? date (chrome* byline/date/category)*',
    'category:category chrome? title:other/name/prose chrome* date/byline (chrome* byline/date/category)*',
    'title:other/name/prose chrome? category:category chrome* date/byline (chrome* byline/date/category)*',
    'title:other/prose chrome? author:name chrome? date (chrome* byline/date/category)*',
    'title:other/name/prose/category chrome? date/byline (chrome* byline/date/category)*',
    'after:start chrome/name/other/category* title:bullet notBefore:bullet',
    'after:chrome category:category title:other/name before:chrome',
  ],
  besideDate: 'category',
  site: [
    '관리메뉴 ?열기(.{1,40}?)구독하기',
    '구독하기(.{1,40}?)관리메뉴.{0,10}',
    '(?:공유하기게시글 관리)?구독하기(\\S.{1,40})',
  ],
  belowSite: ['홈'],
  aboveSite: ['구독하기|게시글 관리|공유하기게시글 관리(?:구독하기)?'],
  category: [`['‘“"](.{1,50})['’”"] ?카테고리의 다른 글`],
};

/** Tistory on phones, where all blogs look the same. */
export const TISTORY_MOBILE_PAGE: PageShape = {
  ...TISTORY_PAGE,
  signs: [String.raw`TEL\. ?02[.-]1234[.-]5678 ?\/.{1,40}|[©ⓒ] ?Kakao Corp\.?`],
  heads: [
    'after:start/chrome category:name/category title:line date (chrome* byline/date)*',
    'title:line chrome? date (chrome* byline/date)*',
  ],
  besideDate: 'author',
  belowSite: ['검색 ?메뉴'],
};

import type { PageShape } from './page-shape.ts';

/** Brunch. A post may have a subtitle after its title. */
export const BRUNCH_PAGE: PageShape = {
  signs: [
    String.raw`by ?.{1,30} [A-Z][a-z]{2} \d{1,2}\. ?\d{4}`,
    '(?:작가|매거진|브런치북)의 (?:이전|다음) ?글.{0,80}',
    String.raw`이전 ?\d{1,3}화.{0,60}|\d{1,3}화 .{1,60} 다음|다음 ?\d{1,3}화`,
    'You can make anything(?: by writing)?(?: C\\.S\\.Lewis)?',
    '브런치북 .{1,40}|브런치(?:스토리)?|brunch ?(?:story|book)?|브런치(?:는|스토리는) 최신 브라우저에.{0,60}|글 읽는 서재|작가 신청하기',
  ],
  clues: [String.raw`by ?.{1,30}|[A-Z][a-z]{2} \d{1,2}\. ?\d{4}`],
  near: [String.raw`.{1,40} \d{1,3}화|구독자 ?[\d,.]{1,8}(?:천|만|명)?`],
  marks: [
    'You can make anything(?: by writing)?(?: C\\.S\\.Lewis)?|by writing|C\\.S\\.Lewis',
    '라이킷 ?\\d*|댓글여부|(?:매거진|작품) 선택|작가에게 제안하기',
  ],
  words: `
    브런치북, 브런치, 브런치스토리, brunch, 매거진, 구독자, 팔로워, 팔로잉, 관심작가, 제안하기,
    라이킷, 작가, 나의 서랍, 글 읽는 서재, 작가 지원, 브런치 홈, 브런치 나우, 브런치 책방, 시작하기,
    계정을 잊어버리셨나요?, 검색하기, 소속, 직업, 출간작가, 실행, brunchstory
  `,
  ends: [
    '(?:작가|매거진|브런치북)의 (?:이전|다음) ?글.{0,80}|keyword|라이킷 ?\\d*.{0,20}',
    '브런치(?:는|스토리는) 최신 브라우저에.{0,60}|작가에게 제안하기',
  ],
  heads: [
    'after:start/chrome signedDate title:line',
    'title:line lead:line by author:other/name date',
    'title:line by author:other/name date',
    'title:line lead:line (byline chrome* date|signedDate) (chrome* byline/date)*',
    'after:start/chrome title:line lead:line author:name bareDate (chrome* byline/date)*',
    'title:line (chrome/byline)* author:name? date (chrome* byline/date)*',
  ],
  besideDate: 'author',
};

export const VELOG_PAGE: PageShape = {
  signs: [
    String.raw`velog|이전 포스트|다음 포스트|댓글을 작성하세요|(?:관심 있을|관련 있을) ?만한 포스트`,
    String.raw`\d+개의 댓글|\d+개의 답글|답글 달기|목록 보기`,
  ],
  near: [String.raw`[^\s*./]{1,20}\.log|\d{1,3}\/\d{1,3}`],
  words: `
    팔로우, 팔로잉, 시리즈, 새 글 작성, 트렌딩, 최신, 피드, 숨기기, 맨 위로, 뒤로가기, 개의 답글,
    목록 보기, profile, user, thumbnail, post-thumbnail
  `,
  endHeadings: ['이전 포스트|다음 포스트'],
  ends: [String.raw`\d+개의 댓글|댓글을 작성하세요|(?:관심 있을|관련 있을) ?만한 포스트`],
  heads: [
    'title:other/prose/category/bullet chrome* author:name chrome* date (chrome* byline/date)* (chrome* tags:name+ before:chrome chrome*)?',
    'title:line chrome* author:name chrome+ date (chrome* byline/date)* (chrome* tags:name+ before:chrome chrome*)?',
    'title:line chrome* date (chrome* byline/date)* (chrome* tags:name+ before:chrome chrome*)?',
  ],
  hasProfile: true,
  besideDate: 'author',
};

export const MEDIUM_PAGE: PageShape = {
  signs: ['Open in app|Sign up|Sign in', String.raw`\d{1,3} min read(?: ?·.{0,30})?`, 'Written by .{1,40}'],
  needsTwoSigns: true,
  words: `
    Open in app, Sign up, Sign in, Write, Search, Listen, Share, Follow, Following, Followers, More,
    Member-only story, Published in, Top highlight, Help, Status, About, Careers, Press, Blog, Privacy,
    Terms, Text to speech, Teams
  `,
  ends: ['Written by .{1,40}'],
  heads: [
    'title:line lead:other/prose author:name chrome* date (chrome* byline/date)*',
    'title:line chrome* author:name? chrome* date (chrome* byline/date)*',
  ],
  besideDate: 'author',
};

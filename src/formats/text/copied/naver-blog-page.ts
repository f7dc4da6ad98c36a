import type { PageShape } from './page-shape.ts';

const ADDRESS = String.raw`https?:\/\/(?:m\.)?blog\.naver\.com\/\S{1,80}`;
/** The source of a post, with its title and its author. */
const SOURCE = String.raw`\[출처\] .{1,100} ?\| ?작성자 .{1,30}`;

/** Naver Blog, on phones and on desktops, and as it was before 2013. */
export const NAVER_BLOG_PAGE: PageShape = {
  signs: [
    'MY메뉴 열기|본문 기타 ?기능|공감한 사람 보러가기|화면 최상단으로 이동|이 블로그 홈',
    '이 글에 (?:공감|댓글 단|공감한) ?블로거.{0,10}|이 글을 보낸곳.{0,10}',
    '이 블로그 .{1,40} 카테고리 글|이 블로그의 체크인|이 장소의 다른 글',
    '본문 폰트 크기 (?:조정|작게 보기|크게 보기)',
    '.{0,20}이웃추가하고 새글을 받아보세요',
    '.{1,120} : 네이버 ?블로그',
    String.raw`.{1,30}(?<![쓴은는을본한된]) [\d,]+개의 글(?: ?목록열기)?`,
    '(?:블로그|카페|Keep|메모|기타) 보내기(?: 펼치기)?',
    '저작자 명시 필수|영리적 사용 불가|내용 변경 불가|저작자 명시 필수.{1,40}',
    // before 2013
    String.raw`복사 ?${ADDRESS}|${ADDRESS} ?(?:주소 ?)?복사|번역하기 ?전용뷰어 ?보기|전용뷰어 ?보기`,
    String.raw`${SOURCE}|전체보기 \(\d{1,6}\)(?: ?목록열기)?|이 포스트를 보낸곳.{0,10}`,
    String.raw`(?:댓글|덧글) ?\(?\d{0,5}\)?개?(?: ?쓰기)?(?: ?\|)? ?엮인글.{0,40}`,
  ],
  marks: [
    '이웃추가|서로이웃(?: ?신청)?|카테고리 이동',
    '사진 설명을 입력하세요\\.?|존재하지 않는 이미지입니다\\.?',
  ],
  near: [String.raw`[\d,]{1,9}개의 글(?: ?목록열기)?`],
  words: `
    블로그, 블로그 메뉴, 프롤로그, 안부, 메모, 지도, 서재, 태그, 통계, 카페, 포토로그, 글 목록,
    글목록, 공감, 칭찬, 감사, 웃김, 놀람, 슬픔, 이웃추가, 이웃, 전체글 보기, 전체보기, 목록열기,
    목록닫기, 개의 글, PC버전으로 보기, PC버전, 블로그 앱으로 보기, 블로그 앱, 블로그 고객센터,
    ⓒ NAVER Corp., © NAVER Corp., NAVER, 내소식, 이웃목록, 클립만들기, My Menu 닫기, 내 체크인,
    최근 본 글, 내 동영상, 내 클립, 내 상품 관리, NEW, 마켓 플레이스, 장바구니, 마켓 구매내역,
    블로그팀 공식블로그, 이달의 블로그, 공식 블로그, 로그인이 필요합니다., 이전 포스트, 다음 포스트,
    맨 위로, 인쇄, 글 보내기, 첨부파일, 수정, 삭제, 설정, 가, 주제별 보기, 본문 기타 기능, 덧글, 엮인글, 엮인글 쓰기,
    덧글 쓰기, 스크랩, 본문스크랩, 내 블로그, 이웃블로그, 블로그 홈, 태그저장, 전용뷰어, 번역하기
  `,
  ends: [
    '공감한 사람 보러가기|화면 최상단으로 이동|태그 ?취소 ?확인|취소 ?확인',
    '이 글에 (?:공감|댓글 단|공감한) ?블로거.{0,10}|이 글을 보낸곳.{0,10}',
    '이 블로그 .{1,40} 카테고리 글|이 블로그의 체크인|이 장소의 다른 글',
    '.{0,20}이웃추가하고 새글을 받아보세요|저작자 명시 필수.{0,40}',
  ],
  closings: [SOURCE],
  lists: ['전체글 보기|이 블로그 .{1,40} 카테고리 글'],
  heads: [
    'after:start/chrome category:other/name/category title:line profile author:other/name? date (chrome* byline/date)*',
    'title:line profile author:other/name? date (chrome* byline/date)*',
    'after:start/chrome category:name/category title:line author:name? date (chrome* byline/date)*',
    'category:name/category title:other/prose/bullet/category author:name date (chrome* byline/date)*',
    'title:line chrome? author:name? date (chrome* byline/date)*',
    'after:chrome category:name/category title:line profile? chrome+',
  ],
  besideDate: 'author',
  aboveSite: ['카테고리 이동|이 블로그 홈'],
  belowSite: [
    `블로그 메뉴|(?:블로그|프롤로그)(?: (?:프롤로그|블로그|메모|지도|안부|서재|태그)){2,6}|${ADDRESS}`,
  ],
  author: [String.raw`\[출처\] .{1,100} ?\| ?작성자 (.{1,30})`],
  category: [
    '이 블로그 (.{1,40}) 카테고리 글',
    String.raw`(?!전체보기)(.{1,30})(?<![쓴은는을본한된]) [\d,]+개의 글(?: ?목록열기)?`,
  ],
};

import { NO_SENTENCE, type PageShape } from './page-shape.ts';

const COUNT = String.raw`(?:조회 ?수?|추천 ?수?|비추천 ?수?|댓글 ?수?|스크랩|좋아요)\s*[:：]?\s*\[?[\d,]+\]?(?:회|개|건)?`;

/** Boards: DCinside, Clien, OKKY, Naver Cafe, and sites that run XE, Rhymix or GNUBoard. */
export const BOARD_PAGE: PageShape = {
  signs: [
    String.raw`\d+P by .{1,80}|\d+개의 ?답변`,
    String.raw`(?:.{1,60}\s)?${COUNT}(?:\s*[|·/,]?\s*${COUNT}){1,3}`,
    '개념글.{0,20}|실베추|갤로그 ?가기|디시콘|실시간 베스트.{0,20}',
    String.raw`전체 ?댓글 ?\d+개?|(?:등록순|최신순|답글순)(?: ?(?:등록순|최신순|답글순|새로고침))+`,
    `.{1,20}님의 게시글 더보기|카페정보 ?나의활동|1:1 채팅|${NO_SENTENCE}이 게시(?:글|물)을.{0,20}|SIGNATURE`,
    String.raw`${NO_SENTENCE}추천 ?\d* ?비추천 ?\d*.{0,20}|(?:글쓴이|작성자)\s*[:：]?\s*\S{1,20}\s+(?:작성일|조회|등록일).{0,60}`,
  ],
  near: ['.{1,30} (?:마이너 )?갤러리'],
  words: `
    관련링크, 본문, 첨부, 댓글목록, 게시물 정보, 작성자 정보, 갤러리, 마이너 갤러리, 개념 추천,
    개념글, 실베추, 힛추, 이미지 순서 ON, 댓글 새로고침, 새로고침, 본문 보기, 댓글닫기, 댓글 닫기,
    새싹멤버, 열심회원, 우수회원, 정회원, 준회원, 성실회원, 매니저, 카페매니저, 1:1 채팅, 고정닉,
    유동, 글쓰기, 게시판, 자유게시판, 질문게시판, 모두의공원, 쪽지, 첨부파일, 이전글, 다음글, 윗글,
    아랫글, 이 게시물을, 게시물, 주소 복사, 즐겨찾기, 차단, 차단하기, 삭제하기, 수정하기, 답변,
    답변 달기, 답변달기, 커뮤니티, Q&A, GeekNews, OKKY, 최신글, 예전글, Ask, Show, 포텐 터짐, 최신순,
    글삭제, 인증, 123.45, PC, 모바일, 비로그인, 레벨, Lv, 포인트, 스팸, 카페정보, 나의활동, 가입하기,
    비회원, 공지
  `,
  ends: [
    '댓글 ?목록',
    String.raw`\d+개의 ?(?:답변|댓글)|답변 ?\d+|\S{1,20} \d{1,2}(?:분|시간|일) ?전 \[-\]`,
    String.raw`${NO_SENTENCE}전체 ?댓글 ?\d*개?.{0,20}|(?:등록순|최신순|답글순)(?: ?(?:등록순|최신순|답글순|새로고침))+`,
    `.{1,20}님의 게시글 더보기|SIGNATURE|${NO_SENTENCE}이 게시(?:글|물)을.{0,20}`,
  ],
  endHeadings: [String.raw`${NO_SENTENCE}추천 ?\d* ?비추천 ?\d*.{0,20}`],
  heads: [
    'title:other/prose/category/bullet chrome{0,3} author:name chrome/name/byline{0,3} date (chrome* byline/date)*',
    'title:line chrome{0,3} date author:name before:chrome',
    'title:line chrome{0,3} date/byline (chrome* byline/date)*',
    'title:line author:name chrome+',
    'after:start/chrome date (chrome* date)* title:other/name',
  ],
  besideDate: 'author',
};

import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { NO_SENTENCE, type PageShape } from './page-shape.ts';

const NUMBER = String.raw`\s*[|:：]?\s*\[?[\d,]{1,9}\]?(?:회|개|건)?`;
const COUNT = `(?:조회 ?수?|추천 ?수?|비추천 ?수?|댓글 ?수?|공감 ?수?|스크랩 ?수?|읽음|좋아요)${NUMBER}`;
/** Sort orders of comments: `등록순 최신순`. */
const ORDERS =
  '(?:등록순|최신순|답글순|추천순)(?: ?(?:등록순|최신순|답글순|추천순|새로고침|클린봇|댓글알림))+';
/** The IP address of an anonymous reader: `(118.235)`, `211.36.*.*`. */
const IP = String.raw`(?:\(IP보기클릭\))?\d{1,3}\.\d{1,3}(?:\.[\d*x]{1,3}){0,2}`;

/** The lines that may come before the title: the name of the site, and the name of the board. */
const BOARD = '((site:name (chrome/breadcrumb){0,2})? category:category (chrome/breadcrumb){0,2})?';
const MORE = '(chrome* byline/date)*';

/**
 * Message boards: DCinside, Clien, theqoo, PPOMPPU, OKKY, the cafés of Naver and Daum, and sites that run XE
 * or GNUBoard.
 */
export const BOARD_PAGE: PageShape = {
  signs: [
    String.raw`\d+P by .{1,80}|\d+개의 ?답변`,
    String.raw`(?:.{1,60}\s)?${COUNT}(?:\s*[|·/,]?\s*${COUNT}){1,3}`,
    '개념글.{0,20}|실베추|갤로그 ?가기|디시콘|실시간 베스트.{0,20}',
    String.raw`전체 ?댓글 ?\d+개?|(?:댓글 ?)?${ORDERS}`,
    `.{1,20} ?님의 게시글 (?:더보기|댓글)|카페정보 ?나의활동|1:1 채팅|${NO_SENTENCE}이 게시(?:글|물)을.{0,20}`,
    String.raw`SIGNATURE|서명 더 ?보기|댓글 ?[•·] ?\[\d{1,5}\]`,
    String.raw`${NO_SENTENCE}추천 ?\d* ?비추천 ?\d*.{0,20}`,
    String.raw`(?:글쓴이|작성자|등록자)\s*[:：|]?\s*\S{1,20}(?:\s+|\s*[|·]\s*)(?:작성일|작성시간|조회|등록일).{0,60}`,
    String.raw`\d{1,5}\. 무명의 더쿠.{0,40}|다음검색|저작자 ?표시 ?컨텐츠 ?변경.{0,20}`,
    String.raw`(?:목록 ?)?댓글 ?\d{0,5} ?글자크기 ?작게.{0,20}|댓글 쓰기 에디터 선택하기|페이지 정보|메뉴 건너뛰기`,
    String.raw`(?:.{1,60} )?(?:IP|아이피) ?[:：] ?(?=.{0,24}[x*])${IP}|등록된 댓글이 없습니다\.?`,
  ],
  clues: [
    `(?:조회|추천) ?수?${NUMBER}`,
    `(?:글쓴이|작성자|등록자)\\s*[:：]?\\s*\\S{1,20}|(?:Name|Subject) .{1,100}|.{0,40}\\(${IP}\\)`,
  ],
  near: [`.{1,30} (?:마이너 )?갤러리|(?:IP ?[:：]? ?)?${IP}|(?:이전|다음|윗|아랫)글 .{0,79}[^.]`],
  words: `
    관련링크, 본문, 첨부, 댓글목록, 게시물 정보, 작성자 정보, 페이지 정보, 갤러리, 갤러리 본문 영역,
    마이너 갤러리, 개념 추천, 개념글, 실베추, 힛추, 이미지 순서 ON, 댓글 새로고침, 새로고침, 본문 보기,
    댓글닫기, 댓글 닫기, 새싹멤버, 열심회원, 우수회원, 정회원, 준회원, 성실회원, 매니저, 카페매니저,
    1:1 채팅, 고정닉, 유동, 글쓰기, 게시판, 쪽지, 쪽지보내기, 첨부파일, 원본 첨부파일, 이전글, 다음글,
    윗글, 아랫글, 이 게시물을, 게시물, 주소 복사, 즐겨찾기, 차단, 차단하기, 삭제하기, 수정하기, 답변,
    답변 달기, 답변달기, 커뮤니티, Q&A, GeekNews, OKKY, 최신글, 예전글, Ask, Show, 포텐 터짐, 최신순,
    추천순, 글삭제, 인증, PC, 모바일, 비로그인, 레벨, Lv, Lv., 포인트, 스팸, 카페정보, 나의활동,
    가입하기, 비회원, 공지, 글자크기 작게, 글자크기 크게, 가, 다음검색, 메뉴 건너뛰기, 댓글 쓰기,
    에디터 선택하기, 크게, 작게, 위로, 아래로, 댓글로 가기, 게시글 수정 내역, Prev, Next, 쓰기, 추천하기,
    비추천하기, 신고하기, 스크랩하기, 북마크, 목록보기, 댓글등록, 댓글 등록, 댓글알림, 클린봇,
    댓글 알림, IP, SNS 공유, 공유하기, 글 목록, 단축키, 이전 문서, 다음 문서, 북마크, 코멘트
  `,
  ends: [
    '댓글 ?목록',
    String.raw`\d+개의 ?(?:답변|댓글)|답변 ?\d+|\S{1,20} \d{1,2}(?:분|시간|일) ?전 \[-\]`,
    String.raw`${NO_SENTENCE}전체 ?댓글 ?\d*개?.{0,20}|(?:댓글 ?)?${ORDERS}`,
    `.{1,20} ?님의 게시글 (?:더보기|댓글)|SIGNATURE|서명 더 ?보기|${NO_SENTENCE}이 게시(?:글|물)을.{0,20}`,
    String.raw`\d{1,5}\. 무명의 더쿠.{0,40}|등록된 댓글이 없습니다\.?`,
  ],
  closings: ['다음검색|저작자 ?표시 ?컨텐츠 ?변경.{0,20}'],
  endHeadings: [String.raw`${NO_SENTENCE}추천 ?\d* ?비추천 ?\d*.{0,20}`],
  boards: [
    '(?:\\S{1,8} )?\\S{0,8}(?:게시판|갤러리|광장|사랑방|수다|소식|후기|질문|답변|공원|스퀘어|이야기|자료실|잡담|유머|정보|토론|장터|공지사항)',
  ],
  belowDate: ['본문|첨부(?:파일)?'],
  grade: String.raw`https?://\S{1,100}|[${SYLLABLE_RANGE}]{1,5}(?:멤버|회원)|카페매니저|매니저|스탭|1:1 채팅|Lv\.? ?\d{1,3}|레벨 ?\d{1,3}|\d{1,3}|작성자`,
  heads: [
    `${BOARD} title:other/prose/bullet/labelled chrome{0,3} author:name (chrome/name/byline/address){0,4} date ${MORE}`,
    `${BOARD} title:other/prose/bullet/labelled chrome{0,3} date author:name before:chrome{2}`,
    `${BOARD} title:line chrome{0,3} (byline|signedDate) ${MORE}`,
    `${BOARD} title:name/category chrome{0,3} author:name (chrome/byline/address){0,4} bareDate ${MORE}`,
    'title:line chrome{0,3} date author:name before:chrome{2}',
    `${BOARD} title:line chrome{0,3} date/byline ${MORE}`,
    'after:start/chrome/category title:line author:name chrome+',
    'date byline title:labelled',
    'after:start/chrome date (chrome* date)* title:other/name',
  ],
  besideDate: 'author',
};

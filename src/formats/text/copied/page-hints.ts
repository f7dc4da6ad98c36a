// Tells at a glance whether a text may be a copied page, so that the code for pages is loaded for few other
// texts.

/** Words that the signs and marks of each page shape contain (see PageShape), separated by `|`. */
const HINTS = [
  'istory|TISTORY|티스토리|powered by|POWERED BY|다른 글|게시글 관리|URL 복사|관리메뉴|관리 메뉴|저작자표시|반응형|0x|6x280|8x60|8x90|본문 바|본문바|본문 제|본문제|상단으로|TEL.|Kakao Corp',
  '메뉴 열기|본문 |공감|최상단|이 블로그|블로거|보낸곳|다른 글|이웃|네이버|개의 글|보내기|저작자 명시|사용 불가|변경 불가|카테고리 이동|사진 설명|않는 이미지|[출처]|전체보기|전용뷰어|엮인글|blog.naver',
  'by|make anything|브런치|brunch|의 이전|의 다음|서재|신청하기|라이킷|댓글여부|선택|제안하기',
  'Open in app|min read|Written by|velog|포스트|댓글|답글|목록 보기',
  '편집|위키|수정 시각|수정되었|저작물은|기여자|숨기기|펼치기|접기|보이기|토글|사이드바',
  '조회|추천|댓글|스크랩|좋아요|개념글|실베추|갤로그|디시콘|베스트|등록순|최신순|답글순|더보기|카페정보|1:1 채팅|이 게시|SIGNATURE|글쓴이|작성자|등록자|P by|답변|읽음|서명 더|다음검색|저작자|건너뛰기|무명의|에디터 선택|페이지 정보',
  '무단|기자|특파원|논설위원|언론사|기사|요약봇|음성|글자 크기|글씨|SNS|번역 설정|쏠쏠정보|스크롤|공유 찾기|보도자료|ⓒ|©|인쇄하기|영역|현재위치|삭제한 댓글',
].flatMap((words) => words.split('|'));
/** Matches a date, or how long ago something was written. */
const DATE = new RegExp(
  [
    String.raw`\d ?[./년-] ?\d{1,2} ?[./월-] ?\d`,
    String.raw`[A-Z][a-z]{2,8}\.? \d{1,2}[.,]? \d{4}`,
    String.raw`(?:\d(?:초|분|시간|일|주|주일|개월|달|년)|방금) ?전`,
  ].join('|'),
);
/**
 * The maximum length of a copied page, and of a line around its article, in UTF-16 code units. A longer text
 * is a book.
 */
const LONGEST = { page: 400_000, line: 160 };

/**
 * Matches a character that editors put on a line to keep it: NBSP, ZWSP, BOM, the Hangul filler, the blank
 * Braille pattern, U+3000.
 */
export const SPACER = /[\u00a0\u200b\ufeff\u3164\u2800\u3000]/;
/** Matches a line that looks blank, even if it contains characters. */
export const LOOKS_BLANK = /^[\s\u200b\u3164\u2800]*$/;

/** A pattern for the end of a line whose sentence continues: particles, connective endings and a comma. */
export const CONTINUES = String.raw`(?:[은는이가을를의에와과도로며고면서게지데만,]|부터|까지|처럼|보다)`;
const GOES_ON_BELOW = new RegExp(String.raw`${CONTINUES}[^\S\n]*\n[^\S\n]*\n`, 'g');
/** How many sentences must continue after a blank line in a text that is spread over lines. */
const LEAST_SPREAD = 2;

/**
 * Reports whether a text may be a copied page: it contains a date or a sign of a page, or is spaced like one.
 */
export function mayBeCopied(text: string): boolean {
  if (text.length > LONGEST.page) return false;
  const lines = text.split('\n').filter((line) => line.length <= LONGEST.line);
  const short = lines.join('\n');
  return (
    DATE.test(short) ||
    HINTS.some((hint) => short.includes(hint)) ||
    lines.some((line) => SPACER.test(line) && LOOKS_BLANK.test(line)) ||
    (text.match(GOES_ON_BELOW)?.length ?? 0) >= LEAST_SPREAD
  );
}

// Recognises the lines that pages put around an article, such as copyright notices.

/** Returns a pattern that matches a whole line if it is one of `alternatives`, ignoring case. */
const wholeLine = (alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:${alternatives.join('|')})$`, 'i');

/** Matches lines that are certainly chrome, whatever lines are around them. */
const CERTAIN = wholeLine([
  '반응형|티스토리툴바|본문 바로가기|본문 기타 기능|이 글을 공유합니다|이웃추가',
  'Designed by .{1,40}|Powered by .{1,40}',
  '(?:copyright|ⓒ|©).{1,80}|.{0,20}(?:저작권자|저작권은).{0,40}',
  String.raw`.{0,60}무단\s?(?:전재|복제).{0,60}`,
  String.raw`[▶▷☞→]\s?.{2,40}(?:바로 ?가기|구독하기|보러 ?가기|채널 ?추가(?:하기)?)`,
  String.raw`.{1,40}카테고리의 다른 글|(?:인기|최근)\s?(?:포스트|글|댓글)|관련\s?글 더보기`,
]);

/** Matches a line with the contact details of a reporter or newspaper: `홍길동 기자 hong@example.com`. */
const CONTACT =
  /^[[(【]?(?:.{0,20}(?:기자|특파원|논설위원|에디터)\s*)?[\s(=/]*[\w.+-]+@[\w-]+(?:\.[\w-]+)+[\s)\]】]*(?:.{0,10}기자)?$|^.{0,12}(?:기사\s?)?제보.{0,60}(?:@|전화|카카오톡|이메일|☎|\d{2,4}-\d{3,4}).*$/;

/** Matches the heading of a box in a newspaper article, which has related articles or a call for tips. */
const BOX = /^[■▶▷[<【\s]*(?:관련\s?기사|함께 ?보면 좋은 (?:기사|글)|제보하기)[\]>】]?\s*(?:\n|$)/;

/**
 * Matches a line that points to another article of a newspaper: `[관련기사] 제목`, `▶관련기사 제목`, `관련 기사: 제목`. Does
 * not match a sentence that begins with these words.
 */
const POINTER =
  /^[■▶▷☞→\s]*(?:[[【<(]\s*(?:관련\s?(?:기사|뉴스)|추천\s?기사|함께 ?보면 좋은 (?:기사|글))\s*[\]】>)].{0,100}(?<![.!?])|(?:(?<=[■▶▷☞→]\s{0,3})관련\s?(?:기사|뉴스)(?=\s)|(?:관련\s?(?:기사|뉴스)|추천\s?기사|함께 ?보면 좋은 기사)\s*[:：|｜▶▷☞]).{0,100}(?<![.!?다요죠까]))$/;

/**
 * The maximum length of a line of chrome in UTF-16 code units. The patterns are not tried on longer lines,
 * because a line may be a whole book.
 */
const LONGEST_CHROME = 160;

/** Reports whether a line is chrome beyond doubt. */
export const isChromeLine = (line: string): boolean =>
  line.length <= LONGEST_CHROME &&
  (CERTAIN.test(line) || CONTACT.test(line) || BOX.test(line) || POINTER.test(line));

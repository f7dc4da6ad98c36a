// Patterns for the lines of a chat: messages, the days between them, and notices of the program.

const DAY = String.raw`\d{4}년 \d{1,2}월 \d{1,2}일|\d{4}\. ?\d{1,2}\. ?\d{1,2}\.?|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}`;
const WEEKDAY = String.raw`[([]?(?:[월화수목금토일](?:요일)?)[)\]]?`;
const TIME = String.raw`(?:오전|오후) ?\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?`;
/** A time in a form that program logs never use. */
const CHAT_TIME = String.raw`(?:오전|오후) ?\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2}(?::\d{2})? ?[AP]M`;
const LONGEST_NAME = 60;
const name = (character: string): string => `(?<name>${character}{1,${LONGEST_NAME}}?)`;

/**
 * Patterns for the first lines of messages, one for each program, with the groups `name`, `time`, `day` and
 * `text`. A line without a name is a notice.
 */
export const SHAPES: readonly RegExp[] = [
  // [미루] [오후 8:01] 책 읽었어요? (KakaoTalk for Windows)
  String.raw`^\[${name('.')}\] \[(?<time>${TIME})\](?: (?<text>.*))?$`,
  // 2025년 4월 30일 오후 8:01, 미루 : 책 읽었어요? (KakaoTalk for Android, iOS and macOS)
  String.raw`^(?<day>${DAY}),? (?:at )?(?<time>${TIME})(?:, ${name('.')} :(?: |$)|[,:] )(?<text>.*)$`,
  // 오후 8:01, 미루 : 책 읽었어요?
  String.raw`^(?<time>${TIME}), ${name('.')} :(?: (?<text>.*))?$`,
  // [2025. 4. 30. 오후 8:01:22] 미루: 책 읽었어요? (WhatsApp for iOS)
  String.raw`^\[(?<day>${DAY}),? (?<time>${CHAT_TIME})\] ${name('[^:]')}: (?<text>.*)$`,
  // 2025. 4. 30. 오후 8:01 - 미루: 책 읽었어요? (WhatsApp for Android)
  String.raw`^(?<day>${DAY}),? (?<time>${CHAT_TIME}) - (?:${name('[^:]')}: )?(?<text>.*)$`,
  // 오후 8:01⇥미루⇥책 읽었어요? (LINE)
  String.raw`^(?<time>${TIME})\t(?:${name(String.raw`[^\t]`)}\t)?(?<text>.*)$`,
  // [20:01] <miru> 책 읽었어요? (IRC)
  String.raw`^(?:\[(?=[^\]]{4,12}\]))?(?<time>${TIME})\]? (?:<[@+ ]?${name('[^>]')}>|(?:\*{1,3}|-!-)) (?<text>.*)$`,
  // 미루, [30.04.2025 20:01] (Telegram; the text is on the lines below)
  String.raw`^${name('.')},? \[(?<day>${DAY}),? (?<time>${TIME})\]:?(?<text>)$`,
  // 미루 — 오후 8:01 (Discord, Slack; the text is on the lines below)
  String.raw`^${name('.')}(?: — | {2,4})(?:(?<day>${DAY}),? )?(?<time>${CHAT_TIME})(?<text>)$`,
].map((source) => new RegExp(source));

/**
 * Matches a line that contains only a day, with or without rules around it. The group is the day without a
 * time.
 */
export const DAY_LINE = new RegExp(
  `^[-─—=]{0,40} ?((?:[A-Z][a-z]{5,8}, )?(?:${DAY})(?: ?${WEEKDAY})?),?(?: (?:at )?(?:${TIME}))? ?[-─—=]{0,40}$`,
);

/** Matches notices about the room: who joined and left, and what was deleted. */
export const NOTICE =
  /^.{1,60}님(?:이|을) .{0,200}(?:들어왔|나갔|초대했|내보냈|개설했|가렸|삭제했|지정했|해제했|변경했|설정했)습니다\.?$|^.{1,60}님이 (?:들어왔|나갔)습니다\.?|^(?:메시지가 삭제되었습니다\.?|채팅방 관리자가 메시지를 가렸습니다\.?|.{1,60} (?:joined|left) (?:this|the) (?:chatroom|group|room)\.?|.{1,60} invited .{1,200}\.)$/;

/** Matches the title of an export, which is the name of the room. */
export const ROOM =
  /^(?:(?<room>\S.{0,200}?)(?: ?님)?(?:과|와)?(?:의)? ?카카오톡 대화(?:\.txt)?|KakaoTalk Chats with (?<with>.{1,200}?)|(?<before>\S.{0,200}?) (?:with )?KakaoTalk Chats|\[LINE\] (?:(?<line>.{1,200}?)(?:님)?(?:과|와)?의 대화|Chat history (?:with|in) (?<group>.{1,200})))$/;
/** Matches the line with the date of an export. */
export const SAVED = /^(?:저장한 날짜|저장 일시|저장일시|Date Saved|Saved on)\s?[:：]\s?(.{1,60})$/;
/** Matches the name of the file that an export was saved in. */
export const FILE_NAME = /^(?:KakaoTalk|Talk)_.{1,100}\.txt$/;

// Exports of chats.
import { describe, expect, test } from 'vitest';
import { loadArticle, loadManuscript } from '../../../../src/formats/read-source.ts';
import { outline } from '../../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();

test.each([
  [
    'of KakaoTalk for Windows',
    `불멍 모임 님과 카카오톡 대화
저장한 날짜 : 2026-01-05 09:00:00

--------------- 2026년 1월 3일 토요일 ---------------
솔님이 보리님을 초대했습니다.
[솔] [오후 7:02] 장작 누가 사요?
[보리/총무] [오후 7:03] 제가요
- 참나무 두 단
- 불쏘시개

혹시 더 필요하면 말해 주세요
[솔] [오후 7:05] 사진
--------------- 2026년 1월 4일 일요일 ---------------
메시지가 삭제되었습니다.
[[운영] 솔] [오전 9:00] https://nanro.example/a 여기요`,
    `title: 불멍 모임
published: 2026-01-05T09:00:00

h2 2026년 1월 3일 토요일
p 솔님이 보리님을 초대했습니다.
p **솔** 오후 7:02 — 장작 누가 사요?
p **보리/총무** 오후 7:03 — 제가요⏎- 참나무 두 단⏎- 불쏘시개⏎혹시 더 필요하면 말해 주세요
p **솔** 오후 7:05 — 사진
h2 2026년 1월 4일 일요일
p 메시지가 삭제되었습니다.
p **[운영] 솔** 오전 9:00 — [https://nanro.example/a](https://nanro.example/a) 여기요`,
  ],
  [
    'of KakaoTalk for Mac',
    `Date,User,Message
"2026-01-03 19:02:11","솔","불 ""크게"" 피울까?"
"2026-01-03 19:03:40","보리","응
장작은, 내가"
"2026-01-04 09:00:02","솔","재"`,
    `h2 2026-01-03
p **솔** 19:02:11 — 불 "크게" 피울까?
p **보리** 19:03:40 — 응⏎장작은, 내가
h2 2026-01-04
p **솔** 09:00:02 — 재`,
  ],
  [
    'of KakaoTalk in English',
    `KakaoTalk Chats with Stove Club
Date Saved : Jan 5, 2026 at 9:00 AM

Saturday, January 3, 2026
Jan 3, 2026 at 7:02 PM, Sol : 장작은?
Jan 3, 2026 at 7:03 PM, Bori : 내가
가져갈게`,
    `title: Stove Club
published: 2026-01-05T09:00

h2 Saturday, January 3, 2026
p **Sol** 7:02 PM — 장작은?
p **Bori** 7:03 PM — 내가⏎가져갈게`,
  ],
  [
    'of KakaoTalk for Android, where a day begins with its first time',
    `솔 님과 카카오톡 대화
저장한 날짜 : 2026년 1월 5일 오후 10:04


2026년 1월 3일 오후 7:02
2026년 1월 3일 오후 7:02, 솔님이 보리님을 초대했습니다.
2026년 1월 3일 오후 7:02, 솔 : 도착?
2026년 1월 3일 오후 7:10, 보리 :
2026년 1월 4일 오전 12:01, 보리 : 네: 방금`,
    `title: 솔
published: 2026-01-05T22:04

h2 2026년 1월 3일
p 오후 7:02 — 솔님이 보리님을 초대했습니다.
p **솔** 오후 7:02 — 도착?
p **보리** 오후 7:10
h2 2026년 1월 4일
p **보리** 오전 12:01 — 네: 방금`,
  ],
  [
    'of KakaoTalk for iOS',
    `Talk_2026.1.5 15:32-1.txt
저장한 날짜 : 2026. 1. 5. 오후 3:32

2026년 1월 3일 토요일
2026. 1. 3. 오후 7:02: 솔님이 들어왔습니다.
2026. 1. 3. 오후 7:03, 솔 : 안녕하세요
반갑습니다`,
    `published: 2026-01-05T15:32

h2 2026년 1월 3일 토요일
p 오후 7:02 — 솔님이 들어왔습니다.
p **솔** 오후 7:03 — 안녕하세요⏎반갑습니다`,
  ],
  [
    'in English',
    `January 3, 2026, 7:02 PM
January 3, 2026, 7:02 PM, Sol : hello
January 3, 2026, 7:03 PM, Bori : hi
January 4, 2026, 7:03 AM, Sol : morning`,
    `h2 January 3, 2026
p **Sol** 7:02 PM — hello
p **Bori** 7:03 PM — hi
h2 January 4, 2026
p **Sol** 7:03 AM — morning`,
  ],
  [
    'of LINE',
    `[LINE] 솔님과의 대화
저장 일시：2026/01/05 20:01

2026.01.03 토요일
오후 7:02\t솔\t도착했어요
오후 7:03\t보리님이 참가했습니다.
오후 7:03\t보리\t네`,
    `title: 솔
published: 2026-01-05T20:01

h2 2026.01.03 토요일
p **솔** 오후 7:02 — 도착했어요
p 오후 7:03 — 보리님이 참가했습니다.
p **보리** 오후 7:03 — 네`,
  ],
  [
    'of a group with the number of its members',
    `난로회 (17명) 님과 카카오톡 대화
저장한 날짜 : 2026-01-05 20:01:00

--------------- 2026년 1월 3일 토요일 ---------------
[솔] [오후 7:02] 도착했어요`,
    `title: 난로회
published: 2026-01-05T20:01:00

h2 2026년 1월 3일 토요일
p **솔** 오후 7:02 — 도착했어요`,
  ],
  [
    'of a group in LINE',
    `[LINE] 난로회의 대화
저장 일시: 2026/01/05 20:01

2026.01.03 토요일
19:02\t솔\t도착했어요
19:03\t보리\t네`,
    `title: 난로회
published: 2026-01-05T20:01

h2 2026.01.03 토요일
p **솔** 19:02 — 도착했어요
p **보리** 19:03 — 네`,
  ],
  [
    'of IRC',
    `[20:01] <sol> 안녕하세요
[20:01] * bori 손을 흔든다
[20:02] <@bori> 어서 와요
[20:03] <sol> 네`,
    `p **sol** 20:01 — 안녕하세요
p 20:01 — bori 손을 흔든다
p **bori** 20:02 — 어서 와요
p **sol** 20:03 — 네`,
  ],
  [
    'copied from Telegram',
    `솔, [03.01.2026 19:02]
도착했어요
문 열어 주세요

보리, [03.01.2026 19:03]
네

솔, [04.01.2026 09:00]
좋은 아침`,
    `h2 03.01.2026
p **솔** 19:02 — 도착했어요⏎문 열어 주세요
p **보리** 19:03 — 네
h2 04.01.2026
p **솔** 09:00 — 좋은 아침`,
  ],
])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

describe('is not', () => {
  test.each([
    [
      'a log',
      '[2026-01-03 20:01:22] INFO: 시작\n[2026-01-03 20:01:23] WARN: 느림\n[2026-01-03 20:01:24] INFO: 끝',
    ],
    ['a timetable', '등록  오전 9:00\n개회  오전 10:00\n점심  오후 12:00\n폐회  오후 5:00'],
    ['a diary', '2026년 1월 3일\n\n눈이 왔다.\n\n2026년 1월 4일\n\n눈이 녹았다.'],
    [
      'a story with one message in it',
      '문자가 왔다. 나는 난로 곁에서 읽었다.\n\n[솔] [오후 7:02] 도착?\n\n나는 답하지 않았다.',
    ],
    ['a line about an export', '솔 님과 카카오톡 대화\n\n어제 솔과 나눈 대화를 적어 둔다. 긴 하루였다.'],
  ])('%s', async (_, text) => expect(await read(text)).not.toContain('**'));
});

test('an export of many days is opened message by message', async () => {
  const days = Array.from({ length: 300 }, (_, index) => {
    const day = `2026년 ${1 + Math.floor(index / 28)}월 ${1 + (index % 28)}일`;
    return `${day} 오전 9:00\n${Array.from({ length: 50 }, (_unused, at) => `${day} 오전 9:${10 + at}, 솔 : ${at}번째 말`).join('\n')}`;
  });
  const { headings, characters, passage } = await loadManuscript(
    { name: '대화.txt', bytes: Buffer.from(days.join('\n')) },
    2 ** 24,
  );
  expect(headings).toHaveLength(300);
  expect(characters).toHaveLength(300 * 51);
  expect(headings[1]!.text).toBe('2026년 1월 2일');
  expect(passage(headings[1]!.passage + 1)).toMatchObject([{ kind: 'paragraph' }]);
});

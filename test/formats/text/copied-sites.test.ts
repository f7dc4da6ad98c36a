// Copied pages of blogs and newspapers that have few of the lines that are typical of their site.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();

const BODY = '새 난로는 빈 채로 한 번 태웁니다.\n\n연기가 나면 창을 열어 주세요.';
const READ = 'p 새 난로는 빈 채로 한 번 태웁니다.\np 연기가 나면 창을 열어 주세요.';

test.each([
  [
    'Brunch, with a date and keywords alone',
    `난로 길들이기\n\nby 종이배\n\nJan 12. 2025\n\n\n${BODY}\n\n\nkeyword\n난로\n겨울\n종이배\n소속\n솔빛책방\n직업\n출간작가\n구독자 120\n이전 05화 연통을 달다\n07화 첫 장작 다음`,
    `title: 난로 길들이기\nauthor: 종이배\npublished: 2025-01-12\ntags: 난로, 겨울\n\n${READ}`,
  ],
  [
    'Brunch, with a series and a subtitle',
    `brunchstory\n난로 일기 03화\n난로 길들이기\n처음 불을 붙이는 사람에게\nby종이배\nFeb 3. 2024\n\n${BODY}\n\nkeyword\n불\n새벽\n종이배\n구독자1.2만\n제안하기\n이전 02화\n첫 불\n다음 04화\n봄`,
    `title: 난로 길들이기\nauthor: 종이배\npublished: 2024-02-03\ntags: 불, 새벽\n\np 처음 불을 붙이는 사람에게\n${READ}`,
  ],
  [
    'Brunch, below the name of a magazine',
    `작가의 서랍에서\n나의 난로 길들이기\n처음 불을 붙이는 사람에게\nby 종이배 Feb 3. 2024\n\n${BODY}\n\n매거진의 이전글 연통`,
    `title: 나의 난로 길들이기\nauthor: 종이배\npublished: 2024-02-03\n\np 처음 불을 붙이는 사람에게\n${READ}`,
  ],
  [
    'Brunch, with the author above the title',
    `brunch\n\n매거진 난롯가\n\nYou can make anything\nby writing\n\nC.S.Lewis\n\nby 종이배 May 30. 2020\n\n난로 길들이기\n\n${BODY}\n\n매거진의 이전글 연통`,
    `title: 난로 길들이기\nauthor: 종이배\npublished: 2020-05-30\n\n${READ}`,
  ],
  [
    'a newspaper with the date of today at the top, and its title twice',
    `2024-04-27 08:34 (토)\n[알림] 난로를 새로 들였습니다\n상태바\n[알림] 난로를 새로 들였습니다\n  • 솔빛뉴스\n  • 승인 2017.11.14 18:18\n  • 댓글 0\n이 기사를 공유합니다\n\n${BODY}\n\n댓글삭제\n삭제한 댓글은 다시 복구할 수 없습니다.\n그래도 삭제하시겠습니까?\n댓글 0\n인기기사\n섹션별 최신기사`,
    `title: [알림] 난로를 새로 들였습니다\npublished: 2017-11-14T18:18\n\n${READ}`,
  ],
  [
    'Naver Blog before 2013',
    `난롯가 이야기 | 난로지기\nhttp://blog.naver.com/nanro/140012345\n전체보기 (132) 목록열기\n살림\n난로 길들이기\n2012/04/08 15:22\n복사 http://blog.naver.com/nanro/140012345\n번역하기 전용뷰어 보기\n\n${BODY}\n\n[출처] 난로 길들이기|작성자 난로지기\n태그 난로,겨울\n댓글 4 엮인글 0 공감 2`,
    `title: 난로 길들이기\nsite: 난롯가 이야기\nauthor: 난로지기\npublished: 2012-04-08T15:22\ncategory: 살림\ntags: 난로, 겨울\n\n${READ}`,
  ],
  [
    'Naver Blog in 2010',
    `난로 길들이기\n2010/11/20 20:11\nhttp://blog.naver.com/nanro/140012345 주소복사\n\n${BODY}\n\n[출처] 난로 길들이기 |작성자 난로지기\n덧글 3개 | 엮인글 쓰기 | 공감 1개\n태그저장 취소`,
    `title: 난로 길들이기\nauthor: 난로지기\npublished: 2010-11-20T20:11\n\n${READ}`,
  ],
  [
    'Naver Blog, with a menu of one line',
    `내 블로그 이웃블로그 블로그 홈 로그인\n난롯가 이야기\n블로그 메모 지도 안부\n살림\n12개의 글목록열기\n살림\n난로를 길들이는 하루\n\u200b\n난로지기\n2024. 10. 6. 18:27\n이웃추가본문 기타 기능\n\u200b\n${BODY}\n\n공감한 사람 보러가기\n공유하기`,
    `title: 난로를 길들이는 하루\nsite: 난롯가 이야기\nauthor: 난로지기\npublished: 2024-10-06T18:27\ncategory: 살림\n\n${READ}`,
  ],
  [
    'Tistory on a telephone',
    `난롯가 이야기\n검색 메뉴\n살림\n난로 길들이기\n난로지기 · 2023. 10. 14. 18:02\n\n${BODY}\n\n공감 4\n댓글 0\n난로지기\n관련글\n장작 고르기\n2023. 9. 2.\nTEL. 02.1234.5678 / 경기 성남시 분당구 판교역로\n© Kakao Corp.`,
    `title: 난로 길들이기\nsite: 난롯가 이야기\nauthor: 난로지기\npublished: 2023-10-14T18:02\ncategory: 살림\n\n${READ}\n\nrelated: 장작 고르기 — 2023-09-02 — -`,
  ],
  [
    'velog, with tags and the label of a picture',
    `로그인\n난로를 길들이는 방법\n난로지기·2024년 6월 2일\n팔로우\n0\nStove\n목록 보기\n4/11\npost-thumbnail\n${BODY}\n\n참고\nhttps://nanro.example/a\nprofile\n난로지기\n불을 봅니다\n\n이전 포스트\n연통\n2개의 댓글\n댓글을 작성하세요`,
    `title: 난로를 길들이는 방법\nauthor: 난로지기\npublished: 2024-06-02\ntags: Stove\n\n${READ}\nh2 참고\np [https://nanro.example/a](https://nanro.example/a)`,
  ],
  [
    'Medium',
    `Open in app\nSign up\nSign in\n난로 길들이기\n난로지기\n6 min read\n·\nJan 5, 2024\n--\nListen\nShare\n${BODY}\n\n난로지기\nWritten by 난로지기\n30 Followers`,
    `title: 난로 길들이기\nauthor: 난로지기\npublished: 2024-01-05\n\n${READ}\np 난로지기`,
  ],
  [
    'a newspaper, with the way to the page and a subtitle',
    `솔빛신문\n전체메뉴\n홈 > 경제 > 생활경제\n난로를 길들이는 사람들\n- 겨울마다 늘어\n한솔 기자\n승인 2023.11.20 09:10\n댓글 0\n글자크기\n${BODY}\n\n한솔 기자 sol@nanro.example`,
    `title: 난로를 길들이는 사람들\nsite: 솔빛신문\nauthor: 한솔 기자\npublished: 2023-11-20T09:10\ncategory: 경제/생활경제\n\np 겨울마다 늘어\n${READ}`,
  ],
  [
    'a newspaper with a subtitle below its title, and no sign but its reporter and its date',
    `솔빛일보\n경제 > 생활경제\n난로를 길들이는 사람들이 늘었다, 겨울마다\n올해는 벌써 백 명, 내년에는 더\n한솔 기자\n입력 2023.11.20. 05:00 업데이트 2023.11.20. 10:33\n0\n${BODY}\n\n많이 본 뉴스\n1\n김장값 내렸다`,
    `title: 난로를 길들이는 사람들이 늘었다, 겨울마다\nsite: 솔빛일보\nauthor: 한솔 기자\npublished: 2023-11-20T05:00\n\np 올해는 벌써 백 명, 내년에는 더\n${READ}`,
  ],
  [
    'a newspaper with a short title above a name',
    `솔빛일보\n난로 값 오른다\n한솔\n입력 2023. 11. 20. 10:03\n댓글 12\n요약보기\n음성으로 듣기\n번역 설정\n${BODY}\n\nsol@nanro.example\n\n<저작권자(c) 솔빛일보, 무단 전재-재배포, AI 학습 및 활용 금지>`,
    `title: 난로 값 오른다\nsite: 솔빛일보\nauthor: 한솔\npublished: 2023-11-20T10:03\n\n${READ}`,
  ],
  [
    'a newspaper with its reporter below the date',
    `솔빛통신\n정치\n경제\n난로 값 오른다…한 대에 구만 원\n송고시간2023-11-20 10:03\n글자크기조정 공유 댓글\n한솔 기자\n기자 페이지\n${BODY}\n\nsol@nanro.example\n\n<저작권자(c) 솔빛통신, 무단 전재-재배포 금지>`,
    `title: 난로 값 오른다…한 대에 구만 원\nsite: 솔빛통신\nauthor: 한솔 기자\npublished: 2023-11-20T10:03\n\n${READ}`,
  ],
  [
    'a newspaper at Naver, with marked headings',
    `NAVER 뉴스\n솔빛일보\n구독\n난로를 길들이는 사람들\n입력2024.01.05. 오전 9:00\n기사원문\n본문 요약봇\nSNS 보내기\n${BODY}\n\n■ 까닭은\n\n겨울이 길어서다.\n\n한솔 기자 sol@nanro.example\n\n- Copyright ⓒ 솔빛일보, 무단 전재 및 재배포 금지 -\n이 기사는 언론사에서 경제 섹션으로 분류했습니다.`,
    `title: 난로를 길들이는 사람들\nsite: 솔빛일보\nauthor: 한솔 기자\npublished: 2024-01-05T09:00\ncategory: 경제\n\n${READ}\nh2 까닭은\np 겨울이 길어서다.`,
  ],
  [
    'a newspaper at Daum, with its number of comments above the text',
    `Daum\n뉴스\n솔빛일보\n난로를 길들이는 사람들\n한솔 기자\n2024. 1. 5. 9:00\n타임톡 7\n번역 설정\n인쇄하기\n${BODY}\n\n한솔 기자 sol@nanro.example\n\nCopyright © 솔빛일보. 무단전재 및 재배포 금지.`,
    `title: 난로를 길들이는 사람들\nsite: 솔빛일보\nauthor: 한솔 기자\npublished: 2024-01-05T09:00\n\n${READ}`,
  ],
])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

test.each([
  ['on one line', '태그 난로, 겨울, 장작'],
  ['right behind their label', '태그난로, 겨울, 장작'],
  ['below their label', 'TAG\n난로, 겨울, 장작'],
  ['on a line each', 'TAG\n난로,\n겨울,\n장작'],
  ['with signs', '#난로 #겨울 #장작'],
])('tags %s', async (_, tags) => {
  const text = `난로 길들이기\n2024. 1. 2. 10:00\n\n${BODY}\n\n공유하기\n게시글 관리\n${tags}\n댓글\nDesigned by Tistory.`;
  expect(await read(text)).toBe(
    `title: 난로 길들이기\npublished: 2024-01-02T10:00\ntags: 난로, 겨울, 장작\n\n${READ}`,
  );
});

test.each<[what: string, bar: string]>([
  ['a word that no list has', '따뜻해요'],
  ['a counter that no list has', '불씨 12,345'],
  ['both among buttons', '불씨 12,345\n공유\n댓글 27\n본문 요약봇\n따뜻해요\n글자 크기 변경하기'],
])('a newspaper with %s below the date', async (_, bar) => {
  const head = '난로를 길들이는 사람들\n입력2025.06.12. 오후 2:31\n한솔 기자';
  const text = `${head}\n${bar}\n\n${BODY}\n\nsol@nanro.example\n\nCopyright ⓒ 솔빛뉴스. All rights reserved. 무단 전재 및 재배포 금지.`;
  const expected = (lead: string): string =>
    `title: 난로를 길들이는 사람들\nsite: 솔빛뉴스\nauthor: 한솔 기자\npublished: 2025-06-12T14:31\n\n${lead}${READ}`;
  expect(await read(text)).toBe(expected(''));
  const subtitle = '처음 불을 붙이는 사람에게';
  expect(await read(text.replace(bar, subtitle))).toContain(subtitle);
});

test('a date with its time in brackets', async () => {
  const text = `솔빛뉴스\n난로를 길들이는 사람들\n한솔 기자\n기사입력: 2005/07/18 [14:36]\nSNS 보내기\n\n${BODY}\n\n저작권자 ⓒ 솔빛뉴스. 무단전재 및 재배포 금지`;
  expect(await read(text)).toBe(
    `title: 난로를 길들이는 사람들\nsite: 솔빛뉴스\nauthor: 한솔 기자\npublished: 2005-07-18T14:36\n\n${READ}`,
  );
});

describe('the writer’s own lines stay:', () => {
  test.each([
    [
      'headings that are words of Brunch',
      `검색 이야기\n\nkeyword\n\n${BODY}\n\nby\n\n${BODY}`,
      `title: 검색 이야기\n\nh2 keyword\n${READ}\nh2 by\n${READ}`,
    ],
    [
      'the source of a quotation in the middle',
      `빌려 온 글 모음\n\n[출처] 난로 이야기 |작성자 난로지기\n\n${BODY}`,
      `title: 빌려 온 글 모음\n\np [출처] 난로 이야기 |작성자 난로지기\n${READ}`,
    ],
    [
      'verse below the source of other verse',
      `눈이 온다\n나는 너를\n\n[출처] 난로 |작성자 하늘\n\n바람이 분다\n불을 켠다\n너의 이름`,
      'p 눈이 온다⏎나는 너를\np [출처] 난로 |작성자 하늘\np 바람이 분다⏎불을 켠다⏎너의 이름',
    ],
    [
      'text above a date in the middle',
      `${BODY}\n\nⓒ 하늘\n\n${BODY}\n\n편지\n\n2024. 1. 2. 10:00\n\n${BODY}`,
      `${READ}\nh2 ⓒ 하늘\n${READ}\np 편지\nh2 2024. 1. 2. 10:00\n${READ}`,
    ],
    [
      'a way through a menu in an article',
      `화면을 바꾸는 법\n2024. 1. 2. 10:00\n반응형\n\n홈 > 설정 > 화면\n\n위의 차례로 누릅니다.\n\n반응형\n\n${BODY}`,
      `title: 화면을 바꾸는 법\npublished: 2024-01-02T10:00\n\np 홈 > 설정 > 화면\np 위의 차례로 누릅니다.\n${READ}`,
    ],
  ])('%s', async (_, text, expected) => expect((await read(text)).trimStart()).toBe(expected));
});

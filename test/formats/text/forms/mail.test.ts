// Mails that were saved or copied.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../../src/formats/read-source.ts';
import { outline } from '../../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trim();

test.each([
  [
    'with Korean fields, a list, a signature and a quotation',
    `보낸사람: 솔 <sol@nanro.example>
받는사람: 보리 <bori@nanro.example>
날짜: 2026년 1월 3일 (토) 오후 7:02
제목: Re: 장작을 들이는 날

보리 님, 안녕하세요.

말씀하신 날 가운데 십일이 가장 좋겠습니다. 그날은 수레도
오전에 쓸 수 있다고 합니다. 준비할 것은 아래와 같습니다.

 - 참나무 두 단
 - 불쏘시개

고맙습니다.
솔 드림

--
솔 | 난로회 총무
전화 02-0000-0000

2026년 1월 2일 (금) 오전 9:00, 보리 <bori@nanro.example>님이 작성:

> 솔 님, 장작을 언제 들이면 좋을까요? 창고는 다음 주에 빕니다.
>
> 1) 십일
> 2) 십이일
>> 장작이 떨어졌습니다.
> > 불이 꺼졌습니다.`,
    `title: Re: 장작을 들이는 날
author: 솔
published: 2026-01-03T19:02

p 받는사람: 보리 <bori@nanro.example>
p 보리 님, 안녕하세요.
p 말씀하신 날 가운데 십일이 가장 좋겠습니다. 그날은 수레도 오전에 쓸 수 있다고 합니다. 준비할 것은 아래와 같습니다.
list • p 참나무 두 단 | • p 불쏘시개
p 고맙습니다.⏎솔 드림
rule
p 솔 | 난로회 총무⏎전화 02-0000-0000
p 2026년 1월 2일 (금) 오전 9:00, 보리 <bori@nanro.example>님이 작성:
quote { p 솔 님, 장작을 언제 들이면 좋을까요? 창고는 다음 주에 빕니다. | list 1) p 십일 | 2) p 십이일 | quote { p 장작이 떨어졌습니다.⏎불이 꺼졌습니다. } }`,
  ],
  [
    'as RFC 5322 has it',
    `From bori@nanro.example Sat Jan  3 19:02:11 2026
Return-Path: <sol@nanro.example>
Received: from mail.nanro.example (mail.nanro.example [192.0.2.1])
\tby mx.nanro.example; Sat, 3 Jan 2026 19:02:10 +0900
From: =?UTF-8?B?7IaU?= <sol@nanro.example>
To: bori@nanro.example,
 namu@nanro.example
Subject: Stove
 and wood
Date: Sat, 3 Jan 2026 19:02:07 +0900
Message-ID: <1@nanro.example>
Content-Type: text/plain; charset=UTF-8

The wood arrives on Monday, and the stove on Tuesday, if the snow lets them
through. Please keep the shed open.

On Fri, Jan 2, 2026 at 9:00 AM Bori <bori@nanro.example>
wrote:
> When?

-- 
Sol`,
    `title: Stove and wood
author: 솔
published: 2026-01-03T19:02:07+09:00

p To: bori@nanro.example, namu@nanro.example
p The wood arrives on Monday, and the stove on Tuesday, if the snow lets them through. Please keep the shed open.
p On Fri, Jan 2, 2026 at 9:00 AM Bori <bori@nanro.example> wrote:
quote { p When? }
rule
p Sol`,
  ],
  [
    'of Outlook, with the mails before it',
    `보낸 사람: 솔 <sol@nanro.example>
보낸 날짜: 2026년 1월 3일 토요일 오후 7:02
받는 사람: 보리
제목: 장작

들였습니다.

-----원본 메시지-----
보낸 사람: 보리 <bori@nanro.example>
보낸 날짜: 2026년 1월 2일 금요일 오전 9:00
받는 사람: 솔
제목: 장작

언제 들이나요?

________________________________
From: 솔 <sol@nanro.example>
Sent: Thursday, January 1, 2026 9:00 AM
To: 보리

새해 복 많이 받으세요.`,
    `title: 장작
author: 솔
published: 2026-01-03T19:02

p 받는 사람: 보리
p 들였습니다.
h2 원본 메시지
p 보낸 사람: 보리 <bori@nanro.example>⏎보낸 날짜: 2026년 1월 2일 금요일 오전 9:00⏎받는 사람: 솔⏎제목: 장작
p 언제 들이나요?
rule
rule
p From: 솔 <sol@nanro.example>⏎Sent: Thursday, January 1, 2026 9:00 AM⏎To: 보리
p 새해 복 많이 받으세요.`,
  ],
  [
    'copied out of webmail, with its folder below its title',
    `장작을 들이는 날
받은편지함

솔 <sol@nanro.example>
2026년 1월 3일 (토) 오후 7:02
나에게

장작은 월요일에 옵니다.`,
    `title: 장작을 들이는 날
author: 솔
published: 2026-01-03T19:02

p 나에게
p 장작은 월요일에 옵니다.`,
  ],
  [
    'copied out of webmail, with labels above their values',
    `장작을 들이는 날
보낸사람
솔 <sol@nanro.example> 26.01.03 19:02
받는사람
보리 <bori@nanro.example>

장작은 월요일에 옵니다.`,
    `title: 장작을 들이는 날
author: 솔
published: 2026-01-03T19:02

p 보리 <bori@nanro.example>
p 장작은 월요일에 옵니다.`,
  ],
  [
    'copied out of webmail, with its title above',
    `장작을 들이는 날
보낸사람 솔 <sol@nanro.example>
받는사람 보리 <bori@nanro.example>
2026년 1월 3일 (토) 오후 7:02

안녕하세요 보리님
솔입니다
장작은 월요일에 옵니다`,
    `title: 장작을 들이는 날
author: 솔
published: 2026-01-03T19:02

p 받는사람 보리 <bori@nanro.example>
p 안녕하세요 보리님⏎솔입니다⏎장작은 월요일에 옵니다`,
  ],
  [
    'copied out of Gmail',
    `장작을 들이는 날
솔 <sol@nanro.example>
2026년 1월 3일 (토) 오후 7:02
받는사람: 나

월요일에 옵니다.`,
    `title: 장작을 들이는 날
author: 솔
published: 2026-01-03T19:02

p 받는사람: 나
p 월요일에 옵니다.`,
  ],
])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

test('a sender is the name, or the address', async () => {
  const authorOf = async (from: string): Promise<string | undefined> =>
    /^author: (.*)$/m.exec(
      await read(`From: ${from}\nTo: b@nanro.example\nSubject: 장작\nDate: 2026-01-03\n\n왔습니다.`),
    )?.[1];
  expect(await authorOf('"솔 이" <sol@nanro.example>')).toBe('솔 이');
  expect(await authorOf('sol@nanro.example (솔)')).toBe('솔');
  expect(await authorOf('sol@nanro.example')).toBe('sol@nanro.example');
  expect(await authorOf('<sol@nanro.example>')).toBe('sol@nanro.example');
  expect(await authorOf('솔 [mailto:sol@nanro.example]')).toBe('솔');
  expect(await authorOf('=?euc-kr?Q?=BC=D6?= <sol@nanro.example>')).toBe('솔');
});

describe('is not', () => {
  test.each([
    ['a letter', '보리에게\n\n보낸 사람은 솔이다. 날짜는 적지 않았다.\n\n솔'],
    ['an official letter without a sender', '수신: 각 부서\n참조: 총무\n제목: 난로 점검\n\n점검합니다.'],
    ['a note with one field', 'From: 서울\n\n서울에서 왔다.'],
    [
      'a text with a sender in its middle',
      '난로 이야기\n\n편지가 왔다.\n\n보낸 사람: 솔 <sol@nanro.example>\n받는 사람: 보리\n제목: 눈\n\n눈이 왔다.',
    ],
    ['a log', '2026-01-03 From: a\n2026-01-03 To: b\n2026-01-03 Subject: c'],
  ])('%s', async (_, text) => expect(await read(text)).not.toContain('author:'));
});

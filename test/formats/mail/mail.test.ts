// Saved mails: encoded, in parts, several in a file, and pages in the form of a mail.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string | Buffer, name = '편지.eml'): Promise<string> =>
  outline(await loadArticle({ name, bytes: Buffer.from(text as string) }, 2 ** 20)).trim();
const base64 = (text: string, charset = 'utf-8'): string => iconv.encode(text, charset).toString('base64');
const quoted = (text: string, charset = 'utf-8'): string =>
  [...iconv.encode(text, charset)]
    .map((byte) =>
      byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
    )
    .join('')
    .replace(/(?<line>.{60}[^=]{3})(?!\n)/g, '$<line>=\n');
const HEAD = `Received: from a.example (a.example [10.0.0.1])
	by b.example with ESMTP id 7; Sat, 3 Jan 2026 19:02:09 +0900
From: =?utf-8?B?${base64('이솔')}?= <sol@nanro.example>
To: bori@nanro.example
Subject: =?utf-8?B?${base64('장작을 들이는 날')}?=
Date: Sat, 3 Jan 2026 19:02:07 +0900
MIME-Version: 1.0`;
const ABOUT = `title: 장작을 들이는 날
author: 이솔
published: 2026-01-03T19:02:07+09:00

p To: bori@nanro.example`;
const TEXT = '장작은 월요일에 옵니다. 헛간을 열어 두세요.\n\n똠방각하 드림';
const EXPECTED = `${ABOUT}\np 장작은 월요일에 옵니다. 헛간을 열어 두세요.\np 똠방각하 드림`;
const plain = (encoding: string, charset: string, body: string): string =>
  `Content-Type: text/plain; charset="${charset}"\nContent-Transfer-Encoding: ${encoding}\n\n${body}`;
const html = `Content-Type: text/html; charset=utf-8\n\n<html><head><style>p{}</style></head><body><p>장작은 <b>월요일</b>에 옵니다.</p><blockquote><p>언제 오나요?</p></blockquote></body></html>`;
const parts = (type: string, ...each: readonly string[]): string =>
  `Content-Type: multipart/${type};\n boundary="=_7"\n\nThis is a message in parts.\n${each.map((part) => `--=_7\n${part}\n`).join('')}--=_7--\nbelow\n`;

describe('the text of a mail', () => {
  test.each([
    ['as it is', plain('8bit', 'utf-8', TEXT)],
    ['in base64', plain('base64', 'utf-8', base64(TEXT).replace(/.{60}/g, '$&\n'))],
    ['in quoted-printable', plain('quoted-printable', 'utf-8', quoted(TEXT))],
    ['in base64 of CP949', plain('base64', 'ks_c_5601-1987', base64(TEXT, 'cp949'))],
    ['in quoted-printable of CP949', plain('quoted-printable', 'euc-kr', quoted(TEXT, 'cp949'))],
    ['in a charset other than it says', plain('base64', 'us-ascii', base64(TEXT))],
    ['beside the same in HTML', parts('alternative', plain('7bit', 'utf-8', TEXT), html)],
    [
      'in parts of parts',
      parts('mixed', parts('alternative', html, plain('7bit', 'utf-8', TEXT)).replaceAll('=_7', '=_8')),
    ],
    ['in flowed lines', `Content-Type: text/plain; format=flowed\n\n${TEXT.replace('. 헛', '. \n헛')}`],
  ])('%s', async (_, message) => expect(await read(`${HEAD}\n${message}`)).toBe(EXPECTED));

  test('in bytes of CP949', async () => {
    const bytes = iconv.encode(`${HEAD}\n${plain('8bit', 'euc-kr', TEXT)}`, 'cp949');
    expect(await read(bytes)).toBe(EXPECTED);
  });

  test('in HTML alone', async () => {
    const expected = `${ABOUT}\np 장작은 **월요일**에 옵니다.\nquote { p 언제 오나요? }`;
    expect(await read(`${HEAD}\n${html}`)).toBe(expected);
    expect(
      await read(`${HEAD}\n${parts('related', html, 'Content-Type: image/png; name=a.png\n\niVBO')}`),
    ).toBe(expected);
  });

  test('with the names of the files that came with it', async () => {
    const file = (disposition: string): string =>
      `Content-Type: application/pdf\nContent-Disposition: ${disposition}\nContent-Transfer-Encoding: base64\n\nJVBER`;
    const message = parts(
      'mixed',
      plain('8bit', 'utf-8', TEXT),
      file(`attachment; filename*=UTF-8''${encodeURIComponent('장작 값.pdf')}`),
      file(`attachment;\n filename="=?utf-8?B?${base64('지도.pdf')}?="`),
      'Content-Type: text/plain\nContent-Disposition: attachment; filename=log.txt\n\n2026',
    );
    expect(await read(`${HEAD}\n${message}`)).toBe(`${EXPECTED}\np 첨부: 장작 값.pdf, 지도.pdf, log.txt`);
    const english = parts(
      'mixed',
      plain('8bit', 'utf-8', 'The logs come on Monday.'),
      file('attachment; filename=map.pdf'),
    );
    expect(await read(`From: sol@nanro.example\nSubject: Logs\n${english}`)).toContain(
      'p Attachments: map.pdf',
    );
  });

  test('with the mail that it passes on', async () => {
    const inner = `Content-Type: message/rfc822\n\nFrom: bori@nanro.example\nSubject: Wood\nDate: Fri, 2 Jan 2026 09:00:00 +0900\n\n언제 오나요?`;
    expect(await read(`${HEAD}\n${parts('mixed', plain('8bit', 'utf-8', TEXT), inner)}`)).toBe(
      `${EXPECTED}\nrule\nh2 Wood\np bori@nanro.example · Fri, 2 Jan 2026 09:00:00 +0900\np 언제 오나요?`,
    );
  });
});

test('words of a head that were cut within a character are whole', async () => {
  const bytes = Buffer.from('장작을 들이는 날');
  const words = [bytes.subarray(0, 7), bytes.subarray(7)].map(
    (part) => `=?utf-8?B?${part.toString('base64')}?=`,
  );
  const head = HEAD.replace(/Subject: .*/, `Subject: ${words.join('\n ')}`);
  expect(await read(`${head}\n${plain('8bit', 'utf-8', TEXT)}`)).toBe(EXPECTED);
});

test.each(['Content-Type: text/plain', 'MIME-Version: 1.0\nX-Mailer: 난로'])(
  'a mail with no date and no recipient keeps its title and its sender: %s',
  async (field) => {
    const mail = `From: Sol <sol@nanro.example>\nSubject: Wood\n${field}\n\n장작이 왔습니다.`;
    expect(await read(mail)).toBe('title: Wood\nauthor: Sol\n\np 장작이 왔습니다.');
  },
);

test.each(['Content-Type: text/plain\n', ''])('each mail of an mbox is a section', async (field) => {
  const from = 'From sol@nanro.example Sat Jan  3 19:02:07 2026';
  const mail = (title: string, text: string): string =>
    `${from}\nFrom: Sol <sol@nanro.example>\nSubject: ${title}\nDate: Sat, 3 Jan 2026 19:02:07 +0900\n${field}\n${text}\n\n`;
  const text = mail('Wood', '장작이 왔습니다.\n\n>From here it is easy.') + mail('Stove', '난로도 왔습니다.');
  expect(await read(text, '편지.mbox')).toBe(
    `h2 Wood
p Sol · Sat, 3 Jan 2026 19:02:07 +0900
p 장작이 왔습니다.
p From here it is easy.
h2 Stove
p Sol · Sat, 3 Jan 2026 19:02:07 +0900
p 난로도 왔습니다.`,
  );
});

test('a page that a browser saved as a mail is a page', async () => {
  const long = '난롯가에서 나누는 이야기는 늘 이렇게 길고 따뜻한 한 문장으로 시작합니다.';
  const page = `<!doctype html><html lang="ko"><head><title>장작</title></head><body><nav>메뉴</nav><article><h1>장작</h1><p>${long}</p><h2>불</h2><p>${long}</p></article></body></html>`;
  const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://nanro.example/wood
Subject: =?utf-8?Q?=EC=9E=A5=EC=9E=91?=
MIME-Version: 1.0
${parts('related', `Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://nanro.example/wood\n\n${quoted(page)}`, 'Content-Type: text/css\n\np{}')}`;
  expect(await read(saved, '장작.mhtml')).toBe(
    `title: 장작\nhref: https://nanro.example/wood\nsite: nanro.example\nlanguage: ko\n\np ${long}\nh2 불\np ${long}`,
  );
});

test.each([
  [
    'a mail that was copied',
    '보낸 사람: 솔 <sol@nanro.example>\n제목: 장작\n받는 사람: 보리\n\n장작이 왔습니다.',
    'title: 장작\nauthor: 솔\n\np 받는 사람: 보리\np 장작이 왔습니다.',
  ],
  [
    'fields of HTTP',
    'Content-Type: text/html\nServer: 난로\n\n불이 붙었습니다.',
    'p Content-Type: text/html Server: 난로\np 불이 붙었습니다.',
  ],
])('%s is plain text', async (_, text, expected) => expect(await read(text, '글.txt')).toBe(expected));

test('parts that never end, or contain themselves, are not a mail to read', async () => {
  const endless = `${HEAD}\nContent-Type: multipart/mixed; boundary="="\n\n${'--=\n'.repeat(20_000)}`;
  await expect(read(endless)).resolves.toContain('title: 장작을 들이는 날');
  const deep = `Content-Type: multipart/mixed; boundary="b"\n\n--b\n`.repeat(2000);
  await expect(read(`${HEAD}\n${deep}`)).resolves.toContain('title: 장작을 들이는 날');
});

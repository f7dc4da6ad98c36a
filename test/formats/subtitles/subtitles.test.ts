import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { outlineSource } from '../../helpers/sources.ts';

test.each<[what: string, name: string, text: string, outline: string]>([
  [
    'SubRip',
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,500\n불을 피우자.\n장작은?\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>저기</i> {\\an8}있어.\n',
    'p 불을 피우자.⏎장작은?⏎저기 있어.',
  ],
  [
    'SubRip with the line ends of Windows and a byte order mark',
    'a.srt',
    '\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\n불\r\n\r\n',
    'p 불',
  ],
  [
    'SubRip without blank lines',
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,000\n하나\n2\n00:00:02,000 --> 00:00:03,000\n둘\n',
    'p 하나⏎둘',
  ],
  [
    'a cue that is a number',
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:02,000 --> 00:00:03,000\n둘\n',
    'p 42⏎둘',
  ],
  ['a sign that is no tag', 'a.srt', '1\n00:00:01,000 --> 00:00:02,000\n1 < 2 > 0\n', 'p 1 < 2 > 0'],
  [
    'WebVTT',
    'a.vtt',
    'WEBVTT - 난로\nKind: captions\n\nNOTE 메모\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:02.000 align:start\n<v 솔>불 <c.loud>피우자</c> &amp; 굽자\n\n00:02.000 --> 00:03.000\n불 피우자 & 굽자\n<00:02.500><c>끝</c>\n',
    'p 불 피우자 & 굽자⏎끝',
  ],
  [
    'SAMI',
    'a.smi',
    '<SAMI>\n<HEAD><TITLE>영화</TITLE><STYLE TYPE="text/css"><!--\nP { color: white }\n.KRCC { Name: 한국어; lang: ko-KR; }\n--></STYLE></HEAD>\n<BODY>\n<SYNC Start=1000><P Class=KRCC>\n불을 <font color=red>피우자</font>.<br>장작은?\n<SYNC Start=2000><P Class=KRCC>&nbsp;\n<SYNC Start=3000><P Class=KRCC>저기 &lt;있어&gt;.\n</BODY>\n</SAMI>\n',
    'p 불을 피우자.⏎장작은?⏎저기 <있어>.',
  ],
  [
    'SAMI in two languages',
    'a.smi',
    '<SAMI><HEAD><STYLE><!--\n.ENCC {Name:English; lang:en-US;}\n.KRCC {Name:한국어; lang:ko-KR;}\n--></STYLE></HEAD><BODY>\n<SYNC Start=1><P Class=ENCC>Fire<P Class=KRCC>불\n<SYNC Start=2><P Class=ENCC>&nbsp;\n<P Class=KRCC>&nbsp;\n<SYNC Start=3><P Class=ENCC>Wood\n<SYNC Start=3><P Class=KRCC>장작\n</BODY></SAMI>',
    'h2 한국어\np 불⏎장작\nh2 English\np Fire⏎Wood',
  ],
  [
    'SAMI without classes or ends',
    'a.smi',
    '<SAMI><BODY><SYNC Start=1><P>하나<SYNC Start=2><P>둘',
    'p 하나⏎둘',
  ],
])('%s', async (_, name, text, expected) => {
  expect(await outlineSource(name, text)).toBe(expected);
});

test('SAMI in CP949', async () => {
  const bytes = iconv.encode('<SAMI><BODY><SYNC Start=1><P Class=KRCC>똠방각하', 'cp949');
  expect(await outlineSource('a.smi', bytes)).toBe('p 똠방각하');
});

test('subtitles without any line are reported', async () => {
  await expect(outlineSource('a.srt', '1\n00:00:01,000 --> 00:00:02,000\n\n')).rejects.toMatchObject({
    problem: { kind: 'noText' },
  });
});

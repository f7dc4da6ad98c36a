import { describe, expect, test } from 'vitest';
import { cellWidth, lineBreaks, wrap } from '../../src/index.ts';
import { koreanBreaks } from '../../src/lines/korean.ts';

const lines = (text: string, width: number, options = {}): string[] =>
  wrap(text, width, { fit: 'greedy', ...options }).split('\n');

describe('keep-all', () => {
  test.each<[rule: string, text: string, width: number, expected: string[]]>([
    ['an eojeol stays whole', '난롯가에서 편하게 나누는 이야기', 20, ['난롯가에서 편하게', '나누는 이야기']],
    [
      'a particle stays with its quotation',
      '저커버그는 “변곡점”이라고 했다',
      16,
      ['저커버그는', '“변곡점”이라고', '했다'],
    ],
    [
      'a particle stays with its bracket in an eojeol that is divided',
      '룩소티카(Luxottica)와의',
      20,
      ['룩소티카', '(Luxottica)와의'],
    ],
    [
      'the bracket before a particle never begins a line',
      '룩소티카(Luxottica)와의',
      10,
      ['룩소티카', '(Luxottic', 'a)와의'],
    ],
    ['a full stop never begins a line', '이야기했습니다.', 14, ['이야기했습니', '다.']],
    ['a middle dot stays with the word before it', '노동계·재계·정부', 12, ['노동계·재계·', '정부']],
    [
      'a middle dot between spaces stays with the word before it',
      '난로 · 이천이십사년',
      8,
      ['난로 ·', '이천이십', '사년'],
    ],
    [
      'a tilde between spaces stays with the word before it',
      '3월 1일 ~ 5월 5일',
      10,
      ['3월 1일 ~', '5월 5일'],
    ],
    [
      'a tilde may begin a line if it opens a path',
      '설정은 ~/.config 안에 있다',
      16,
      ['설정은 ~/.config', '안에 있다'],
    ],
    [
      'a hyphen may begin a line if it opens an option',
      '명령에 --save 옵션을 붙인다',
      14,
      ['명령에 --save', '옵션을 붙인다'],
    ],
    [
      'a dot may begin a line if it opens a name',
      '루트에는 .gitignore와 .md를',
      12,
      ['루트에는', '.gitignore와', '.md를'],
    ],
    [
      'dots may begin a line if they open a path',
      '위치는 ../src와 ./test',
      10,
      ['위치는', '../src와', './test'],
    ],
    ['a colon may begin a line if it opens a command', '저장하려면 :wq 명령', 12, ['저장하려면', ':wq 명령']],
    [
      'a slash may begin a line if it opens a path',
      '실행 파일은 /usr/bin에',
      14,
      ['실행 파일은', '/usr/bin에'],
    ],
    ['an ellipsis begins a line if it opens a word', '그는 말했다 …그리고', 12, ['그는 말했다', '…그리고']],
    ['dots begin a line if they open a word', '말을 줄이면 ...그리고', 16, ['말을 줄이면', '...그리고']],
    [
      'dots between spaces stay with the word before',
      '그는 말을 ... 줄였다',
      11,
      ['그는', '말을 ...', '줄였다'],
    ],
    ['an equals sign never begins a line', '값은 x = 3이다', 7, ['값은', 'x =', '3이다']],
    ['an arrow never begins a line', '입력값 → 출력값', 8, ['입력값 →', '출력값']],
    ['an arrow of two signs never begins a line', '입력값 -> 출력값', 9, ['입력값 ->', '출력값']],
    [
      'the marks of struck-out text open and close',
      '아주 긴 말 ~~“취소”~~도',
      14,
      ['아주 긴 말', '~~“취소”~~도'],
    ],
    ['a currency sign never ends a line', '가격은 ₩ 5,000 정도', 10, ['가격은', '₩ 5,000', '정도']],
    ['an opening bracket never ends a line', '그는 ( 아마도 ) 안다', 10, ['그는', '( 아마도 )', '안다']],
    ['# may end a line if it closes a word', '요즘 C# 언어를 배운다', 8, ['요즘 C#', '언어를', '배운다']],
    ['a number stays with its unit', '무게는 5㎏ 정도', 9, ['무게는', '5㎏ 정도']],
    [
      'a number stays with its percent sign across a space',
      '오늘은 50 % 할인',
      8,
      ['오늘은', '50 %', '할인'],
    ],
    [
      'a number stays with a percent sign that has a particle',
      '오늘은 50 %까지 할인',
      11,
      ['오늘은', '50 %까지', '할인'],
    ],
    ['a percent sign may begin a line if it opens a word', '인자 2개는 %d와', 11, ['인자 2개는', '%d와']],
    ['㈜ stays with the name of its company', '모두 ㈜한국난로공업', 12, ['모두', '㈜한국난로공', '업']],
    ['○○ stays together', '가나다○○', 7, ['가나다', '○○']],
    ['a footnote mark stays with its word', '난로¹ 이야기', 5, ['난로¹', '이야', '기']],
    ['decomposed syllables stay whole', '한글을 쓴다'.normalize('NFD'), 6, ['한글을', '쓴다']],
    ['a no-break space keeps together', '젠슨\u00a0황의 재킷', 10, ['젠슨\u00a0황의', '재킷']],
    ['a zero width space lets a line end', '가죽재킷\u200b이야기', 8, ['가죽재킷', '이야기']],
    ['a soft hyphen at the end of a line is written', 'extra\u00adordinary', 10, ['extra-', 'ordinary']],
    ['a soft hyphen is not written where it does not fit', '가\u00ad나\u00ad\u00ad다', 2, ['가', '나', '다']],
    ['a soft hyphen is not written where one letter fills the line', 'a\u00adb', 1, ['a', 'b']],
    ['an ideographic space hangs at the end of a line', '가나다\u3000라마', 6, ['가나다', '라마']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test.each<[rule: string, text: string, width: number, expected: string[]]>([
    ['after a slash', 'https://firr.tistory.com/category', 26, ['https://firr.tistory.com/', 'category']],
    ['before a query', 'https://a.kr/list?page=12', 20, ['https://a.kr/list', '?page=12']],
    ['not inside ://', 'https://한글.kr', 8, ['https://', '한글.kr']],
  ])('an address that is too long is divided %s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test.each<[what: string, text: string, width: number, expected: string[]]>([
    [
      'a number stays with its counter',
      '매개변수는 모두 4050억 개라고 한다',
      24,
      ['매개변수는 모두', '4050억 개라고 한다'],
    ],
    ['a date stays together', '블로그에 올린 날은 8월 1일 새벽', 24, ['블로그에 올린 날은', '8월 1일 새벽']],
    [
      'a native numeral stays with its counter',
      '그가 입은 지 겨우 두 시간',
      20,
      ['그가 입은 지 겨우', '두 시간'],
    ],
    [
      'a native numeral of two parts stays with its counter',
      '그를 만난 건 한두 번',
      18,
      ['그를 만난 건', '한두 번'],
    ],
    [
      'a native numeral stays with a counter and its ending',
      '들여쓰기는 언제나 두 칸이다',
      20,
      ['들여쓰기는 언제나', '두 칸이다'],
    ],
    [
      'a rough number stays with its counter',
      '모인 사람은 모두 100여 명',
      23,
      ['모인 사람은 모두', '100여 명'],
    ],
    [
      'a number stays with a unit in Latin letters',
      '응답 시간이 평균 200 ms',
      20,
      ['응답 시간이 평균', '200 ms'],
    ],
    [
      'a number stays with a unit that has a particle',
      '응답 시간이 평균 200 ms까지',
      20,
      ['응답 시간이 평균', '200 ms까지'],
    ],
    [
      'a Latin word that only begins like a unit parts from the number',
      '행사는 서울에서 2026 main',
      22,
      ['행사는 서울에서 2026', 'main'],
    ],
    [
      'a bound noun stays with the word before it',
      '개인적으로도 가까운 사이라는 게 느껴졌다',
      30,
      ['개인적으로도 가까운', '사이라는 게 느껴졌다'],
    ],
    [
      'a word that only begins like a bound noun parts from the word before it',
      '하는 수업은',
      7,
      ['하는', '수업은'],
    ],
    ['a number parts from its counter rather than leave a hole', '2,000 원', 6, ['2,000', '원']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test.each(
    's ms μs min h m km cm mm nm px pt em g kg mg t B kB MB GB MiB GiB Mbps Hz kHz GHz W kW kWh V mV A mA L mL Pa hPa dB fps rpm ppm dpi cal kcal km/h m² % ℃ °C'.split(
      ' ',
    ),
  )('a number stays with %s', (unit) => {
    for (const particle of ['', '까지'])
      expect(lines(`가나다라마 200 ${unit}${particle}`, 14)).toEqual([
        '가나다라마',
        `200 ${unit}${particle}`,
      ]);
  });

  test.each([
    '열두 시에',
    '열한 개',
    '스물두 살',
    '수십 명이',
    '수백 개',
    '수백만 원',
    '이십 분',
    '삼십 개',
    '오백 원',
    '몇 년',
    '몇 MB',
    '첫 번째',
    '한 바이트도',
    '한 페이지',
    '세 문장',
    '몇십 명',
    '3만 5천',
    '제 2 항에',
    '먹은 지',
    '두 시간',
    '여러 번',
  ])('%s belong together', (pair) => {
    const space = pair.lastIndexOf(' ') + 1;
    expect(lineBreaks(pair).find(({ offset }) => offset === space)?.kind).toBe('together');
  });

  test.each(['하나만 개', '그 도시', '나는 번역을', '하는 수업', '둘 다', '2024년 회의', '8월 이상기후'])(
    '%s do not belong together',
    (pair) => {
      expect(lineBreaks(pair)[0]?.kind).toBe('space');
    },
  );

  test('a word that is too long for a line begins on the line before it, if there is room', () => {
    expect(lines('보라 가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허', 40)).toEqual([
      '보라 가나다라마바사아자차카타파하거너더',
      '러머버서어저처커터퍼허',
    ]);
  });
});

test('in normal, an address that fits stays whole', () => {
  expect(lines('우리 집은 https://a.kr이다', 18, { wordBreak: 'normal' })).toEqual([
    '우리 집은',
    'https://a.kr이다',
  ]);
});

test('a line may end between an address and its particle', () => {
  expect([...koreanBreaks('https://a.kr/b에서').offsets]).toContain('https://a.kr/b'.length);
});

test('in normal, a line may end between any two syllables, with the same prohibitions', () => {
  expect(lines('난롯가에서 “편하게” 나눕니다.', 12, { wordBreak: 'normal' })).toEqual([
    '난롯가에서',
    '“편하게” 나',
    '눕니다.',
  ]);
});

test('optimal leaves no single word on the last line, and adds no line', () => {
  const text = '저커버그는 황에게 커다란 후드가 달린 재킷을 선물했다.';
  expect(lines(text, 46)).toEqual(['저커버그는 황에게 커다란 후드가 달린 재킷을', '선물했다.']);
  expect(lines(text, 46, { fit: 'optimal' })).toEqual([
    '저커버그는 황에게 커다란 후드가 달린',
    '재킷을 선물했다.',
  ]);
});

test('ambiguous characters take the cells that the option says', () => {
  expect(lines('“가나” 다', 8)).toEqual(['“가나”', '다']);
  expect(lines('“가나”', 6)).toEqual(['“가나”']);
  expect(lines('“가나” 다', 9, { ambiguousWidth: 1 })).toEqual(['“가나” 다']);
  expect(lines('“가나” 다', 9, { ambiguousWidth: 2 })).toEqual(['“가나”', '다']);
});

test.each<[text: string, lines: string]>([
  ['가나\n', '가나\n'],
  ['가나 다라\r\n', '가나\n다라\n'],
  ['\n\n\n', '\n\n\n'],
  ['가나\u2028', '가나\n'],
  ['가나\u0085다라', '가나\n다라'],
  ['“가”\u0085다라', '“가”\n다라'],
  ['“가”\v다\f라', '“가”\n다\n라'],
  ['가나', '가나'],
  ['', ''],
])('every newline of %j becomes \\n, even the last', (text, expected) => {
  expect(wrap(text, 5)).toBe(expected);
  expect(wrap(text, 5, { wordBreak: 'normal' })).toBe(expected);
});

test.each<[call: () => unknown, message: string]>([
  [() => wrap('글', 10, { ambiguousWidth: 3 as 2 }), 'ambiguousWidth has to be 1 or 2, not 3'],
  [
    () => wrap('글', 10, { wordBreak: 'break-all' as 'normal' }),
    'wordBreak has to be keep-all or normal, not "break-all"',
  ],
  [() => wrap('글', 10, { fit: 'balanced' as 'greedy' }), 'fit has to be optimal or greedy, not "balanced"'],
  [() => cellWidth('“', { ambiguousWidth: 3 as 2 }), 'ambiguousWidth has to be 1 or 2, not 3'],
  [() => cellWidth('“', { ambiguousWidth: '2' as unknown as 2 }), 'ambiguousWidth has to be 1 or 2, not "2"'],
  [() => wrap(5 as unknown as string, 10), 'text has to be a string, not 5'],
  [() => wrap(5n as unknown as string, 10), 'text has to be a string, not 5'],
  [() => cellWidth(undefined as unknown as string), 'text has to be a string, not undefined'],
  [() => lineBreaks({} as unknown as string), 'text has to be a string, not [object Object]'],
  [
    () => lineBreaks('글', { rules: null as unknown as 'korean' }),
    'rules has to be korean or uax14, not null',
  ],
  [
    () => lineBreaks('글', { wordBreak: false as unknown as 'normal' }),
    'wordBreak has to be keep-all or normal, not false',
  ],
])('%s throws an error that says why', (call, message) => {
  expect(call).toThrow(message.startsWith('text') ? new TypeError(message) : new RangeError(message));
});

test('an undefined option has its default', () => {
  expect(wrap('글', 10, { ambiguousWidth: undefined, wordBreak: undefined, fit: undefined } as object)).toBe(
    '글',
  );
});

test.each([0, -1, 1.5, NaN, Infinity])('a width of %s is a RangeError', (width) => {
  expect(() => wrap('글', width)).toThrow(RangeError);
});

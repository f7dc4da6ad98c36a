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
      'a particle stays with its bracket, in an eojeol that has to be divided',
      '룩소티카(Luxottica)와의',
      20,
      ['룩소티카', '(Luxottica)와의'],
    ],
    [
      'nor does its bracket begin a line where not even the bracketed fits',
      '룩소티카(Luxottica)와의',
      10,
      ['룩소티카', '(Luxottic', 'a)와의'],
    ],
    ['a full stop never begins a line', '이야기했습니다.', 14, ['이야기했습니', '다.']],
    ['a middle dot stays with the word before', '노동계·재계·정부', 12, ['노동계·재계·', '정부']],
    ['also where it stands between spaces', '난로 · 이천이십사년', 8, ['난로 ·', '이천이십', '사년']],
    ['a tilde too', '3월 1일 ~ 5월 5일', 10, ['3월 1일 ~', '5월 5일']],
    ['but not where it opens a word', '설정은 ~/.config 안에 있다', 16, ['설정은 ~/.config', '안에 있다']],
    ['nor a hyphen', '명령에 --save 옵션을 붙인다', 14, ['명령에 --save', '옵션을 붙인다']],
    ['nor a dot', '루트에는 .gitignore와 .md를', 12, ['루트에는', '.gitignore와', '.md를']],
    ['nor the dots of a path', '위치는 ../src와 ./test', 10, ['위치는', '../src와', './test']],
    ['nor a colon', '저장하려면 :wq 명령', 12, ['저장하려면', ':wq 명령']],
    ['nor a slash', '실행 파일은 /usr/bin에', 14, ['실행 파일은', '/usr/bin에']],
    ['while an ellipsis of dots stays', '말을 줄이면 ...그리고', 16, ['말을', '줄이면 ...그리고']],
    ['a sign of currency never ends a line', '가격은 ₩ 5,000 정도', 10, ['가격은', '₩ 5,000', '정도']],
    ['nor an opening bracket', '그는 ( 아마도 ) 안다', 10, ['그는', '( 아마도 )', '안다']],
    ['C# is a word that ends in a sign', '요즘 C# 언어를 배운다', 8, ['요즘 C#', '언어를', '배운다']],
    ['a number stays with its unit', '무게는 5㎏ 정도', 9, ['무게는', '5㎏ 정도']],
    ['and with its percent sign across a space', '오늘은 50 % 할인', 8, ['오늘은', '50 %', '할인']],
    ['also before a particle', '오늘은 50 %까지 할인', 11, ['오늘은', '50 %까지', '할인']],
    ['but not where it opens a word', '인자 2개는 %d와', 11, ['인자 2개는', '%d와']],
    ['㈜ stays with the name of its company', '모두 ㈜한국난로공업', 12, ['모두', '㈜한국난로공', '업']],
    ['○○ is one', '가나다○○', 7, ['가나다', '○○']],
    ['a footnote mark stays with its word', '난로¹ 이야기', 5, ['난로¹', '이야', '기']],
    ['decomposed syllables are whole', '한글을 쓴다'.normalize('NFD'), 6, ['한글을', '쓴다']],
    ['a no-break space keeps together', '젠슨\u00a0황의 재킷', 10, ['젠슨\u00a0황의', '재킷']],
    ['a zero width space lets a line end', '가죽재킷\u200b이야기', 8, ['가죽재킷', '이야기']],
    ['a soft hyphen is printed where it is taken', 'extra\u00adordinary', 10, ['extra-', 'ordinary']],
    ['but not where it would pass the edge', '가\u00ad나\u00ad\u00ad다', 2, ['가', '나', '다']],
    ['nor where one letter fills the line', 'a\u00adb', 1, ['a', 'b']],
    ['an ideographic space hangs at the end', '가나다\u3000라마', 6, ['가나다', '라마']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test.each<[rule: string, text: string, width: number, expected: string[]]>([
    ['after a slash', 'https://firr.tistory.com/category', 26, ['https://firr.tistory.com/', 'category']],
    ['before a query', 'https://a.kr/list?page=12', 20, ['https://a.kr/list', '?page=12']],
    ['never between its scheme and its host', 'https://한국', 8, ['https://', '한국']],
  ])('an address that is too long ends a line %s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test.each<[what: string, text: string, width: number, expected: string[]]>([
    [
      'a number and its counter',
      '매개변수는 모두 4050억 개라고 한다',
      24,
      ['매개변수는 모두', '4050억 개라고 한다'],
    ],
    ['a date', '블로그에 올린 날은 8월 1일 새벽', 24, ['블로그에 올린 날은', '8월 1일 새벽']],
    ['a native numeral and its counter', '그가 입은 지 겨우 두 시간', 20, ['그가 입은 지 겨우', '두 시간']],
    ['so does a native numeral of two', '그를 만난 건 한두 번', 18, ['그를 만난 건', '한두 번']],
    ['columns', '들여쓰기는 언제나 두 칸이다', 20, ['들여쓰기는 언제나', '두 칸이다']],
    ['a rough number', '모인 사람은 모두 100여 명', 23, ['모인 사람은 모두', '100여 명']],
    ['a unit in Latin letters', '응답 시간이 평균 200 ms', 20, ['응답 시간이 평균', '200 ms']],
    ['a unit and its particle', '응답 시간이 평균 200 ms까지', 20, ['응답 시간이 평균', '200 ms까지']],
    [
      'no Latin word that begins like a unit',
      '행사는 서울에서 2026 main',
      22,
      ['행사는 서울에서 2026', 'main'],
    ],
    [
      'a bound noun',
      '개인적으로도 가까운 사이라는 게 느껴졌다',
      30,
      ['개인적으로도 가까운', '사이라는 게 느껴졌다'],
    ],
    ['but no word that only begins like one', '하는 수업은', 7, ['하는', '수업은']],
    ['but not at the price of a hole', '2,000 원', 6, ['2,000', '원']],
  ])('%s stays together where it is cheap', (_, text, width, expected) => {
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
  ])('%s', (pair) => {
    const space = pair.lastIndexOf(' ') + 1;
    expect(lineBreaks(pair).find(({ offset }) => offset === space)?.kind).toBe('together');
  });

  test.each(['하나만 개', '그 도시', '나는 번역을', '하는 수업', '둘 다', '2024년 회의', '8월 이상기후'])(
    'but not %s',
    (pair) => {
      expect(lineBreaks(pair)[0]?.kind).toBe('space');
    },
  );

  test('a word wider than a line begins where it stands, if the hole would be too wide', () => {
    expect(lines('보라 가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허', 40)).toEqual([
      '보라 가나다라마바사아자차카타파하거너더',
      '러머버서어저처커터퍼허',
    ]);
  });
});

test('in normal too an address that fits is whole', () => {
  expect(lines('우리 집은 https://a.kr이다', 18, { wordBreak: 'normal' })).toEqual([
    '우리 집은',
    'https://a.kr이다',
  ]);
});

test('an address ends where Hangul begins, and the particle may part from it', () => {
  expect([...koreanBreaks('https://a.kr/b에서').offsets]).toContain('https://a.kr/b'.length);
});

test('normal lets a line end between syllables, under the same prohibitions', () => {
  expect(lines('난롯가에서 “편하게” 나눕니다.', 12, { wordBreak: 'normal' })).toEqual([
    '난롯가에서',
    '“편하게” 나',
    '눕니다.',
  ]);
});

test('a lonely last word is mended without another line', () => {
  const text = '저커버그는 황에게 커다란 후드가 달린 재킷을 선물했다.';
  expect(lines(text, 46)).toEqual(['저커버그는 황에게 커다란 후드가 달린 재킷을', '선물했다.']);
  expect(lines(text, 46, { fit: 'mended' })).toEqual([
    '저커버그는 황에게 커다란 후드가 달린',
    '재킷을 선물했다.',
  ]);
});

test('ambiguous characters take two cells where the terminal says so', () => {
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
  ['가나', '가나'],
  ['', ''],
])('newlines stay, the last one too: %j', (text, expected) => {
  expect(wrap(text, 5)).toBe(expected);
});

test.each<[call: () => unknown, message: string]>([
  [() => wrap('글', 10, { ambiguousWidth: 3 as 2 }), 'ambiguousWidth has to be 1 or 2, not 3'],
  [
    () => wrap('글', 10, { wordBreak: 'break-all' as 'normal' }),
    'wordBreak has to be keep-all or normal, not "break-all"',
  ],
  [() => wrap('글', 10, { fit: 'balanced' as 'greedy' }), 'fit has to be mended or greedy, not "balanced"'],
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
])('%s throws what says why', (call, message) => {
  expect(call).toThrow(message.startsWith('text') ? new TypeError(message) : new RangeError(message));
});

test('an option that is undefined has its default', () => {
  expect(wrap('글', 10, { ambiguousWidth: undefined, wordBreak: undefined, fit: undefined } as object)).toBe(
    '글',
  );
});

test.each([0, -1, 1.5, NaN, Infinity])('a width of %s is a RangeError', (width) => {
  expect(() => wrap('글', width)).toThrow(RangeError);
});

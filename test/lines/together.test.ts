// Which words belong together, and how closely. In the tables, `|` is the space between them; a line may end
// at every other space.
import { describe, expect, test } from 'vitest';
import { BOND, BOND_CONTEXT, bondAt, type Bond } from '../../src/lines/together.ts';

/** Returns the bond at each space. */
const bondsIn = (text: string): Bond[] =>
  [...text.matchAll(/ /g)].map(({ index }) => bondAt(text, index + 1));
/** Returns for each space whether it is marked. */
const marksIn = (text: string): boolean[] => [...text.matchAll(/[ |]/g)].map(([mark]) => mark === '|');

const CLOSE = {
  'an adnominal form and a bound noun': [
    '불을 피울|때',
    '눈이 올|때마다 갈|때에도 잘|때부터',
    '따뜻한|곳으로 가는|곳이었다 먼|곳엔',
    '오래 탄다는|점에서 다르다',
    '남은|것이었다 볼|것이라고 될|것이니 쓸|것같이',
    '좋은|것까지도 나쁜|것들만은',
    '그런|것”이라고 했다',
    '불을 볼|만한 자리',
    '갈|만했다 볼|만하다',
    '끌|수가 없다',
    '아는|척했다 모르는|체하고',
    '불이 꺼질|뻔했다',
    '읽은|듯하다 끌|듯싶었다',
    '봄이 올|무렵에도',
    '그럴|따름이다',
    '온|김에 쉬었다',
    '사는|데에는 든|데서',
    '쓸|거라고 갈|거야',
    '있을|텐데요 그럴|겁니다',
  ],
  'a word and a bound noun of time': [
    '불을 피우는|동안에도',
    '사흘|동안 눈이 왔다',
    '회의|중이던',
    '셋|중에서 하나',
    '방학|때는 쉰다',
    '사흘|만에 그쳤다',
    '1년|만이었다',
  ],
  'a number and its counter': [
    '한|곳에서',
    '난로 두|곳을',
    '여러|건의',
    '동전 한|푼도',
    '몇|겹으로',
    '세|학기째',
    '다섯|번째다',
    '두|명뿐이다',
    '세|가지다',
    '장작 3.5|kg',
    '넉|달쯤 걸렸다',
    '모두 20|명이었다',
    '몇|개냐면',
    '4만|원대의 1만|원어치를',
    '몇|개든',
    '서른|권이다 여든|살에 서른다섯|명',
    '장작 수십|개비를 대여섯|단과 여섯|냥',
    '산길 이십|리를',
  ],
  'a word and the number after it': [
    '약|2년 걸렸다',
    '총|3개',
    '약|두|시간',
    '만|19세',
    '매|2주마다',
    '최대|300명 최소|3일',
    '항목|7에 버전|2.1은',
    '예제|5-2처럼',
    '그림|3은',
    '표|1-2에',
    '오전|9시에 만나 오후|3시에',
    '오후|세|시에',
    '새벽|2시쯤 밤|11시까지 아침|일곱|시부터',
    '제|3|정규형을',
    '제2|외국어로',
    '식|3은 단계|2에서 문제|12를',
    '대략|3년 각|5명',
    '부록|A에 표|B는',
  ],
  'the parts of a date, a time and a duration': [
    '8월|1일에',
    '12월|13일|(수)',
    '10시|30분|20초에',
    '2시간|40분이면 두|시간|40분을',
    '세|시간|반이 1년|반을 두|달|반을 세|시|반에',
    '2024. 3.|14.에',
    '2024.3.|14까지',
  ],
  'a name and its title': [
    '박온돌|교수님',
    '이장작|교수님께 정굴뚝|선생님께는',
    '김|박사는 “한아궁|선생님께서',
    '이장작|기자의',
    '최|과장에게',
    '정굴뚝|씨는',
    '윤|대통령과 조|장관이',
    '강땔감|위원장(60)',
    '오연통|님의 이|부장님',
    '정다은|선생님께서',
    '이우연|연구원과 김우연|사장님이',
    '박우연|군이 한하늘|양과',
    '지은|씨가 민수|씨는',
    '김구|선생의 박철|감독',
    '저커버그|대표는 존슨|총리가',
    '박온돌|전|대통령이 이|전|회장',
    '한아궁|시인의 이굴뚝|배우가',
    '좋은 씨를 그는 씨를',
  ],
} as const;

const LOOSE = {
  'a noun and `때문`': ['비|때문에', '바람이 불기|때문이다'],
  'a date and what divides it best': [
    '2017년|12월에',
    '1년|6개월 걸렸다',
    '2024년|3분기',
    '13일|오후 늦게',
    '13일|새벽까지',
    '13일|화요일에',
    '(화)|오전 내내',
    '수요일|10시에',
    '13일|15:30에',
    '24일|밤이라고',
    '2020년|초에는 2020년 초등학교',
    '12월|초에 1월|말에',
    '2024.|3. 14.',
    '2024.|1. 2.|금요일',
  ],
  'an amount and its remainder': ['4,050억|2,000만이다', '3만|5천을'],
} as const;

describe.each(Object.entries(CLOSE))('%s are parted at need only', (_, texts) => {
  test.each(texts)('%s', (text) => {
    expect(bondsIn(text.replaceAll('|', ' ')).map((bond) => bond >= BOND.middle)).toEqual(marksIn(text));
  });
});

describe.each(Object.entries(LOOSE))('%s are parted before others', (_, texts) => {
  test.each(texts)('%s', (text) => {
    expect(bondsIn(text.replaceAll('|', ' ')).map((bond) => bond === BOND.loose)).toEqual(marksIn(text));
  });
});

test('a date with a time is one chain, with the best places between day and time and after the year', () => {
  const { loose, middle, close } = BOND;
  expect(bondsIn('2017년 12월 13일 오후 3시 30분')).toEqual([loose, close, loose, middle, close]);
  expect(bondsIn('12월 13일 (수) 오전 9시')).toEqual([close, close, loose, middle]);
  expect(bondsIn('4,050억 2,000만 원')).toEqual([loose, close]);
});

test('a short word is as close to the number after it as the number to its noun', () => {
  for (const text of ['제 3 정규형', '약 2 년', '총 3 개', '밤 9 시'])
    expect(bondsIn(text), text).toEqual([BOND.close, BOND.close]);
});

describe.each(
  Object.entries({
    'a word that only begins like a bound noun': [
      '넓은 바다',
      '그런 바로 그날',
      '하는 데이터를',
      '비용을 줄이는',
      '일을 거의',
      '큰 거리에',
      '하는 수도권',
      '그런 점검',
      '있는 곳곳에',
      '잘 만든',
      '하는 중요한',
      '서울 중구에',
      '가끔 때린다',
      '다른 동안구',
      '선고한 김온돌이',
      '없으면 줄을',
    ],
    'a word that only begins like a counter': [
      '한 병원에서',
      '한 시민이',
      '한 주민은',
      '두 대학이',
      '한 개발자가',
      '한 개인이',
      '한 도로에서',
      '한 해당 문서',
      '세 분야에',
      '타입 3 개발',
      '2030 세대는',
      '목록 2 대신',
      '3 시즌',
    ],
    'a word that is no label': [
      '보약 2첩',
      '동전 3개',
      '나만 3개를',
      '약 AB형',
      '쪽지표 1번',
      '총 쏘는',
      '밤 한 의원이',
      '제 책',
    ],
    'a number that is no part of a date': ['2024년 12명', '13일 500개', '그 일 (또)'],
    'a word before a title that is no name': [
      '담당 교수',
      '박사 교수',
      '유명한 배우',
      '그 작가',
      '코드 양을',
      '우리 선생님',
      '그 기자',
      '민주당 의원',
      '서울대 교수',
      '국방부 장관',
      '이번 대표',
      '이 대표적인',
      '김온돌은 기자',
      '박난로가 교수를',
    ],
  }),
)('%s', (_, texts) => {
  test.each(texts)('is bound faintly at most: %s', (text) => {
    expect(bondsIn(text).every((bond) => bond <= BOND.faint)).toBe(true);
  });
});

test('words with two spaces between them do not belong together', () => {
  expect(bondAt('두  시간', 3)).toBe(BOND.none);
});

test('a few units on each side of a place decide', () => {
  for (const text of Object.values({ ...CLOSE, ...LOOSE }).flat()) {
    const long = `가나다라마바사아자차카타파하 ${text.replaceAll('|', ' ')} 가나다라마바사아자차카타파하`;
    for (const { index } of long.matchAll(/ /g)) {
      const place = index + 1;
      const start = Math.max(0, place - BOND_CONTEXT);
      expect(bondAt(long.slice(start, place + BOND_CONTEXT), place - start)).toBe(bondAt(long, place));
    }
  }
});

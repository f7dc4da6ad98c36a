import { expect, test } from 'vitest';
import { readingsOf } from '../../src/hanja/korean-readings.ts';
import { readAloud } from '../../src/layout/readings.ts';

const shown = (text: string): string => readAloud(text, readingsOf);

test.each([
  // the initial law: at the beginning of a word, and of a word in a run
  ['女子와 男女, 理由와 合理', '女子(여자)와 男女(남녀), 理由(이유)와 合理(합리)'],
  ['國際聯合의 勞動者', '國際聯合(국제연합)의 勞動者(노동자)'],
  ['比率, 能率, 合格率', '比率(비율), 能率(능률), 合格率(합격률)'],
  ['출산率과 합격率, 경쟁力', '출산率(율)과 합격率(률), 경쟁力(력)'],
  [
    '年末, 2026年末, 몇 年, 九十年代, 2026年度',
    '年末(연말), 2026年末(년말), 몇 年(년), 九十年代(구십년대), 2026年度(년도)',
  ],
  // characters with several readings
  ['樂園, 音樂, 樂山樂水', '樂園(낙원), 音樂(음악), 樂山樂水(요산요수)'],
  ['不動産, 不正, 不可能', '不動産(부동산), 不正(부정), 不可能(불가능)'],
  ['十月과 六月, 十八日, 第六章', '十月(시월)과 六月(유월), 十八日(십팔일), 第六章(제육장)'],
  ['一九六〇年', '一九六〇年(일구육공년)'],
  // names
  ['金九 先生과 金 의원은 金 3돈을', '金九(김구) 先生(선생)과 金(김) 의원은 金(금) 3돈을'],
  ['金大中大統領의 金融 정책', '金大中大統領(김대중대통령)의 金融(금융) 정책'],
  // KS X 1001 has a character for each reading
  ['\uf914 \uf95c \uf9bf', '\uf914(낙) \uf95c(락) \uf9bf(요)'],
  // beyond the BMP, and without a reading
  ['𠮷', '𠮷'],
  ['习近平', '习近平'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  '한자(漢字)',
  '漢字(한자)',
  '한자[漢字]와 漢字〔한자〕',
  '漢字（한자）',
  '漢字 (한자)',
  "'정치'(政治)",
  '이승만(李承晩, 1875~1965)',
  '국제 연합(國際聯合)',
  '류(柳)씨와 출산률(出産率)',
  '조선 태조(한국 한자: 朝鮮太祖, 1335년~1408년)',
  '政治·經濟(정치·경제)',
  '베이징(北京)과 北京(베이징)',
  '東京へ行く',
  '我們',
  'https://ko.wikipedia.org/wiki/漢字_文化圈',
])('%s stays', (text) => {
  expect(shown(text)).toBe(text);
});

test('a bracket without the reading does not count', () => {
  expect(shown('大韓民國(이하 우리나라)')).toBe('大韓民國(대한민국)(이하 우리나라)');
  expect(shown('회장(李健熙)')).toBe('회장(李健熙(이건희))');
  expect(shown('어짊(仁)')).toBe('어짊(仁(인))');
});

test('other forms of a character are read as it is, but simplified ones are Chinese', () => {
  expect(shown('萬彙羣象')).toBe('萬彙羣象(만휘군상)');
  expect(shown('对话')).toBe('对话');
});

test('a single character after Hangul may be a suffix or a verb', () => {
  expect(shown('경쟁力이')).toBe('경쟁力(력)이');
  expect(shown('時代가來하도다')).toBe('時代(시대)가來(내)하도다');
});

import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { outlineSource } from '../../helpers/sources.ts';

describe('CSV is a table', () => {
  test.each<[what: string, csv: string, table: string]>([
    ['with a header', '이름,값\n솔,1\n참,2\n', '이름 | 값 === 솔 | 1 // 참 | 2'],
    ['without a header', '1,2\n3,4\n', '1 | 2 // 3 | 4'],
    ['of one record', '솔,참\n', '솔 | 참'],
    ['with a header that repeats a name is one without', '값,값\n1,2\n', '값 | 값 // 1 | 2'],
    ['with quoted separators and line ends', 'a,b\n"솔, 참","첫\n둘"\n', 'a | b === 솔, 참 | 첫⏎둘'],
    ['with doubled quotation marks', 'a,b\n"그는 ""불""이라 했다",2\n', 'a | b === 그는 "불"이라 했다 | 2'],
    ['with a quotation mark within a field', 'a,b\n5" 관,2\n', 'a | b === 5" 관 | 2'],
    ['with a quotation mark that is never closed', 'a,b\n"솔,2\n참,3\n', 'a | b === "솔 | 2 // 참 | 3'],
    ['with text behind a closing quotation mark', 'a,b\n"솔"나무,2\n', 'a | b === 솔나무 | 2'],
    ['with ragged records', 'a,b,c\n1\n1,2,3,4\n1,2,3\n', 'a | b | c === 1 // 1 | 2 | 3 | 4 // 1 | 2 | 3'],
    ['with empty fields', 'a,b,c\n,,3\n1,,2\n', 'a | b | c ===  |  | 3 // 1 |  | 2'],
    ['with blank lines', 'a,b\n\n1,2\n\n', 'a | b === 1 | 2'],
    ['with an unnamed first column', ',a\n0,솔\n', ' | a === 0 | 솔'],
    ['with an unnamed last column', 'a,b,\n1,2,\n', 'a | b |  === 1 | 2 |'],
    ['with tabs', 'a\tb\n1,5\t2\n', 'a | b === 1,5 | 2'],
    ['with semicolons', 'a;b\n1,5;2\n', 'a | b === 1,5 | 2'],
    ['with a separator that it states', 'sep=;\na;b\n1,2;3,4\n', 'a | b === 1,2 | 3,4'],
    ['without a line end', 'a,b\n1,2', 'a | b === 1 | 2'],
    ['with the line ends of Windows', 'a,b\r\n1,"2\r\n3"\r\n', 'a | b === 1 | 2⏎3'],
    ['of one column', '이름\n솔\n', '이름 // 솔'],
  ])('%s', async (_, csv, table) => {
    expect(await outlineSource('표.csv', csv)).toBe(`table ${table}`);
  });

  test('whose name says that tabs separate its fields', async () => {
    expect(await outlineSource('표.tsv', '가, 나\n다, 라\t1, 2\n')).toBe('table 가, 나 // 다, 라 | 1, 2');
  });

  test('in CP949, as public data is', async () => {
    expect(await outlineSource('표.csv', iconv.encode('시도명,똠방\n서울특별시,1\n', 'cp949'))).toBe(
      'table 시도명 | 똠방 === 서울특별시 | 1',
    );
  });

  test('with a byte order mark', async () => {
    expect(await outlineSource('표.csv', '\ufeff이름,값\n솔,1\n')).toBe('table 이름 | 값 === 솔 | 1');
  });
});

test('too many cells are reported', async () => {
  await expect(outlineSource('표.csv', '1,'.repeat(2 ** 19), 2 ** 20)).rejects.toMatchObject({
    problem: { kind: 'tooManyElements', name: '표.csv' },
  });
});

test.each(['"', '""', '"",', ',"', '"\n', ',"""'])('a megabyte of %j is read', async (text) => {
  await outlineSource('표.csv', `a,b\n${text.repeat(2 ** 17)}`, 2 ** 24);
});

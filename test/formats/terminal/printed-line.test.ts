// A line as a program printed it → its texts with their styles.
import { describe, expect, test } from 'vitest';
import { readPrintedLine } from '../../../src/formats/terminal/printed-line.ts';

/** Returns a line with its styles as tags: `<1>난로</>`. */
function tagged(raw: string, sgr = ''): string {
  const { line } = readPrintedLine(raw, sgr);
  return line
    .map(({ text, sgr: on, href }) => {
      const styled = on === undefined ? text : `<${on}>${text}</>`;
      return href === undefined ? styled : `[${styled}](${href})`;
    })
    .join('');
}

const NFD = '각'.normalize('NFD');
const [CHO, JUNG, JONG] = NFD as unknown as [string, string, string];

describe('a line', () => {
  test.each([
    ['', ''],
    ['난로', '난로'],
    ['\u001b[31m난\u001b[m로', '<31>난</>로'],
    ['\u001b[31;1m난\u001b[22m로\u001b[39m 곁', '<1;31>난</><31>로</> 곁'],
    ['\u001b[31m\u001b[31m난\u001b[0;31m로', '<31>난로</>'],
    [
      '\u001b[38:5:208m난\u001b[38;2;1;2;3m로\u001b[48:2::4:5:6m곁',
      '<38;5;208>난</><38;2;1;2;3>로</><38;2;1;2;3;48;2;4;5;6>곁</>',
    ],
    ['\u001b[4:3m난\u001b[4:0m로\u001b[58;5;9m곁', '<4:3>난</>로<58:5:9>곁</>'],
    ['\u001b[8m난\u001b[11m로\u001b[38m곁\u001b[38;5;256m에', '난로곁에'],
    ['\u001b[01;31m\u001b[K난로\u001b[m\u001b[K', '<1;31>난로</>'],
    ['난\u001b[2J\u001b[10;5H로\u001b[?25l\u001b(B\u001b=', '난로'],
    ['\u001b]0;제목\u0007난\u001b]2;제목\u001b\\로\u001bPq#0~\u001b\\', '난로'],
    [
      '\u001b]8;;https://a.kr/\u0007난\u001b[1m로\u001b]8;;\u001b\\ 곁',
      '[난](https://a.kr/)[<1>로</>](https://a.kr/)<1> 곁</>',
    ],
    ['난로\r', '난로'],
    ['10%\r20%\r100%', '100%'],
    ['받는 중\r끝', '끝는 중'],
    ['받는 중\r\u001b[K끝', '끝'],
    ['받는 중\u001b[1G\u001b[0K끝', '끝'],
    ['받는 중\u001b[2K\r끝', '끝'],
    ['난\t로', '난\t로'],
    ['|\b/\b-\b끝', '끝'],
  ])('%j is %j', (raw, expected) => {
    expect(tagged(raw)).toBe(expected);
  });

  test('begins with the styles of the line before it, and says which are on at its end', () => {
    expect(tagged('난\u001b[39m로', '1;31')).toBe('<1;31>난</><1>로</>');
    expect(readPrintedLine('난\u001b[39m로', '1;31').sgr).toBe('1');
  });
});

describe('overstrike', () => {
  test.each([
    ['N\bNA\bA', '<1>NA</>'],
    ['_\bo_\bp', '<4>op</>'],
    ['o\b_', '<4>o</>'],
    ['x\bx\bx', '<1>x</>'],
    ['_\bx\bx', '<1;4>x</>'],
    ['x\bx\b_', '<1;4>x</>'],
    ['이\b이름\b름', '<1>이름</>'],
    ['이\b\b이름\b\b름', '<1>이름</>'],
    ['_\b페_\b이', '<4>페이</>'],
    ['__\b\b페__\b\b이', '<4>페이</>'],
    ['페\b_이', '<4>페</>이'],
    ['페\b\b__이', '<4>페</>이'],
    ['이름\b\b\b\b이름', '<1>이름</>'],
    ['페\b__\b이', '<4>페이</>'],
    ['a\bab_\bc', '<1>a</>b<4>c</>'],
    ['_\b_', '<1>_</>'],
    ['_\ba_\b_', '<4>a_</>'],
    ['word\b\b\b\b____', '<4>word</>'],
    ['난로\b\b\b\b난로', '<1>난로</>'],
    ['abcd\b\b\b_e_', 'a_e_'],
    ['받는 중 10%\b\b\b15%', '받는 중 15%'],
    ['+\bo', 'o'],
    ['난\b ', ' '],
    [`${NFD}\b${NFD}`, `<1>${NFD}</>`],
    [`${NFD}\b\b${NFD}`, `<1>${NFD}</>`],
    [`_\b${NFD}`, `<4>${NFD}</>`],
    [`${CHO}\b${CHO}${JUNG}\b${JUNG}${JONG}\b${JONG}`, `<1>${NFD}</>`],
    ['e\u0301\be\u0301', '<1>e\u0301</>'],
    ['e\be\u0301\b\u0301', '<1>e\u0301</>'],
    ['\u001b[31mx\bx\u001b[m', '<1;31>x</>'],
    ['\b\b난', '난'],
  ])('%j is %j', (raw, expected) => {
    expect(tagged(raw)).toBe(expected);
  });
});

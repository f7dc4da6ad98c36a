import { describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const KOREAN = { LANG: 'ko_KR.UTF-8' };

describe.each<[argv: string[], korean: string | RegExp, english: string | RegExp]>([
  [['raed'], '없는 명령입니다: raed. 혹시 read 아닌가요?', 'There is no command raed. Did you mean read?'],
  [['난로'], '없는 명령입니다: 난로. `nanro --help`로', /There is no command 난로\. `nanro --help`/],
  [
    ['재킷'],
    '없는 명령입니다: 재킷. 그 섹션을 읽으려면 이렇게 입력해 주세요: `nanro read -s 재킷`',
    'To read that section: `nanro read -s 재킷`',
  ],
  [['cat'], '혹시 read 아닌가요?', 'Did you mean read?'],
  [['view', 'post.md'], '혹시 open 아닌가요?', 'Did you mean open?'],
  [['toc'], '혹시 list 아닌가요?', 'Did you mean list?'],
  [
    ['read', '-s', 'LICENSE'],
    '그 파일을 읽으려면 이렇게 입력해 주세요: `nanro read LICENSE`',
    'To read that file: `nanro read LICENSE`',
  ],
  [
    ['read', '--fromat', 'json'],
    '없는 옵션입니다: --fromat. 혹시 --format 아닌가요?',
    'There is no option --fromat. Did you mean --format?',
  ],
  [['read', '-x'], '없는 옵션입니다: -x.', 'There is no option -x.'],
  [['--frobnicate'], '없는 옵션입니다: --frobnicate.', 'There is no option --frobnicate.'],
  [['read', '-w'], /--width <칸>: 값이 빠졌습니다/, /--width <cells> needs a value/],
  [[''], "없는 명령입니다: ''.", "There is no command ''."],
  [
    ['help', 'raed'],
    '없는 명령입니다: raed. 혹시 read 아닌가요?',
    'There is no command raed. Did you mean read?',
  ],
  [['help', 'LICENSE'], '`nanro read LICENSE`', '`nanro read LICENSE`'],
  [['history', 'x'], 'history: 인자가 너무 많습니다.', 'history: there are too many arguments'],
  [['help', 'config', 'x'], 'help: 인자가 너무 많습니다.', 'help: there are too many arguments'],
  [
    ['-w', '40', 'read'],
    '여기서는 쓸 수 없는 옵션입니다: -w. 다음 명령 뒤에 쓸 수 있습니다: read, list, open, search, history, wrap, config',
    'The option -w does not work here. Use it after one of these commands: read, list, open, search, history, wrap, config',
  ],
  [['-w40', 'read'], '다음 명령 뒤에', 'The option -w40 does not'],
  [['--width=40', 'read'], '다음 명령 뒤에', 'The option --width=40 does not'],
  [['read', '--plain=1'], '--plain: 값을 받지 않는 옵션입니다.', '--plain takes no value'],
  [
    ['--', '--help'],
    '없는 명령입니다: --help. `nanro --help`로',
    'There is no command --help. `nanro --help`',
  ],
  [
    ['read '],
    "없는 명령입니다: 'read '. 혹시 read 아닌가요?",
    "There is no command 'read '. Did you mean read?",
  ],
  [['--fromat', 'json', 'LICENSE'], '혹시 --format 아닌가요?', 'Did you mean --format?'],
  [['ftp://a.kr/b'], '읽을 수 있는 주소가 아닙니다', 'is not an address that can be read'],
  [['read', '--width= 30'], "--width: ' 30' 대신", "not ' 30'"],
  [
    ['open', '--plain'],
    '다음 명령 뒤에 쓸 수 있습니다: read, list, search, history, config',
    'after one of these commands: read, list, search, history, config',
  ],
  [['help', 'nope'], '없는 명령입니다: nope.', 'There is no command nope.'],
  [['-5'], '없는 명령입니다: -5.', 'There is no command -5.'],
  [['read', '-5', '-x'], '없는 옵션입니다: -x.', 'There is no option -x.'],
  [['read', '-px'], '없는 옵션입니다: -x.', 'There is no option -x.'],
  [['read', '-pw'], /--width <칸>: 값이 빠졌습니다/, /--width <cells> needs a value/],
  [['read', 'a', 'b', '--language'], '--language <언어>: 값이', '--language <language> needs a value'],
  [
    ['wrap', 'read', '--plain=1'],
    '여기서는 쓸 수 없는 옵션입니다',
    'The option --plain=1 does not work here',
  ],
  [["--a'b"], "없는 옵션입니다: --a'b.", "There is no option --a'b."],
  [
    ['open', '--theme', 'blue'],
    '--theme: blue 대신 auto, dark, light, sepia 가운데',
    '--theme: use one of auto, dark, light, sepia, not blue',
  ],
  [
    ['read', '-w', 'wide'],
    '--width: wide 대신 2에서 10000 사이의 정수를',
    '--width: use a whole number from 2 to 10000, not wide',
  ],
  [['read', '-w', '-5'], '--width: -5 대신', '--width: use a whole number from 2 to 10000, not -5'],
  [['read', '-w', '1'], '--width: 1 대신', '--width: use a whole number from 2 to 10000, not 1'],
  [['read', '-w', '4.5'], '--width: 4.5 대신', 'not 4.5'],
  [['read', '-w', ''], "--width: '' 대신", "not ''"],
  [
    ['read', '--format', 'pdf'],
    '--format: pdf 대신 text, json, jsonl, markdown, html 가운데',
    '--format: use one of text, json, jsonl, markdown, html, not pdf',
  ],
  [
    ['list', '--format', 'markdown'],
    '--format: markdown 대신 text, json 가운데',
    '--format: use one of text, json, not markdown',
  ],
  [
    ['read', '--max-bytes', '많이'],
    '--max-bytes: 많이 대신 20000000이나 20M',
    '--max-bytes: use a number of bytes such as 20000000 or 20M, not 많이',
  ],
  [
    ['open', '--from', 'pptx'],
    '--from: pptx 대신 text, lines, markdown, html, json, mail, feed, notebook, csv, subtitles, code, log, hwp, hwpx, docx, pdf, epub 가운데',
    '--from: use one of text, lines, markdown, html, json, mail, feed, notebook, csv, subtitles, code, log, hwp, hwpx, docx, pdf, epub, not pptx',
  ],
  [['--from', 'svg', 'package.json'], '--from: svg 대신 text, lines', 'not svg'],
  [
    ['search', '난로', '--encoding', 'ebcdic'],
    '--encoding: ebcdic 대신 utf-8, euc-kr, cp949, utf-16le, utf-16be, johab, iso-2022-kr, shift_jis, euc-jp, gb18030, big5, windows-1252 가운데',
    '--encoding: use one of utf-8, euc-kr, cp949, utf-16le, utf-16be, johab, iso-2022-kr, shift_jis, euc-jp, gb18030, big5, windows-1252, not ebcdic',
  ],
  [
    ['read', '--jobs', '0'],
    '--jobs: 0 대신 auto나 1에서 64 사이의 정수',
    '--jobs: use auto or a whole number from 1 to 64, not 0',
  ],
  [['read', '--jobs', '많이'], '--jobs: 많이 대신', 'not 많이'],
  [['list', '--encoding', ''], "--encoding: '' 대신", "not ''"],
  [['list', '--max-bytes', '0'], '--max-bytes: 0 대신', 'not 0'],
  [['read', '--max-bytes', '9999G'], '--max-bytes: 9999G 대신', 'not 9999G'],
  [
    ['read', '--color', 'red'],
    '--color: red 대신 auto, always, never 가운데',
    '--color: use one of auto, always, never, not red',
  ],
  [
    ['read', '--word-break', 'all'],
    '--word-break: all 대신 keep-all, normal 가운데',
    '--word-break: use one of keep-all, normal, not all',
  ],
  [['completion'], '셸 이름이 빠졌습니다', 'Use bash, zsh or fish'],
  [
    ['completion', 'tcsh'],
    'completion: tcsh 대신 bash, zsh, fish 가운데',
    'completion: use one of bash, zsh, fish, not tcsh',
  ],
  [
    ['read', '--ambiguous', '2'],
    '--ambiguous: 2 대신 narrow, wide, auto 가운데',
    '--ambiguous: use one of narrow, wide, auto, not 2',
  ],
  [
    ['read', '--code', 'cut'],
    '--code: cut 대신 auto, wrap, keep 가운데',
    '--code: use one of auto, wrap, keep, not cut',
  ],
])('%j', (argv, korean, english) => {
  test.each([
    ['ko', KOREAN, korean],
    ['en', {}, english],
  ])('prints one line to standard error in %s, and exits with 2', async (_, env, message) => {
    const { code, stdout, stderr } = await run(argv, { env: env as Record<string, string> });
    expect([code, stdout]).toEqual([2, '']);
    if (typeof message === 'string') expect(stderr).toContain(message);
    else expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test.each([
  [
    ['read', '가죽 재킷'],
    "파일이 없습니다: 가죽 재킷. 그 섹션을 읽으려면 이렇게 입력해 주세요: `nanro read -s '가죽 재킷'`",
  ],
  [['read', '4'], '그 섹션을 읽으려면 이렇게 입력해 주세요: `nanro read -s 4`'],
  [['list', '2-4'], '`nanro read -s 2-4`'],
  [['open', '-'], '`nanro read -`'],
  [['open', 'ㄱㅈㅈㅋ'], '`nanro open`은'], // which has no terminal here
  [['read', '9'], '파일이 없습니다: 9. 경로를 확인해 주세요.'],
])('%j suggests the command that works', async (argv, message) => {
  const { stdout, stderr } = await run(argv, { env: KOREAN });
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});

test('a quoted text is cut between characters', async () => {
  expect((await run([`${'가'.repeat(119)}😀난로`])).stderr).toContain(
    `There is no command ${'가'.repeat(119)}…. `,
  );
});

describe('a suggested command can be copied', () => {
  const LONG = `${'아주 긴 이름의 파일 '.repeat(12)}.md`;

  test('it is complete, with all spaces, even if it is long', async () => {
    expect((await run(['open', LONG], { env: KOREAN })).stderr).toContain(`\`nanro read '${LONG}'\``);
    expect((await run(['open', '  a  b.md'])).stderr).toContain("`nanro read '  a  b.md'`");
    expect((await run(['open', '내 글.md'])).stderr).toContain("`nanro read '내 글.md'`");
  });

  test('it stays on one line on a narrow terminal', async () => {
    const { stderr } = await run(['read', '가죽 재킷'], { env: KOREAN, terminal: 30 });
    expect(stderr).toBe(
      "nanro: 파일이 없습니다: 가죽\n재킷. 그 섹션을 읽으려면\n이렇게 입력해 주세요:\n`nanro read -s '가죽 재킷'`\n",
    );
    expect((await run(['read', '-s', 'LICENSE'], { terminal: 80 })).stderr).toMatch(
      /^nanro: .*\n?.*To read that file:\n?.*`nanro read LICENSE`\n$/,
    );
  });
});

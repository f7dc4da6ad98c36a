// Plain text as an article: its blank lines, short lines and marks.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string, name = '글.txt'): Promise<string> =>
  outline(await loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();

const PROSE = '난롯가에서 나누는 이야기는 늘 이렇게 시작합니다.';

describe('paragraphs', () => {
  test.each([
    ['a blank line separates them', `${PROSE}\n\n${PROSE}`, `p ${PROSE}\np ${PROSE}`],
    [
      'each line is one if each is a sentence',
      `${PROSE}\n불이 붙었습니다.`,
      `p ${PROSE}\np 불이 붙었습니다.`,
    ],
    [
      'lines that were broken to fit are joined',
      '저녁마다 난로 곁에 모여 앉아 군고구마를 나누어\n먹으며 하루 동안 있었던 일을 하나씩 꺼내 놓고는\n했습니다.',
      'p 저녁마다 난로 곁에 모여 앉아 군고구마를 나누어 먹으며 하루 동안 있었던 일을 하나씩 꺼내 놓고는 했습니다.',
    ],
    [
      'lines in Latin letters that were broken to fit are joined, but not commands',
      'The stove stands in the corner of the room and is older than the house\nitself, and it was carried home on a sledge in the year of the great snow\nby two men.\n\n$ npm install --save-dev stove-lines && npm run build -- --watch\n$ npm install --save-dev chimney-lines && npm run test -- --watch',
      'p The stove stands in the corner of the room and is older than the house itself, and it was carried home on a sledge in the year of the great snow by two men.\np $ npm install --save-dev stove-lines && npm run build -- --watch\np $ npm install --save-dev chimney-lines && npm run test -- --watch',
    ],
    [
      'short lines stay lines, as in verse',
      '눈이 온다\n난로가 운다\n나는 읽는다',
      'p 눈이 온다⏎난로가 운다⏎나는 읽는다',
    ],
    [
      'each line with an indent begins one',
      ' 저녁마다 난로 곁에 모여 앉아 군고구마를 나누어\n먹으며 하루를 이야기했다\n 눈이 오는 밤이면 솔이 먼저 불을 피우고 물을\n올렸다',
      'p 저녁마다 난로 곁에 모여 앉아 군고구마를 나누어 먹으며 하루를 이야기했다\np 눈이 오는 밤이면 솔이 먼저 불을 피우고 물을 올렸다',
    ],
    [
      'each line is one if all have an indent of one space',
      ' 저녁마다 난로 곁에 모여 앉아 군고구마를 나누어 먹었다\n “불 좋네.”\n 솔이 말하고\n 웃었다.',
      'p 저녁마다 난로 곁에 모여 앉아 군고구마를 나누어 먹었다\np “불 좋네.”\np 솔이 말하고\np 웃었다.',
    ],
    [
      'lines that were broken to the measure of the whole text are joined',
      '솔은 저녁마다 난로 곁에 앉아서 하루 동안 있었던 일을 적었다. 그\n공책은 이제 열 권이 넘었다.\n\n보리는 그 공책을 읽은 적이 없었고 읽고 싶다고 말한 적도 없지만\n불이 꺼질 때까지 기다렸다.\n재만 남았다.\n\n눈이 그친 뒤에 두 사람은 마당으로 나가서 쌓인 눈을 치우고 나서\n웃었다.',
      'p 솔은 저녁마다 난로 곁에 앉아서 하루 동안 있었던 일을 적었다. 그 공책은 이제 열 권이 넘었다.\np 보리는 그 공책을 읽은 적이 없었고 읽고 싶다고 말한 적도 없지만 불이 꺼질 때까지 기다렸다.\np 재만 남았다.\np 눈이 그친 뒤에 두 사람은 마당으로 나가서 쌓인 눈을 치우고 나서 웃었다.',
    ],
    [
      'lines that the writer broke are not joined',
      '솔은 저녁마다 난로 곁에 앉아서\n하루 동안 있었던 일을 적었고 그 공책은 이제 열 권이 넘었다\n불을 끄고\n\n보리는 그 공책을 읽은 적이 없었고\n읽고 싶다고\n말한 적도 없다',
      'p 솔은 저녁마다 난로 곁에 앉아서⏎하루 동안 있었던 일을 적었고 그 공책은 이제 열 권이 넘었다⏎불을 끄고\np 보리는 그 공책을 읽은 적이 없었고⏎읽고 싶다고⏎말한 적도 없다',
    ],
    [
      'enclosures of a letter are a list',
      `${PROSE}\n붙임  1. 굴뚝 그림 1부.\n      2. 장작 목록 1부.  끝.`,
      `p ${PROSE}\np 붙임\nlist 1. p 굴뚝 그림 1부. | 2. p 장작 목록 1부. 끝.`,
    ],
    [
      'a single enclosure stays a line',
      `${PROSE}\n\n붙임  1. 굴뚝 그림 1부.`,
      `p ${PROSE}\np 붙임 1. 굴뚝 그림 1부.`,
    ],
    [
      'lines that each begin with a time stay lines',
      '2025-11-02 21:00:01 INFO 난로에 불을 붙입니다\n2025-11-02 21:00:07 WARN 굴뚝이 막혔습니다',
      'p 2025-11-02 21:00:01 INFO 난로에 불을 붙입니다⏎2025-11-02 21:00:07 WARN 굴뚝이 막혔습니다',
    ],
    [
      'lines that each begin with a time of day stay lines',
      '[21:00] 난로에 불을 붙이고 장작을 셋 넣었습니다\n[21:30] 재를 치우고 다시 장작을 하나 넣었습니다',
      'p [21:00] 난로에 불을 붙이고 장작을 셋 넣었습니다⏎[21:30] 재를 치우고 다시 장작을 하나 넣었습니다',
    ],
    [
      'a date at the beginning of one broken line does not keep its lines',
      '우리가 처음 난로를 들인 것은 겨울이 깊어 가던\n2019년 12월의 일이었고 그해에는 눈이 유난히 많이\n왔다.',
      'p 우리가 처음 난로를 들인 것은 겨울이 깊어 가던 2019년 12월의 일이었고 그해에는 눈이 유난히 많이 왔다.',
    ],
    [
      'a line between dashes is no list',
      `- 7 -\n\n${PROSE}\n\n- 눈 오는 날 -\n\n${PROSE}`,
      `p - 7 -\np ${PROSE}\np - 눈 오는 날 -\np ${PROSE}`,
    ],
    [
      'lines on the right are no code',
      `${PROSE}\n\n${' '.repeat(40)}2025년 12월 3일\n${' '.repeat(40)}솔 드림`,
      `p ${PROSE}\np 2025년 12월 3일⏎솔 드림`,
    ],
    [
      'a date between dashes on the right is no code',
      `${PROSE}\n\n${' '.repeat(40)}- 1931. 2. -`,
      `p ${PROSE}\np - 1931. 2. -`,
    ],
    ['ornaments are a rule', `${PROSE}\n\n◆ ◆ ◆\n\n${PROSE}`, `p ${PROSE}\nrule\np ${PROSE}`],
    ['names left out are no rule', `${PROSE}\n\n○○○\n\n${PROSE}`, `p ${PROSE}\nh2 ○○○\np ${PROSE}`],
    ['a blank line may contain white space', `${PROSE}\n \u3000\n${PROSE}`, `p ${PROSE}\np ${PROSE}`],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
});

describe('headings', () => {
  test.each([
    [
      'a line with a rule right above text is one',
      `난로 0.3\n========\n\n불 붙이기\n---------\n${PROSE}\n\n재 치우기\n---------\n불을 끈다.`,
      `title: 난로 0.3\n\nh2 불 붙이기\np ${PROSE}\nh2 재 치우기\np 불을 끈다.`,
    ],
    [
      'the first of several lines with the same rule is one, not the title',
      `불 붙이기\n---\n${PROSE}\n\n재 치우기\n---\n${PROSE}`,
      `h2 불 붙이기\np ${PROSE}\nh2 재 치우기\np ${PROSE}`,
    ],
    [
      'the head of a table is not one',
      `나무  시간\n----------\n참나무  3\n\n${PROSE}`,
      `p 나무 시간\nrule\np 참나무 3\np ${PROSE}`,
    ],
    [
      'code is not one',
      `import os\n\ndef burn(log):\n    # 불을 붙인다\n    return log - 1\n\nif os.name == 'posix':\n    burn(3)`,
      "code -: import os\ncode -: def burn(log):⏎    # 불을 붙인다⏎    return log - 1\ncode -: if os.name == 'posix':⏎    burn(3)",
    ],
    [
      'English prose is no code',
      'If you like it, for example:\nimport the wood in time.\n\nimport duties were low',
      'p If you like it, for example: import the wood in time.\np import duties were low',
    ],
    [
      'a short line between blank lines is one',
      `${PROSE}\n\n장작 고르기\n\n${PROSE}`,
      `p ${PROSE}\nh2 장작 고르기\np ${PROSE}`,
    ],
    [
      'its number belongs to it',
      `${PROSE}\n\n1. 장작 고르기\n\n${PROSE}`,
      `p ${PROSE}\nh2 1. 장작 고르기\np ${PROSE}`,
    ],
    [
      'a sentence is not one',
      `${PROSE}\n\n불이 꺼졌다.\n\n${PROSE}`,
      `p ${PROSE}\np 불이 꺼졌다.\np ${PROSE}`,
    ],
    ['speech is not one', `${PROSE}\n\n“춥지 않아?”\n\n${PROSE}`, `p ${PROSE}\np “춥지 않아?”\np ${PROSE}`],
    ['a line with nothing below it is not one', `${PROSE}\n\n끝`, `p ${PROSE}\np 끝`],
    [
      'the first is the title, and a date below it is the date of the text',
      `난롯가\n\n2026. 1. 2. 오후 3:04\n\n${PROSE}`,
      `title: 난롯가\npublished: 2026-01-02T15:04\n\np ${PROSE}`,
    ],
    ['the first is the title', `난롯가\n\n${PROSE}`, `title: 난롯가\n\np ${PROSE}`],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
});

describe('marks', () => {
  test.each([
    ['a list', `${PROSE}\n\n• 참나무\n• 소나무`, `p ${PROSE}\nlist • p 참나무 | • p 소나무`],
    [
      'an item over two lines',
      `${PROSE}\n\n- 참나무는\n  오래 탑니다\n- 소나무`,
      `p ${PROSE}\nlist • p 참나무는 오래 탑니다 | • p 소나무`,
    ],
    [
      'a list in a list',
      `${PROSE}\n\n1. 쪼갠다\n   - 도끼로\n   - 톱으로\n2. 말린다`,
      `p ${PROSE}\nlist 1. p 쪼갠다 + list • p 도끼로 | • p 톱으로 | 2. p 말린다`,
    ],
    [
      'lists three deep',
      `${PROSE}\n\n1. 지난주\n  - 로그인\n    · 네이버\n    · 카카오\n2. 이번 주`,
      `p ${PROSE}\nlist 1. p 지난주 + list • p 로그인 + list • p 네이버 | • p 카카오 | 2. p 이번 주`,
    ],
    [
      'markers that the model has no list for',
      `${PROSE}\n\n2. 이번 주\n  가. 배포\n  나. 문서`,
      `p ${PROSE}\nlist 2. p 이번 주 + p 가. 배포⏎나. 문서`,
    ],
    [
      'an outline of an official document, whatever its indents',
      `${PROSE}\n\n□ 추진 배경\nㅇ 장작이 모자람\n- 지난해보다 두 단\n※ 창고 조사\nㅇ 난로가 낡음\n□ 계획\n ○ 새 난로\n   - 두 대`,
      `p ${PROSE}\nlist • p 추진 배경 + list • p 장작이 모자람 + list • p 지난해보다 두 단 + p ※ 창고 조사 | • p 난로가 낡음 | • p 계획 + list • p 새 난로 + list • p 두 대`,
    ],
    [
      'the sign of a note',
      `${PROSE}\n\n※ 문의: 난로지기\n※ 접수: 솔빛동\n\n${PROSE}`,
      `p ${PROSE}\np ※ 문의: 난로지기⏎※ 접수: 솔빛동\np ${PROSE}`,
    ],
    [
      'an outline with blank lines',
      `${PROSE}\n\n□ 추진 배경\n\n \n\n ㅇ 장작이 모자람\n\n   - 두 단\n\n□ 계획\n\n ㅇ 새 난로\n\n${PROSE}`,
      `p ${PROSE}\nlist • p 추진 배경 + list • p 장작이 모자람 + list • p 두 단\nlist • p 계획 + list • p 새 난로\np ${PROSE}`,
    ],
    ['code', `${PROSE}\n\n    if x:\n        y()`, `p ${PROSE}\ncode -: if x:⏎    y()`],
    [
      'columns',
      `${PROSE}\n\n담당자    마감      비고\n이난로    3월 1일   장작`,
      `p ${PROSE}\ncode -: 담당자    마감      비고⏎이난로    3월 1일   장작`,
    ],
    ['an underlined heading', `${PROSE}\n\n장작\n====\n\n${PROSE}`, `p ${PROSE}\nh2 장작\np ${PROSE}`],
    [
      'a list from another number',
      `${PROSE}\n\n3) 말린다\n4) 쌓는다`,
      `p ${PROSE}\nlist 3) p 말린다 | 4) p 쌓는다`,
    ],
    ['a quotation', `${PROSE}\n\n> 따뜻하다\n> 곁에 오라`, `p ${PROSE}\nquote { p 따뜻하다⏎곁에 오라 }`],
    ['a quotation within another', `${PROSE}\n\n> > 따뜻하다`, `p ${PROSE}\nquote { quote { p 따뜻하다 } }`],
    [
      'a quotation right below its reply',
      `${PROSE}\n\n> 따뜻하다\n>> 곁에 오라\n> > 불이 좋다\n> 그렇다`,
      `p ${PROSE}\nquote { p 따뜻하다 | quote { p 곁에 오라⏎불이 좋다 } | p 그렇다 }`,
    ],
    [
      'a quotation and its speaker',
      `${PROSE}\n\n“따뜻하다.”\n— 이난로`,
      `p ${PROSE}\nquote { p 따뜻하다. } (— 이난로)`,
    ],
    ['a rule', `${PROSE}\n\n* * *\n\n${PROSE}`, `p ${PROSE}\nrule\np ${PROSE}`],
    [
      'an address',
      `${PROSE} https://nanro.example/에서`,
      `p ${PROSE} [https://nanro.example/](https://nanro.example/)에서`,
    ],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
});

describe('the chrome of a blog', () => {
  test('with a byline, the head and the foot of the page are removed, too', async () => {
    const text = `하늘의 블로그\n\n홈\n태그\n\n백엔드/Spring\n\n트랜잭션 이야기\n\nby 하늘 2024. 3. 15. 10:20\n\n반응형\n\n${PROSE}\n\n'백엔드 > Spring' 카테고리의 다른 글\n빈 이야기 (0)\t2024.03.10\n\n댓글 1\n\n지나가던 이\n\n잘 읽었습니다. 다음 글도 기다릴게요.\n`;
    expect(await read(text)).toBe(
      `title: 트랜잭션 이야기\nsite: 하늘의 블로그\nauthor: 하늘\npublished: 2024-03-15T10:20\ncategory: 백엔드/Spring\n\np ${PROSE}\n\nrelated: 빈 이야기 — 2024-03-10 — -`,
    );
  });

  test.each(['구독하기', '공유하기', '댓글 3', 'Total 12', '메뉴', '1,204'])(
    '%s belongs to the article if nothing else is chrome',
    async (line) => {
      expect(await read(`${PROSE}\n\n${line}\n\n${PROSE}`)).toContain(line);
    },
  );
});

describe('what is read as plain text', () => {
  test.each([
    ['a .txt with one sign of Markdown is text', '글.txt', `**난로**는 ${PROSE}`, `**난로**는 ${PROSE}`],
    ['a .txt with several is Markdown', '글.txt', `# 난로\n\n**난로**는 [여기](https://a.kr)`, 'title: 난로'],
    ['one sign is enough for Markdown without an extension', '글', '# 난로\n\n글', 'title: 난로'],
    [
      'a page named .txt is a page',
      '글.txt',
      '<!doctype html><title>난로</title><p>글입니다.</p>',
      'title: 난로',
    ],
    ['a piece of a page is HTML', '<stdin>', '<div><p>글<b>입니다</b></p></div>', 'p 글**입니다**'],
    ['JSON is an article', '<stdin>', '{"title": "난로", "sections": []}', 'title: 난로'],
    [
      'other text in braces is text',
      '글.txt',
      '{중괄호}로 시작하는 글입니다.',
      'p {중괄호}로 시작하는 글입니다.',
    ],
    ['Markdown may begin with HTML', 'README.md', '<p align="center">난로</p>\n\n# 제목\n', 'p 난로'],
  ])('%s', async (_, name, text, expected) => expect(await read(text, name)).toContain(expected));
});

import { describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { wrapped } from '../helpers/wrapped.ts';

describe('the margin of a line is repeated on the lines into which it is broken', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    [
      'indent',
      '    들여쓴 커밋 메시지는 들여쓴 채로',
      ['    들여쓴 커밋', '    메시지는', '    들여쓴 채로'],
    ],
    ['a bullet', '- 첫째 항목은 여러 줄로 나뉜다', ['- 첫째 항목은', '  여러 줄로 나뉜다']],
    ['a bullet in a list', '  * 둘째 단계의 항목도 그렇다', ['  * 둘째 단계의', '    항목도 그렇다']],
    ['a number', '12. 번호가 두 자리면 더 들어간다', ['12. 번호가', '    두 자리면 더', '    들어간다']],
    ['a syllable', '가. 법령에서 자주 보는 모양', ['가. 법령에서 자주', '    보는 모양']],
    ['a circled number', '① 동그라미 친 번호도 있다', ['① 동그라미 친', '  번호도 있다']],
    ['a task', '- [ ] 할 일은 상자 뒤에서', ['- [ ] 할 일은 상자', '      뒤에서']],
    ['a quotation', '> 인용은 줄마다 표시가 붙는다', ['> 인용은 줄마다', '> 표시가 붙는다']],
    ['a quotation in a quotation', '> > 겹쳐도 줄마다 표시가', ['> > 겹쳐도 줄마다', '> > 표시가']],
    ['a list in a quotation', '> - 인용 속 항목도 그렇다', ['> - 인용 속 항목도', '>   그렇다']],
    ['not a date', '8. 1. 새벽에 쓴 글이다 아마도', ['8. 1. 새벽에 쓴', '   글이다 아마도']],
    ['not a minus', '-5도라서 추운 날 난로 곁에서', ['-5도라서 추운 날', '난로 곁에서']],
  ])('%s', async (_, text, expected) => {
    expect(await wrapped(text, '-w', '18')).toEqual(expected);
  });

  test('only the first line has it if it would leave less than eight cells', async () => {
    expect(await wrapped('> > > > 겹치고 겹친 말', '-w', '12')).toEqual(['> > > > 겹치고', '겹친 말']);
  });
});

test('a line of invisible characters leaves no blanks', async () => {
  expect(await wrapped('> - \u200b \n  \u200b\n> \t', '-w', '20')).toEqual(['> -', '', '>']);
});

test.each([
  ['[난로의 역사](https://a.kr/a/long/path)를', ['[난로의', '역사](https://a.kr/a/long/path)를']],
  ['![타오르는 불꽃](images/fire.png)이다', ['![타오르는', '불꽃](images/fire.png)이다']],
  ['[온돌아궁이와굴뚝 이야기](https://a.kr)', ['[온돌아궁이와굴뚝', '이야기](https://a.kr)']],
  ['[온돌아궁이와굴뚝 이야기][온돌]', ['[온돌아궁이와굴뚝', '이야기][온돌]']],
])('a word in the text of a link is never divided: %s', async (text, lines) => {
  expect(await wrapped(text, '-w', '12')).toEqual(lines);
});

test('blank lines, code and tables are kept', async () => {
  const text =
    '짧은 줄\n\n```\n이 줄은 코드라서 아무리 길어도 그대로 두어야 한다\n\n```\n| 이름 | 이 줄은 표라서 그대로 두어야 한다 |\n~~~\n``` 아직 코드 안이라서 이 줄도 그대로 두어야 한다\n~~~\n';
  expect((await run(['wrap', '-w', '20'], { stdin: text })).stdout).toBe(text);
});

test('code in a quotation is kept', async () => {
  const text = '> ```sh\n> 이 줄은 코드라서 아무리 길어도 그대로 두어야 한다\n> ```\n';
  expect(
    (await run(['wrap', '-w', '20'], { stdin: `${text}> 이 줄은 아무래도 나누어야 한다\n` })).stdout,
  ).toBe(`${text}> 이 줄은 아무래도\n> 나누어야 한다\n`);
});

test.each(['--only-long', '--reflow'])('front matter at the beginning is kept (%s)', async (option) => {
  const text = '---\ntitle: 이 줄은 머리말이라서 그대로 두어야 한다\ntags: [한글, 터미널]\n---\n';
  expect((await run(['wrap', '-w', '20', option], { stdin: `${text}본문은\n` })).stdout).toBe(
    `${text}본문은\n`,
  );
  // A rule at the beginning, or lines like these later in the text, are not front matter.
  expect(await wrapped(`---\n${text}`, '-w', '20', option)).not.toContain(
    'title: 이 줄은 머리말이라서 그대로 두어야 한다',
  );
  expect(await wrapped(`글\n${text}`, '-w', '20', option)).not.toContain(
    'title: 이 줄은 머리말이라서 그대로 두어야 한다',
  );
});

describe('code, front matter and rows are kept', () => {
  const long = '이 줄은 길어도 그대로 두어야 하는 줄이다';
  test.each<[what: string, text: string]>([
    ['code after a bullet', `- \`\`\`\n  ${long}\n  나\n  \`\`\`\n`],
    ['code after a number', `1. ~~~sh\n   ${long}\n   나\n   ~~~\n`],
    ['code after a bullet and a quotation mark', `- > \`\`\`\n  > ${long}\n  > 나\n  > \`\`\`\n`],
    ['code after a quotation mark and two bullets', `> - - \`\`\`\n>     ${long}\n>     나\n>     \`\`\`\n`],
    ['a row after a bullet', `- | ${long} |\n  | 나 |\n`],
    ['TOML', `+++\ntitle = "${long}"\nauthor = "나"\n\n[extra]\n+++\n`],
    ['YAML that ends in dots', `---\ntitle: ${long}\nauthor: 나\n...\n`],
  ])('%s', async (_, text) => {
    for (const option of ['--reflow', '--only-long']) {
      const { stdout } = await run(['wrap', '-w', '20', option], {
        stdin: `${text}\n이 줄은 나누어야 하는 줄이다\n`,
      });
      expect(stdout).toBe(`${text}\n이 줄은 나누어야\n하는 줄이다\n`);
    }
  });

  test.each<[what: string, text: string, expected: string[]]>([
    ['a line that begins with code', '```나``` 이 줄은 나눈다', ['```나``` 이 줄은', '나눈다']],
    [
      'text after a list item with unfinished code',
      '- ```\n  나\n이 줄은 나누어야 한다',
      ['- ```', '  나', '이 줄은 나누어야', '한다'],
    ],
    ['text that only begins like TOML', '+++\n이 줄은 나누어야 한다', ['+++', '이 줄은 나누어야', '한다']],
  ])('%s is not kept', async (_, text, expected) => {
    expect(await wrapped(text, '-w', '18')).toEqual(expected);
  });
});

test('code in a quotation ends with the quotation', async () => {
  expect(await wrapped('> ```\n> 코드\n이 줄은 나누어야 한다', '-w', '12')).toEqual([
    '> ```',
    '> 코드',
    '이 줄은',
    '나누어야',
    '한다',
  ]);
});

describe('no line begins with what would start a block', () => {
  const STYLES = /\u001b\[[\d;:]*m/g;
  const BEGINS_BLOCK = /^(?:[-+*>]|#{1,6} |\d+[.)] |--|<!--|```|~~~|\$\$|:::|\|)/;
  test.each([
    ['beside U+202F', '물가는 10\u202f% 올랐고 - 어제보다 + 조금 더 올랐으니 # 걱정이다 2024. 이었다'],
    ['a comment', '글 가운데에 주석의 표시인 <!-- 가 있고 --> 도 있다고 했다 그리고 <!-- 가 또 있다'],
    [
      'after a colour',
      '빨간 \u001b[31m- 표시와\u001b[0m 굵은 \u001b[1m-- 표시와 # 표시가\u001b[22m 줄 앞에 서지 않는다',
    ],
    ['fences', '글에서 ``` 와 ~~~ 를 말하고 ::: 도 $$ 도 | 도 말한다고 했으니 줄 앞에 서지 않는다'],
  ])('%s', async (_, text) => {
    for (let width = 8; width <= 60; width++) {
      const lines = await wrapped(text, '--reflow', '-w', String(width));
      const wrong = lines.map((line) => line.replace(STYLES, '')).filter((line) => BEGINS_BLOCK.test(line));
      expect(wrong, `${width} cells`).toEqual([]);
    }
  });
});

describe('--reflow', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['joins the lines of a paragraph', '짧은\n줄을\n잇는다\n\n다음', ['짧은 줄을 잇는다', '', '다음']],
    ['joins lines of Chinese or Japanese without a space', '世界的\n文字', ['世界的文字']],
    ['joins the lines of a list item', '- 첫째\n  계속\n- 둘째\n계속', ['- 첫째 계속', '- 둘째 계속']],
    [
      'joins lines indented like the second line',
      '뜻: 말의\n    풀이를 여기에\n    적는다',
      ['뜻: 말의', '    풀이를 여기에', '    적는다'],
    ],
    [
      'joins lines to an indented first line',
      '  첫 줄만\n들여쓴다\n글은 이어진다',
      ['  첫 줄만 들여쓴다', '글은 이어진다'],
    ],
    [
      'joins the lines of a task to its box',
      '- [x]\n  끝낸 일을\n  여기 적는다',
      ['- [x] 끝낸 일을', '      여기 적는다'],
    ],
    ['joins lines in a quotation', '> 인용이\n> 이어진다\n본문', ['> 인용이 이어진다', '본문']],
    ['does not join a heading', '# 제목\n본문', ['# 제목', '본문']],
    ['does not join an underline', '제목\n===\n본문', ['제목', '===', '본문']],
    ['does not join a short underline', '제목\n-\n본문', ['제목', '-', '본문']],
    ['does not join lines to a bullet without text', '-\n본문은\n이어진다', ['-', '본문은 이어진다']],
    [
      'does not join the trailers of a commit',
      'Signed-off-by: 김난로\nReviewed-by: 이화로',
      ['Signed-off-by: 김난로', 'Reviewed-by: 이화로'],
    ],
    [
      'does not join a signature, and keeps the blank of its mark',
      '뵙겠습니다.\n-- \n김난로\n드림',
      ['뵙겠습니다.', '-- ', '김난로 드림'],
    ],
    [
      'does not join lines over a hard line break',
      '한 줄  \n두 줄\\\n세 줄',
      ['한 줄  ', '두 줄\\', '세 줄'],
    ],
    [
      'does not join list items whose marks leave no room',
      '> > > - [ ] 하나\n> > > - [ ] 둘',
      ['> > > - [ ] 하나', '> > > - [ ] 둘'],
    ],
    ['joins Korean lines with a space, even between brackets', '「봄」\n「동백」', ['「봄」 「동백」']],
    [
      'begins no line with the mark of a list item',
      '모두 합해서 몇 개냐면 1. 그리고',
      ['모두 합해서', '몇 개냐면 1.', '그리고'],
    ],
    [
      'begins no line with the mark of a heading',
      '이것은 글인데 말 # 그리고',
      ['이것은 글인데', '말 # 그리고'],
    ],
    [
      'does not join footnotes',
      '[^1]: 첫 주석\n[^가]: 둘째 주석은\n이어진다',
      ['[^1]: 첫 주석', '[^가]: 둘째 주석은', '이어진다'],
    ],
    ['does not join the kind of a callout', '> [!TIP]\n> 팁이\n> 이어진다', ['> [!TIP]', '> 팁이 이어진다']],
    [
      'does not join the marks of a container',
      ':::note\n글은\n이어진다\n:::',
      [':::note', '글은 이어진다', ':::'],
    ],
    [
      'joins no line to text that looks like a definition',
      '[질문]: 내일은\n쉬나요?',
      ['[질문]: 내일은', '쉬나요?'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await wrapped(text, '--reflow', '-w', '18')).toEqual(expected);
  });

  test.each<[what: string, text: string]>([
    ['a table without outer marks', '이름 | 값\n--- | ---\n하나 | 1\n둘 | 2\n'],
    ['a table with marks only on the left', '| 이름 | 값\n|:--|--:\n하나 | 1\n둘\n'],
    ['a table in a quotation', '> 이름 | 값\n> --- | ---\n> 하나 | 1\n'],
    ['a table after a bullet', '- 이름 | 값\n  --- | ---\n  하나 | 1\n  둘 | 2\n'],
    ['a table with an escaped mark', '이름 \\| 이름 | 값\n-|-\n하나 | 1\n'],
    ['a long heading', '## [v1.0](https://난로.kr) - 2026-11-25\n글\n'],
    ['a heading after a bullet in a quotation', '> - # 제목은 나누면 제목이 아니게 된다\n'],
    ['a rule of stars', '글\n* * *\n글\n'],
    ['a rule of hyphens', '글\n- - -\n글\n'],
    ['a rule of underscores in a quotation', '> 글\n> _  _ _\n> 글\n'],
    ['indented code', '    가\n\n    나\n      다\n'],
    ['code indented by a tab', '글\n\n\t가\n\t나\n'],
    ['indented code in a quotation', '> 글\n>\n>     가\n>     나\n'],
    ['indented code after a list that has ended', '- 글\n\n글\n\n    가\n    나\n'],
    ['HTML after a bullet', '- <div>\n  가\n  나\n  </div>\n'],
    ['an HTML comment after a number', '1. <!--\n   가\n\n   나 -->\n'],
    ['two blanks at the end of a line', '둘  \n다음\n'],
    ['more than two blanks at the end of a line', '둘     \n다음\n'],
  ])('keeps %s', async (_, text) => {
    const reflow = async (stdin: string): Promise<string> =>
      (await run(['wrap', '--reflow', '-w', '20'], { stdin })).stdout;
    const kept = text.replace(/ {2,}\n/, '  \n');
    expect(await reflow(text)).toBe(kept);
    expect(await reflow(text.replaceAll('\n', '\r\n'))).toBe(kept.replaceAll('\n', '\r\n'));
    expect(await reflow(`글은\n이어진다\n\n${text}\n글은\n이어진다\n`)).toBe(
      `글은 이어진다\n\n${kept}\n글은 이어진다\n`,
    );
  });

  test.each<[what: string, text: string, expected: string[]]>([
    [
      'a paragraph before a table',
      '글은\n이어진다\n이름 | 값\n--- | ---\n하나 | 1',
      ['글은 이어진다', '이름 | 값', '--- | ---', '하나 | 1'],
    ],
    [
      'a list item after a table',
      '이름 | 값\n--- | ---\n하나 | 1\n- 첫째\n계속',
      ['이름 | 값', '--- | ---', '하나 | 1', '- 첫째 계속'],
    ],
    [
      'a paragraph after a table and code',
      '가 | 나\n-|-\n하나 | 1\n```\n가\n\n나\n```\n글은\n이어진다',
      ['가 | 나', '-|-', '하나 | 1', '```', '가', '', '나', '```', '글은 이어진다'],
    ],
    ['a delimiter row with too many columns', '이름\n--- | ---\n글', ['이름 --- | --- 글']],
    ['paragraphs of a list', '- 하나\n\n    둘은\n    이어진다', ['- 하나', '', '    둘은 이어진다']],
    [
      'paragraphs of a footnote',
      '[^1]: 하나\n\n    둘은\n    이어진다',
      ['[^1]: 하나', '', '    둘은 이어진다'],
    ],
    ['the second line of a paragraph', '하나\n    둘은\n    이어진다', ['하나 둘은 이어진다']],
    ['list items after HTML', '- <b>\n- 하나는\n  이어진다', ['- <b>', '- 하나는 이어진다']],
  ])('joins %s', async (_, text, expected) => {
    expect(await wrapped(text, '--reflow', '-w', '40')).toEqual(expected);
  });

  test('keeps the addresses of links', async () => {
    const text =
      '[위키]: https://ko.wikipedia.org/wiki/난로\n[깃허브]: <https://example.com/a/b/c> "여기 있다"\n> [책]: ./책.md\n';
    expect((await run(['wrap', '--reflow', '-w', '18'], { stdin: text })).stdout).toBe(text);
  });

  test.each([
    '---\n# 주석\ntitle: 가나다\ndate: 2024-01-01\n---\n',
    '---\n제목: 책\nsummary: |\n  하나\n  ---\n  둘\n"tags":\n- 가\n...\n',
    '```md\n> ```\n> a\n```\n\n```\ncd nanro\nnpm ci\n```\n',
    '```\n  - a\n    ```\n  b\n```\n\n```\ncd nanro\nnpm ci\n```\n',
  ])('keeps front matter and code: %j', async (text) => {
    expect((await run(['wrap', '--reflow', '-w', '18'], { stdin: text })).stdout).toBe(text);
  });

  test('does not read text below a rule as front matter', async () => {
    expect(await wrapped('---\n공지: 내일은\n쉽니다\n모두', '--reflow', '-w', '40')).toEqual([
      '---',
      '공지: 내일은',
      '쉽니다 모두',
    ]);
  });

  test('keeps formulas', async () => {
    const text = '$$\nx = 1\ny = 2\n$$\n';
    expect((await run(['wrap', '--reflow', '-w', '18'], { stdin: text })).stdout).toBe(text);
  });

  test.each<[what: string, html: string]>([
    [
      'a block, up to a blank line',
      '<div align="center">\n<p>\n가운데에 두는 글이다 <br>\n<img src="a.png">\n</div>\n',
    ],
    ['an end tag', '</details>\n이어지는 글\n'],
    ['a tag in upper case, on several lines', '<TABLE\n  class="b">\n<tr><td>칸\n'],
    ['a tag alone', "<span class='a' lang=ko hidden>\n글이\n</span>\n"],
    ['a comment, with blank lines', '<!-- 첫 줄\n\n둘째 줄\n끝 -->\n'],
    ['a comment on one line', '<!-- 한 줄에 다 쓴 주석이라도 그대로 -->\n'],
    ['a style sheet', '<style>\n\n.a {\n  b: c;\n}\n</style>\n'],
    ['a declaration', '<!DOCTYPE\nhtml>\n'],
    ['an instruction', '<?php\n\necho 1;\n?>\n'],
    ['a character section', '<![CDATA[\n\n글\n]]>\n'],
    ['a block in a quotation', '> <div>\n> 가운데\n> 글\n'],
    ['a block under a bullet', '- 하나\n\n  <p>\n  가운데\n  </p>\n'],
  ])('keeps HTML: %s', async (_, html) => {
    const filtered = (text: string): Promise<string> =>
      run(['wrap', '--reflow', '-w', '18'], { stdin: text }).then(({ stdout }) => stdout);
    expect(await filtered(html)).toBe(html);
    expect(await filtered(`${html}\n글은\n이어진다\n`)).toBe(`${html}\n글은 이어진다\n`);
  });

  test.each<[what: string, text: string, expected: string[]]>([
    ['a tag in a line', '<b>굵은</b>\n글', ['<b>굵은</b> 글']],
    ['a lone tag in a paragraph', '글\n<br>\n글', ['글 <br> 글']],
    ['an address', '<https://a.kr>\n글', ['<https://a.kr> 글']],
    ['a Korean title', '<공지>\n글', ['<공지> 글']],
    ['text after a comment', '<!-- 주석 -->\n글은\n이어진다', ['<!-- 주석 -->', '글은 이어진다']],
  ])('%s is not kept', async (_, text, expected) => {
    expect(await wrapped(text, '--reflow', '-w', '18')).toEqual(expected);
  });

  test('a block of HTML ends a paragraph', async () => {
    expect(await wrapped('글은\n이어진다\n<p>\n글\n</p>', '--reflow', '-w', '18')).toEqual([
      '글은 이어진다',
      '<p>',
      '글',
      '</p>',
    ]);
  });

  test('with -w 0, a paragraph becomes one line', async () => {
    expect(await wrapped('가나다\n라마바\n\n사아자', '--reflow', '-w', '0')).toEqual([
      '가나다 라마바',
      '',
      '사아자',
    ]);
  });
});

describe('--only-long', () => {
  test('keeps a line that fits', async () => {
    expect(
      await wrapped('칸을\t맞춘  줄  \n이 줄은 길어서 나누어야 한다\n', '--only-long', '-w', '20'),
    ).toEqual(['칸을\t맞춘  줄  ', '이 줄은 길어서', '나누어야 한다']);
  });
  test.each<[what: string, text: string]>([
    ['blanks alone', '가\n   \n>  \n\t\n'],
    ['a byte order mark', '\ufeff가\n나\n'],
    ['no newline at the end', '가\n나'],
    ['no newline after a blank line', '가\n  '],
    ['no newline after code', '```\n나'],
    ['newlines of two kinds', '가\r\n나\n다\r\n\r\n라\r'],
    ['decomposed letters', '각  \n'.normalize('NFD')],
    ['blanks at the end', '가  \n나 \t\n'],
  ])('keeps every byte: %s', async (_, text) => {
    for (const options of [[], ['--reflow']])
      expect((await run(['wrap', '--only-long', '-w', '20', ...options], { stdin: text })).stdout).toBe(text);
  });

  test('keeps every line with -w 0', async () => {
    const text = `${'가 '.repeat(50_000)} \n`;
    expect((await run(['wrap', '--only-long', '-w', '0'], { stdin: text })).stdout).toBe(text);
  });

  test('a long last line is broken, and no newline is added after it', async () => {
    expect((await run(['wrap', '--only-long', '-w', '16'], { stdin: '이 줄은 나누어야 한다' })).stdout).toBe(
      '이 줄은 나누어야\n한다',
    );
  });

  test('with --reflow, keeps a paragraph whose lines all fit', async () => {
    expect(
      await wrapped(
        '짧은\n줄\n\n이 줄은 길어서\n나누어야 한다 그렇지\n',
        '--only-long',
        '--reflow',
        '-w',
        '20',
      ),
    ).toEqual(['짧은', '줄', '', '이 줄은 길어서', '나누어야 한다 그렇지']);
  });
});

test('--justify makes all lines but the last equally long', async () => {
  const text = '저커버그는 황에게 커다란 후드가 달린 검은 가죽 재킷을 선물했습니다';
  expect(await wrapped(text, '--justify', '-w', '26')).toEqual([
    '저커버그는  황에게  커다란',
    '후드가  달린   검은   가죽',
    '재킷을 선물했습니다',
  ]);
});

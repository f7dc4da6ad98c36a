import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANY_MARKS, commentMarksOf, marksOf } from '../../src/wrap/comment-marks.ts';
import { createCommentWrapper } from '../../src/wrap/prefix.ts';
import { run } from '../helpers/run.ts';
import { runs } from '../helpers/thorough.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));

/** Returns what `nanro wrap` prints for a file. */
async function wrapped(name: string, text: string | Uint8Array, ...options: string[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { code, stdout, stderr } = await run(['wrap', '-w', '24', ...options, path]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

const reflowed = (name: string, text: string): Promise<string> => wrapped(name, text, '--reflow');

describe('a mark is repeated on each line', () => {
  test.each<[name: string, text: string, expected: string]>([
    ['a.ts', '// 이 주석은 길어서 나누어야 한다\n', '// 이 주석은 길어서\n// 나누어야 한다\n'],
    ['a.ts', '  //이 주석은 길어서 나누어야 한다\n', '  //이 주석은 길어서\n  //나누어야 한다\n'],
    ['a.rs', '/// 이 주석은 길어서 나누어야 한다\n', '/// 이 주석은 길어서\n/// 나누어야 한다\n'],
    ['a.rs', '//! 이 주석은 길어서 나누어야 한다\n', '//! 이 주석은 길어서\n//! 나누어야 한다\n'],
    ['a.py', '# 이 주석은 길어서 나누어야 한다\n', '# 이 주석은 길어서\n# 나누어야 한다\n'],
    ['a.py', '    # 이 주석은 길어서 나눈다\n', '    # 이 주석은 길어서\n    # 나눈다\n'],
    ['a.go', '\t// 이 주석은 길다\n', '\t// 이 주석은\n\t// 길다\n'],
    ['a.el', ';; 이 주석은 길어서 나누어야 한다\n', ';; 이 주석은 길어서\n;; 나누어야 한다\n'],
    ['a.sql', '-- 이 주석은 길어서 나누어야 한다\n', '-- 이 주석은 길어서\n-- 나누어야 한다\n'],
    ['a.erl', '%% 이 주석은 길어서 나누어야 한다\n', '%% 이 주석은 길어서\n%% 나누어야 한다\n'],
    ['a.vb', "' 이 주석은 길어서 나누어야 한다\n", "' 이 주석은 길어서\n' 나누어야 한다\n"],
    ['Dockerfile', '# 이 주석은 길어서 나누어야 한다\n', '# 이 주석은 길어서\n# 나누어야 한다\n'],
    [
      'a.java',
      '  /**\n   * 이 주석은 길어서 나눈다\n   */\n',
      '  /**\n   * 이 주석은 길어서\n   * 나눈다\n   */\n',
    ],
    ['a.c', '/*\n * 이 주석은 길어서 나눈다\n', '/*\n * 이 주석은 길어서\n * 나눈다\n'],
    ['a.ts', '// - 이 항목은 길어서 나눈다\n', '// - 이 항목은 길어서\n//   나눈다\n'],
    ['a.ts', '// 이 주석은 길어서 나누어야 한다\r\n', '// 이 주석은 길어서\r\n// 나누어야 한다\r\n'],
    ['a.ts', '\ufeff// 이 주석은 길어서 나누어야 한다', '\ufeff// 이 주석은 길어서\n// 나누어야 한다'],
  ])('%s: %j', async (name, text, expected) => {
    expect(await wrapped(name, text)).toBe(expected);
    expect(await reflowed(name, text)).toBe(expected);
  });
});

test.each<[name: string, before: string]>([
  ['a.py', '가 = """나"""  # """\n'],
  ['a.py', '가 = """\n나\n"""\n'],
  ['a.ts', 'const 가 = `나` + `다 ${`라`}`; // `\n'],
  ['a.ts', 'const 가 = `\n나\n`;\n'],
  ['a.ts', 'const 가 = /`[^`]{1,60}`|`/g;\n'],
  ['a.js', "return /[`/'\\]]/.test(가) ? 나 / 다 : 라;\n"],
  ['a.js', '가.replace(/don\'t `/, "`");\n'],
  ['a.js', 'const 가 = 나 / 다; // `\n'],
  ['a.rs', 'let 가 = r##"\n나"#\n"##;\n'],
  ['a.cpp', 'auto 가 = R"(나)";\n'],
  ['a.sh', 'cat <<-EOF\n나\n\tEOF\n'],
  ['a.sh', 'cat <<<"abc"; echo $((1 << 2))\n'],
  ['a.rb', '가 << 나\n가 << TEXT\n'],
  ['a.php', '$가 = <<<EOT\n나\n  EOT;\n'],
])('comments after a string are wrapped: %s, %j', async (name, before) => {
  const mark = /\.(?:py|sh|rb)$/.test(name) ? '#' : '//';
  expect(await wrapped(name, `${before}${mark} ${'가나다라 '.repeat(4)}\n`)).toBe(
    `${before}${mark} 가나다라 가나다라\n${mark} 가나다라 가나다라\n`,
  );
});

describe('--reflow joins the lines', () => {
  test.each<[what: string, text: string, expected: string]>([
    ['of a comment', '// 짧은\n// 주석\n', '// 짧은 주석\n'],
    ['up to a blank comment', '// 짧은\n//\n// 주석\n// 둘\n', '// 짧은\n//\n// 주석 둘\n'],
    ['up to another mark', '// 짧은\n/// 주석\n/// 둘\n', '// 짧은\n/// 주석 둘\n'],
    ['up to another indentation', '// 짧은\n  // 주석\n  // 둘\n', '// 짧은\n  // 주석 둘\n'],
    ['up to code', '// 짧은\n코드();\n// 주석\n// 둘\n', '// 짧은\n코드();\n// 주석 둘\n'],
    ['up to a tag', '// 짧은\n// 주석\n// @param 가 값\n// 둘\n', '// 짧은 주석\n// @param 가 값 둘\n'],
    ['up to a note', '// 짧은\n// TODO: 가\n// TODO: 나\n', '// 짧은\n// TODO: 가\n// TODO: 나\n'],
    ['up to a list item', '// 짧은\n// - 가\n//   나\n// - 다\n', '// 짧은\n// - 가 나\n// - 다\n'],
    [
      'that begin like instructions',
      '// webpack 설정\n// eslint 규칙\n// ex: 예\n',
      '// webpack 설정 eslint\n// 규칙 ex: 예\n',
    ],
    ['in a block', '/**\n * 짧은\n * 주석\n */\n', '/**\n * 짧은 주석\n */\n'],
  ])('%s', async (_, text, expected) => {
    expect(await reflowed('a.ts', text)).toBe(expected);
  });
});

const LONG = '이 줄은 길어도 그대로 두어야 하는 줄이다';

describe('kept byte for byte with any options:', () => {
  test.each<[what: string, name: string, text: string]>([
    ['code', 'a.ts', `const 가 = '${LONG}';  \n\tfoo(가);\n`],
    ['code with a comment after it', 'a.ts', `가(); // ${LONG}\n나(); // ${LONG}\n`],
    ['strings over several lines', 'a.py', `가 = """\n${LONG}\n\n  ${LONG}\n"""\n`],
    ['text like a comment in a string', 'a.py', `가 = """ 나\n# ${LONG}\n"""\n`],
    [
      'text like a comment in a template',
      'a.ts',
      `const 가 = f('\`', "\`") + \`나 \\\` // \${LONG}\n// ${LONG}\n\`;\n`,
    ],
    ['text like a comment in a raw string of Rust', 'a.rs', `let 가 = r#"\n// ${LONG}\n"#;\n`],
    ['text like a comment in a raw string of C++', 'a.cpp', `auto 가 = R"x(\n// ${LONG}\n)x";\n`],
    ['text like a comment in a text block', 'a.java', `String 가 = """\n    // ${LONG}\n    """;\n`],
    ['text like a comment in a here-document', 'a.sh', `cat << 'EOF' > b\n# ${LONG}\nEOF\n`],
    ['text like a comment in a here-document of Ruby', 'a.rb', `가 = <<~TEXT\n  # ${LONG}\nTEXT\n`],
    ['a comment on one line between marks', 'a.ts', `/* ${LONG} */\n/** ${LONG} */\n`],
    ['a block without marks', 'a.c', `/*\n  ${LONG}\n  ${LONG}\n*/\n`],
    ['multiplications', 'a.c', `x = a\n  * 이줄은길어도그대로두어야하는줄이다\n  * b;\n`],
    ['pointers', 'a.c', `*ptr = 1;\n* ptr = "${LONG}";\n`],
    ['selectors of CSS', 'a.css', `#가 .나, #다 .라, #마 .바, #사 .아 { }\n`],
    [
      'a shebang and a coding',
      'a.py',
      `#!/usr/bin/env python3 -u -b -B\n# -*- coding: utf-8; fill-column: 80 -*-\n`,
    ],
    ['instructions to Go', 'a.go', `//go:build linux && amd64 && cgo\n//nolint:errcheck // 그렇다 그렇다\n`],
    [
      'instructions to ESLint',
      'a.js',
      `// eslint-disable-next-line no-console -- 가\n// eslint-enable 가나다라 마바사아\n`,
    ],
    [
      'instructions to Python’s tools',
      'a.py',
      `# type: ignore[가나다라마, 바사아]\n# noqa: E501, F401, W503, W605\n`,
    ],
    ['instructions to TypeScript', 'a.ts', `// @ts-expect-error 이 줄은 고칠 수가 없다\n`],
    [
      'code that is commented out',
      'a.ts',
      `// const foo = bar(1, 2, 3);\n// if (foo) {\n//   baz('${LONG}');\n// }\n`,
    ],
    [
      'code that is commented out without a blank',
      'a.kt',
      `//val foo = "${LONG}"\n//    val bar = 1 + 2 + 3 + 4 + 5\n`,
    ],
    ['indented code', 'a.go', `// 예:\n//\n//\tfoo bar baz qux quux corge\n//\tfoo\n`],
    ['a fence', 'a.rs', `/// \`\`\`\n/// let 가 = "${LONG}"\n/// 나\n///\n/// 다\n/// \`\`\`\n`],
    ['an example', 'a.ts', `/**\n * @example\n * 가나 다라 마바 사아 자차 카타\n * 파하\n */\n`],
    [
      'preformatted text',
      'a.java',
      `/**\n * <pre>\n * 가나 다라 마바 사아 자차 카타\n * 파하\n * </pre>\n */\n`,
    ],
    ['a rule', 'a.py', '# -------------------------------\n# ===============================\n'],
    ['a heading between signs', 'a.py', '# ------- 이 제목은 길다 ---------\n'],
    ['a table', 'a.py', '# | 가나다라 | 마바사아 | 자차 |\n# | 1 | 2 | 3 |\n'],
    ['a tree', 'a.py', '# src/\n# ├── 가나다라마바사아자차.py\n# └── 나.py\n'],
    ['columns', 'a.py', '# 가나다라    1    2    3    4    5\n# 나          1    2\n'],
    ['a box', 'a.sh', '##################\n#  가나다라마바사아자차카  #\n##################\n'],
    ['a doctest', 'a.py', '# >>> 가나다라(마바사아, 자차카타)\n# 1\n'],
    ['blanks after a blank comment', 'a.ts', '//  \n/**\n *   \n */\n'],
    ['no last newline', 'a.ts', '가();'],
    ['an escape sequence', 'a.sh', `# \u001b[31m${LONG}\u001b[0m\n가 "\u001b[2J"\u0000\n`],
  ])('%s', async (_, name, text) => {
    for (const options of [[], ['--reflow'], ['--only-long'], ['--justify']])
      expect(await wrapped(name, text, ...options)).toBe(text);
  });

  test('lines that are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('// 이 주석은 길어서 나누어야 한다\n// '),
      Buffer.from([0xb0, 0xa1, 0x0a]),
    ]);
    const path = join(folder, 'cp949.c');
    writeFileSync(path, bytes);
    const out: Uint8Array[] = [];
    const wrapper = createCommentWrapper(
      {
        measure: { width: 24, wordBreak: 'keep-all', ambiguous: 1 },
        reflow: false,
        onlyLong: false,
        justify: false,
      },
      commentMarksOf(path)!,
    );
    out.push(Buffer.from(await wrapper.push(bytes)), Buffer.from(wrapper.end()));
    expect(Buffer.concat(out)).toEqual(
      Buffer.concat([
        Buffer.from('// 이 주석은 길어서\n// 나누어야 한다\n// '),
        Buffer.from([0xb0, 0xa1, 0x0a]),
      ]),
    );
  });
});

describe('no line', () => {
  test('is broken within a word', async () => {
    const text = '// 이 주석의 com.example.mongostudy.MongoDataSetupExecutionListener 참고\n';
    const expected = '// 이 주석의\n// com.example.mongostudy.MongoDataSetupExecutionListener\n// 참고\n';
    expect(await wrapped('a.ts', text)).toBe(expected);
    expect(await reflowed('a.ts', expected)).toBe(expected);
  });
  test('begins with a tag because of a break', async () => {
    expect(await wrapped('a.ts', '// 여기에서 쓰는 값은 @param 뒤에 쓴다\n')).toBe(
      '// 여기에서 쓰는\n// 값은 @param 뒤에 쓴다\n',
    );
  });
  test.each([
    '// 여기서 Database.connect(dataSource) 스프링 Bean의 값을 쓴다\n',
    '// Database.connect(dataSource) 스프링 Bean의 값을 쓴다\n',
    '// 이 목록에서는 아직도 TODO 표시를 찾는다\n',
    '// 이 글에서는 별표를 * 그대로 두기로 한다\n',
    '// 이 값은 언제나 const foo = 1; 그리고 나머지\n',
  ])('is read as something else because of a break: %j', async (text) => {
    const once = await wrapped('a.ts', text);
    expect(once.split('\n').length).toBeGreaterThan(2);
    expect(await reflowed('a.ts', once)).toBe(once);
  });
  test('ends within code or an inline tag', async () => {
    const out = await wrapped('a.ts', '// 여기에서는 꼭 `foo(1, 2, 3)` 그리고 {@link Foo 이것} 쓴다\n');
    expect(out).toContain('`foo(1, 2, 3)`');
    expect(out).toContain('{@link Foo 이것}');
  });
});

describe('--prefix', () => {
  const wrapText = async (stdin: string, ...options: string[]): Promise<string> =>
    (await run(['wrap', '-w', '24', '--reflow', ...options], { stdin })).stdout;

  test('is off by default for standard input', async () => {
    expect(await wrapText('// 짧은\n// 주석\n')).toBe('// 짧은 // 주석\n');
  });
  test('auto accepts any mark if the language is unknown', async () => {
    const text = '// 짧은\n// 주석\n가 나\n다\n# 짧은\n# 주석\n   * 짧은\n   * 주석\n';
    expect(await wrapText(text, '--prefix', 'auto')).toBe(
      '// 짧은 주석\n가 나\n다\n# 짧은 주석\n   * 짧은 주석\n',
    );
  });
  test.each<[prefix: string, text: string, expected: string]>([
    ['//', '// 가\n// 나\n/// 다\n/// 라\n# 마\n# 바\n', '// 가 나\n/// 다\n/// 라\n# 마\n# 바\n'],
    ['// ', '// 가\n// 나\n//다\n//라\n', '// 가 나\n//다 라\n'],
    ['rem', 'rem 가\nrem 나\nremark 다\n', 'rem 가 나\nremark 다\n'],
    ['*', ' * 가\n * 나\n', ' * 가 나\n'],
    ['>>', '>> 가\n>> 나\n> 다\n', '>> 가 나\n> 다\n'],
  ])('%j accepts only that mark', async (prefix, text, expected) => {
    expect(await wrapText(text, '--prefix', prefix)).toBe(expected);
  });
  test('none makes source code wrap as text', async () => {
    expect(await wrapped('a.ts', '// 짧은\n// 주석\n', '--reflow', '--prefix', 'none')).toBe(
      '// 짧은 // 주석\n',
    );
  });
  test('rejects white space', async () => {
    const { code, stderr } = await run(['wrap', '--language', 'en', '--prefix', ' ']);
    expect([code, stderr]).toEqual([2, 'nanro: --prefix needs a value. Write it right after the option.\n']);
  });
});

test.each(['README.md', 'a.txt', 'a.html', 'a.tex', 'c', 'make', '-', 'a.c.bak', 'py'])(
  '%s is not source code',
  (name) => expect(commentMarksOf(name)).toBeUndefined(),
);

const lines = fc.array(
  fc
    .tuple(
      fc.constantFrom('', '', '  ', '\t'),
      fc.constantFrom('// ', '//', '/// ', '# ', '* ', '', '/*', ' */'),
      fc.constantFrom(
        '난롯가에서 “편하게” 나누는 이야기',
        '@param 값',
        '```',
        'foo();',
        '',
        '- 항목은 길다',
        '글',
        '```글',
        '`a b`',
        '\u200b',
        'https://a.kr/b',
      ),
      fc.constantFrom('\n', '\n', '\r\n'),
    )
    .map((parts) => parts.join('')),
  { maxLength: 12 },
);

test('pieces of any length give the same lines, lose no word and keep code', async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(commentMarksOf('a.ts')!, commentMarksOf('a.py')!, ANY_MARKS, marksOf('//')),
      async (parts, sizes, reflow, onlyLong, marks) => {
        const text = parts.join('');
        const options = {
          measure: { width: 20, wordBreak: 'keep-all', ambiguous: 1 } as const,
          reflow,
          onlyLong,
          justify: false,
        };
        const wrap = async (pieces: readonly string[]): Promise<string> => {
          const wrapper = createCommentWrapper(options, marks);
          let out = '';
          for (const piece of pieces) out += String(await wrapper.push(Buffer.from(piece)));
          return out + wrapper.end();
        };
        const units = [...text];
        const pieces: string[] = [];
        for (let index = 0; units.length > 0; index++)
          pieces.push(units.splice(0, sizes[index % sizes.length]!).join(''));
        const out = await wrap(pieces);
        expect(out).toBe(await wrap([text]));
        const words = (of: string): string[] =>
          of
            .replace(/^\s*(?:\/\/+|#|\*)/gm, '')
            .split(/\s+/)
            .filter((word) => word !== '');
        expect(words(out)).toEqual(words(text));
        const code = (of: string): string[] =>
          of.split('\n').filter((line) => !/^\s*(?:\/\/|#|\*)/.test(line));
        expect(code(out)).toEqual(code(text));
      },
    ),
    { numRuns: runs(1000) },
  );
}, 60_000);

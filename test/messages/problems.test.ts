import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeProblem } from '../../src/messages/problems.ts';
import { PROBLEM_SAMPLES } from '../helpers/problem-samples.ts';

const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));

/** What a sentence has that says what to do. */
const NEXT_STEP = {
  ko: /(?:주세요|보세요|여야 합니다|안 됩니다|이어야 합니다|아닌가요|볼 수 있습니다|늘릴 수 있습니다|쓸 수 있습니다|늘어납니다|읽습니다|판별합니다|제한하지 않습니다)[.?:]/,
  en: /(?:^|[.,:] )(?:Add|Check|Choose|Convert|Create|Did you mean|Get|Leave out|Look|Make|Name|Open|Put|Read|Remove|Save|Search|Split|To [a-z]+ |Try|Use|Write|If |use |\S+ must |`[^`]+` (?:shows|raises) |so name |Please|Nest)/,
};

test.each(['ko', 'en'] as const)(
  'every message says what is wrong, and what to do (%s)',
  async (language) => {
    const messages = await Promise.all(PROBLEM_SAMPLES.map((problem) => describeProblem(problem, language)));
    const lines = messages.map((message, index) => `${PROBLEM_SAMPLES[index]!.kind}\n  ${message}\n`);
    await expect(lines.join('')).toMatchFileSnapshot(golden(`problems.${language}.txt`));
    for (const message of messages) {
      expect(message).toMatch(NEXT_STEP[language]);
      expect(message).not.toMatch(/undefined(?!$)|[.?] ?[.?]$|: ''/);
    }
  },
);

test.each([
  ['..', "파일이 아니라 폴더입니다: '..'. 그 안의", "'..' is a folder"],
  ['글.', "파일이 아니라 폴더입니다: '글.'. 그 안의", "'글.' is a folder"],
  ['글 ', "파일이 아니라 폴더입니다: '글 '. 그 안의", "'글 ' is a folder"],
  ['글', '파일이 아니라 폴더입니다: 글. 그 안의', '글 is a folder'],
])('the full stop of the name %j is not that of the sentence', async (name, korean, english) => {
  expect(await describeProblem({ kind: 'isFolder', name }, 'ko')).toContain(korean);
  expect(await describeProblem({ kind: 'isFolder', name }, 'en')).toContain(english);
});

test.each(['ftp://난로:비밀@a.kr/.', ' ftp://난로:비밀@a.kr', 'ftp://난로:비밀@a.kr'])(
  'the password in %j is not shown',
  async (name) => {
    for (const language of ['ko', 'en'] as const)
      expect(await describeProblem({ kind: 'badAddress', name }, language)).toMatch(
        /^[^비]*…@a\.kr(?!.*비밀@)/,
      );
  },
);

test('headings in a list are not quoted', async () => {
  const sections = [{ number: '1', heading: '난로를 켠다.' }];
  const message = await describeProblem({ kind: 'ambiguousSection', which: '난로', sections }, 'en');
  expect(message).toMatch(/\n {2}1\. 난로를 켠다\.$/);
});

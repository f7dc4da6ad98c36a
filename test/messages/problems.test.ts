import { expect, test } from 'vitest';
import { describeProblem } from '../../src/messages/problems.ts';

test.each([
  ['..', "파일이 아니라 폴더입니다: '..'. 그 안에", "'..' is a folder"],
  ['글.', "파일이 아니라 폴더입니다: '글.'. 그 안에", "'글.' is a folder"],
  ['글 ', "파일이 아니라 폴더입니다: '글 '. 그 안에", "'글 ' is a folder"],
  ['글', '파일이 아니라 폴더입니다: 글. 그 안에', '글 is a folder'],
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

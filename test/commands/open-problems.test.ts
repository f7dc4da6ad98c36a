// The status line when something cannot be opened.
import { expect, test } from 'vitest';
import type { Target } from '../../src/commands/link-targets.ts';
import { describeError } from '../../src/commands/open-problems.ts';
import { NanroError, type Problem } from '../../src/errors.ts';
import { OPEN_TEXTS } from '../../src/messages/ko/open-texts.ts';

const file: Target = { kind: 'file', path: '/home/kim/글/없음.md' };
const page: Target = { kind: 'page', address: 'https://a.kr/%EB%82%9C%EB%A1%9C' };

test.each<[Target, Problem, string]>([
  [file, { kind: 'fileNotFound', name: file.path }, '파일이 없습니다: 없음.md.'],
  [page, { kind: 'networkFailed', name: page.address, code: 'ENOTFOUND' }, 'https://a.kr/난로'],
  [page, { kind: 'wrongType', name: page.address, type: 'image/png' }, '난로'],
])('of %j and %j it is %j', async (target, problem, part) => {
  const message = await describeError(new NanroError(problem), target, OPEN_TEXTS, 'ko');
  expect(message).toContain(part);
  expect(message).not.toContain('%EB');
});

test('a bug is no message', async () => {
  const bug = new TypeError('x is undefined');
  await expect(describeError(bug, page, OPEN_TEXTS, 'ko')).rejects.toBe(bug);
});

// The files in .github/, which only GitHub reads, and the form of CHANGELOG.md.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
// @ts-expect-error It is JavaScript, because Node 20 runs it as it is.
import { VERSIONS } from './helpers/node-versions.mjs';

const folder = fileURLToPath(new URL('../.github', import.meta.url));
const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));

test('the workflow runs .ci/run on three systems, with each version of Node', () => {
  expect(read('workflows/ci.yml')).toMatchObject({
    permissions: { contents: 'read' },
    jobs: {
      check: {
        strategy: {
          'fail-fast': false,
          matrix: {
            os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
            node: (VERSIONS as string[]).map(Number),
          },
        },
        steps: expect.arrayContaining([{ run: '.ci/run', shell: 'bash' }]) as unknown,
      },
    },
  });
});

test.skipIf(process.platform === 'win32')('.ci/run can be executed', () => {
  expect(statSync(join(folder, '../.ci/run')).mode & 0o111).not.toBe(0);
});

test.each(readdirSync(join(folder, 'ISSUE_TEMPLATE')))('%s is a form with questions', (name) => {
  const { body, ...form } = read(`ISSUE_TEMPLATE/${name}`) as {
    body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
  };
  expect(Object.keys(form)).toEqual(['name', 'description']);
  const questions = body.filter(({ type }) => type !== 'markdown');
  expect(questions.length).toBeGreaterThan(1);
  for (const { id, attributes } of questions) expect([id, attributes.label]).not.toContain(undefined);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('CHANGELOG.md has the headings of Keep a Changelog', () => {
  const text = readFileSync(join(folder, '../CHANGELOG.md'), 'utf8');
  const headings = [...text.matchAll(/^(#{1,3}) (.*)$/gm)].map(
    ([, level, heading]) => [level, heading] as const,
  );
  expect(headings[0]).toEqual(['#', 'Changelog']);
  expect(headings[1]).toEqual(['##', '[Unreleased]']);
  for (const [level, heading] of headings.slice(2))
    expect(heading).toMatch(
      level === '##'
        ? /^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/
        : /^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/,
    );
});

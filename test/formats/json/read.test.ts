import { expect, test } from 'vitest';
import { NanroError, type Problem } from '../../../src/errors.ts';
import { parseArticle } from '../../../src/formats/json/read.ts';

function problemOf(json: string): Problem | undefined {
  try {
    parseArticle(json, 'a.json');
    return undefined;
  } catch (error) {
    if (error instanceof NanroError) return error.problem;
    throw error;
  }
}

const DEPTH = 100_000;
const quotes = `${'{"kind":"quote","blocks":['.repeat(DEPTH)}${']}'.repeat(DEPTH)}`;
const arrays = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;

test.each<[what: string, json: string, path: string, kind: string]>([
  ['quotations', `{"title":"글","sections":[],"lead":[${quotes}]}`, '', 'tooDeep'],
  ['a title', `{"title":${arrays},"sections":[]}`, 'title', 'type'],
  ['a kind', `{"title":"글","sections":[],"lead":[{"kind":${arrays}}]}`, 'lead[0].kind', 'choice'],
  [
    'a choice',
    `{"sections":[],"lead":[{"kind":"table","rows":[],"align":[${arrays}]}]}`,
    'lead[0].align[0]',
    'choice',
  ],
  ['an unknown key', `{"title":"글","sections":[],"more":${arrays}}`, 'more', 'unknown'],
  ['the whole value', arrays, '', 'type'],
])('nesting deeper than the stack in %s is a fault', (_, json, path, kind) => {
  expect(problemOf(json)).toMatchObject({ kind: 'notArticle', fault: { path, fault: { kind } } });
});

test('__proto__ is an ordinary unknown key', () => {
  expect(problemOf('{"title":"글","sections":[],"__proto__":"\\u001b"}')).toMatchObject({
    kind: 'notArticle',
    fault: { path: '__proto__', fault: { kind: 'unknown' } },
  });
});

test('every string is sanitised', () => {
  const article = parseArticle(
    '{"title":"\\u001b[31m글","tags":["\\u202e가"],"sections":[{"level":2,"heading":[{"kind":"text","text":"\\u0007"}],"blocks":[]}]}',
  );
  expect(article).toEqual({
    title: '\ufffd[31m글',
    tags: ['가'],
    sections: [{ level: 2, heading: [{ kind: 'text', text: '' }], blocks: [] }],
  });
});

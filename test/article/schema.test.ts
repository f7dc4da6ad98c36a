import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/formats/json/read.ts';
import { ARTICLE_SCHEMA } from '../../src/article/schema.ts';
import { findFault } from '../../src/article/validate.ts';
import { runs } from '../helpers/thorough.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const bundled = read('../../content/fireside-chat.json');
const everyBlock = read('../fixtures/every-block.json');
const ajv = new Ajv2020({ discriminator: true, allErrors: false }).compile(ARTICLE_SCHEMA);

test('content/article.schema.json is what schema.ts generates (--update writes it)', async () => {
  await expect(`${JSON.stringify(ARTICLE_SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL('../../content/article.schema.json', import.meta.url)),
  );
});

test.each([
  ['bundled article', bundled],
  ['every kind of block', everyBlock],
])('the %s is valid for findFault and for ajv', (_, article) => {
  expect(findFault(article)).toBeUndefined();
  expect(ajv(article)).toBe(true);
});

test('parseArticle ignores a byte order mark', () => {
  expect(parseArticle(`\ufeff${JSON.stringify(bundled)}`)).toEqual(parseArticle(JSON.stringify(bundled)));
});

test('every property in the schema has a description', () => {
  const undescribed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, schema] of Object.entries((value as { properties?: object }).properties ?? {})) {
      if (!('const' in (schema as object)) && !('description' in (schema as object)))
        undescribed.push(`${path}.${name}`);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
  };
  visit(ARTICLE_SCHEMA, '');
  expect(undescribed).toEqual([]);
});

/** An article with one part replaced, removed or added somewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(bundled, everyBlock),
    fc.nat(),
    fc.constantFrom('replace', 'remove', 'add'),
    fc.constantFrom<unknown>(null, 1, -1, 2.5, '', 'x', 'quote', true, [], {}, { kind: 'text' }),
  )
  .map(([article, pick, how, by]) => {
    const copy = structuredClone(article);
    const places: [holder: Record<string, unknown>, key: string][] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key]);
        visit((value as Record<string, unknown>)[key]);
      }
    };
    visit(copy);
    const [holder, key] = places[pick % places.length]!;
    if (how === 'replace') holder[key] = by;
    else if (how === 'add') holder['extra'] = by;
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });

test('findFault and ajv agree on articles with one change', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(mutated, (article) => void expect(findFault(article) === undefined).toBe(ajv(article))),
    { numRuns: runs(2000) },
  );
});

const article = (sections: unknown, more = {}): unknown => ({ title: '글', sections, ...more });
const section = (...blocks: unknown[]): unknown => ({
  level: 2,
  heading: [{ kind: 'text', text: '장' }],
  blocks,
});

describe('findFault returns the path of the first fault', () => {
  test.each<[value: unknown, path: string, kind: string]>([
    [[], '', 'type'],
    ['글', '', 'type'],
    [null, '', 'type'],
    [{ title: '', sections: [] }, 'title', 'empty'],
    [{ title: '글' }, 'sections', 'missing'],
    [article({}), 'sections', 'type'],
    [article([section(), section(), section({ kind: 'paragraf' })]), 'sections[2].blocks[0].kind', 'choice'],
    [article([section({})]), 'sections[0].blocks[0].kind', 'missing'],
    [article([section({ kind: 'paragraph' })]), 'sections[0].blocks[0].content', 'missing'],
    [
      article([section({ kind: 'paragraph', content: [], speeker: '' })]),
      'sections[0].blocks[0].speeker',
      'unknown',
    ],
    [
      article([
        section({ kind: 'paragraph', content: [{ kind: 'strong', content: [{ kind: 'text', text: 5 }] }] }),
      ]),
      'sections[0].blocks[0].content[0].content[0].text',
      'type',
    ],
    [
      article([{ level: 7, heading: [{ kind: 'text', text: '장' }], blocks: [] }]),
      'sections[0].level',
      'range',
    ],
    [article([{ level: 2, heading: [], blocks: [] }]), 'sections[0].heading', 'empty'],
    [article([], { published: '2024. 8. 1.' }), 'published', 'date'],
    [article([], { published: '2024-13-01' }), 'published', 'date'],
    [
      article([section({ kind: 'table', rows: [], align: ['middle'] })]),
      'sections[0].blocks[0].align[0]',
      'choice',
    ],
  ])('%j: %s', (value, path, kind) => {
    expect(findFault(value)).toMatchObject({ path, fault: { kind } });
  });

  test('articles that nest too deep have a fault', () => {
    let block: unknown = { kind: 'rule' };
    for (let depth = 0; depth < 1000; depth++) block = { kind: 'quote', blocks: [block] };
    expect(findFault(article([section(block)]))).toMatchObject({ fault: { kind: 'tooDeep' } });
  });
});

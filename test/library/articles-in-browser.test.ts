// Runs `nanro/article` as in a browser: bundled as a site would bundle it, and without a Buffer. `npm test`
// builds it first.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test, vi } from 'vitest';
import * as source from '../../src/articles.ts';
import { bundleForBrowser, ENTRY } from '../helpers/browser-bundle.ts';

const bundle = await bundleForBrowser("export * from 'nanro/article';");
const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { output } = await bundle.write({ format: 'esm', dir: folder });
writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
const browser = (await import(pathToFileURL(join(folder, `${ENTRY}.js`)).href)) as typeof source;

/** Reads an article where there is no Buffer. */
async function readInBrowser(...args: Parameters<typeof source.readArticle>): Promise<source.Article> {
  vi.stubGlobal('Buffer', undefined);
  try {
    return await browser.readArticle(...args);
  } finally {
    vi.unstubAllGlobals();
  }
}

const CP949 = Uint8Array.from([0xb3, 0xad, 0xb7, 0xce]); // 난로

test('the bundle imports nothing but its own files', () => {
  const files = output.map(({ fileName }) => fileName);
  const imported = output.flatMap((chunk) =>
    chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [],
  );
  expect(imported.length).toBeGreaterThan(10);
  expect(imported.filter((name) => !files.includes(name))).toEqual([]);
});

test.each<[string, string | Uint8Array, source.ReadOptions]>([
  ['Markdown', '---\ntitle: 난로\n---\n\n**따뜻**합니다.[^1] $a$\n\n:::note\n알림\n:::\n\n[^1]: 각주\n', {}],
  [
    'a page',
    '<!doctype html><title>난로</title><p>따뜻합니다. <a href="/1">글</a></p>',
    { url: 'https://example.com' },
  ],
  ['text', '제1장 겨울\n\n눈이 온다.\n\n제2장 봄\n\n볕이 든다.\n', {}],
  ['JSON', '{"title": "난로", "sections": []}', {}],
  ['data', '{"이름": "난로"}', { name: '글.json' }],
  ['a table', '이름,값\n난로,1\n', { format: 'csv' }],
  [
    'a feed',
    '<rss version="2.0"><channel><title>난로</title><item><title>글</title></item></channel></rss>',
    {},
  ],
  ['a notebook', '{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "# 난로"}]}', {}],
  ['UTF-8', new TextEncoder().encode('\ufeff난로가 따뜻하다.'), {}],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x9c, 0xb0]), {}],
  ['CP949', CP949, {}],
  ['another charset', Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]), { charset: 'shift_jis' }],
  [
    'a copied mail',
    'From: =?UTF-8?B?64KcIOuhnA==?= <a@b.example>\nSubject: 글\n\n안녕하세요.\n',
    { format: 'markdown' },
  ],
])('%s is read and written as in Node', async (_, text, options) => {
  const article = await readInBrowser(text, options);
  const expected = await source.readArticle(text, options);
  expect(JSON.stringify(article)).toBe(JSON.stringify(expected));
  for (const written of [
    { width: 20 },
    { colour: true },
    { format: 'markdown' },
    { format: 'html' },
  ] as const)
    expect(browser.renderArticle(article, written)).toBe(source.renderArticle(expected, written));
});

test.each<[string, string | Uint8Array, object]>([
  ['an archive', new TextEncoder().encode('PK\u0003\u0004'), { kind: 'needsNode' }],
  ['a document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { kind: 'needsNode' }],
  ['a mail', 'From: a@b.example\nMIME-Version: 1.0\n\n글\n', { kind: 'needsNode' }],
  ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), { kind: 'foreignFormat', format: 'pdf' }],
  ['bytes that are no text', new Uint8Array(100).fill(0xff), { kind: 'notText' }],
  ['bytes of a program', new Uint8Array(100), { kind: 'notText' }],
  ['nothing', '', { kind: 'empty' }],
])('%s is an error', async (_, content, problem) => {
  await expect(readInBrowser(content, { name: '글' })).rejects.toMatchObject({
    problem: { name: '글', ...problem },
  });
});

test('an ArrayBuffer of another window is read', async () => {
  const buffer = runInNewContext('Uint8Array.from([0xb3, 0xad, 0xb7, 0xce]).buffer') as ArrayBuffer;
  const { lead } = await readInBrowser(buffer);
  expect(lead).toMatchObject([{ content: [{ text: '난로' }] }]);
});

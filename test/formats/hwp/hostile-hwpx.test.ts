// HWPX documents that are cut off, corrupted or built to exhaust the reader: the result is an article or one
// clear problem.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NanroError } from '../../../src/errors.ts';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { pack } from '../../helpers/epub.ts';
import {
  cell,
  ctrl,
  filesOfHwpx,
  hwpx,
  list,
  p,
  plainTable,
  run,
  t,
  table,
  text,
} from '../../helpers/hwpx.ts';
import { outline } from '../../helpers/outline.ts';
import { runs, someOf, THOROUGH } from '../../helpers/thorough.ts';

const MOST = 10 * 2 ** 20;

/** Returns the outline of a document, or the kind of its problem; anything else that is thrown is a bug. */
async function outcomeOf(bytes: Buffer, name = '글.hwpx'): Promise<string> {
  try {
    return outline(await loadArticle({ name, bytes }, MOST));
  } catch (error) {
    if (error instanceof NanroError) return error.problem.kind;
    throw error;
  }
}

const everything = [
  text('제목', { style: '제목' }),
  text('장', { head: ['outline', 0] }),
  p(
    t('글', 1) +
      run(plainTable([['가', '나']])) +
      run(ctrl(`<hp:footNote>${list(text('각주'))}</hp:footNote>`)),
  ),
  text('하나', { head: ['number', 0] }) + text('둘', { head: ['number', 1] }),
].join('');
const PROBLEMS = /^(?:badHwp|noText|tooLarge|foreignFormat|notText|tooManyElements)$/;

describe('a document that is cut off', async () => {
  const whole = await hwpx({ sections: [everything] });
  test.each(Array.from({ length: 20 }, (_, part) => part))('at %i twentieths', async (part) => {
    const cut = whole.subarray(0, Math.floor((whole.length * part) / 20));
    expect(await outcomeOf(cut)).toMatch(part === 0 ? /^(?:empty|badHwp)$/ : PROBLEMS);
  });
});

test('a document with any byte changed is read, or has one problem', async () => {
  const whole = await pack(filesOfHwpx({ sections: [everything] }), { compress: false });
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let count = 0; count < runs(150); count++) {
    const changed = Buffer.from(whole);
    for (let change = 0; change <= random(4); change++) changed[random(changed.length)] = random(256);
    const outcome = await outcomeOf(changed);
    expect(outcome.includes('\n') || PROBLEMS.test(outcome) || outcome === 'protectedHwp').toBe(true);
  }
});

const withFile = async (path: string, content: string): Promise<string> =>
  outcomeOf(await pack({ ...filesOfHwpx({ sections: [everything] }), [path]: content }));
const SECTION = 'Contents/section0.xml';
const HEADER = 'Contents/header.xml';

test.each([
  ['a section that ends too early', SECTION, '<hs:sec><hp:p><hp:run><hp:t>글', 'badHwp'],
  ['a section that is empty', SECTION, '', 'badHwp'],
  ['a section that is no XML', SECTION, '<'.repeat(5000), 'badHwp'],
  ['a section of bytes', SECTION, '\0\u0001\u0002'.repeat(100), 'badHwp'],
  ['a section of something else', SECTION, '<html><body><p>글</p></body></html>', 'noText'],
  ['a header that ends too early', HEADER, '<hh:head><hh:refList>', 'badHwp'],
  ['a header without lists', HEADER, '<hh:head/>', /^p 제목\np 장\n/],
  ['a package without files', 'Contents/content.hpf', '<opf:package/>', /^title: 제목\n/],
  [
    'a package whose files are missing or outside',
    'Contents/content.hpf',
    '<opf:package><opf:manifest><opf:item id="a" href="../../section0.xml"/><opf:item id="b" href="Contents/section9.xml"/></opf:manifest><opf:spine><opf:itemref idref="a"/><opf:itemref idref="b"/><opf:itemref idref="__proto__"/></opf:spine></opf:package>',
    /^title: 제목\n/,
  ],
  [
    'entities that expand each other',
    SECTION,
    `<!DOCTYPE a [<!ENTITY a "${'글'.repeat(100)}">${Array.from({ length: 30 }, (_, at) => `<!ENTITY b${at} "${(at === 0 ? '&a;' : `&b${at - 1};`).repeat(10)}">`).join('')}]><hs:sec><hp:p><hp:run><hp:t>앞 &b29; 뒤</hp:t></hp:run></hp:p></hs:sec>`,
    'p 앞 &b29; 뒤\n',
  ],
  [
    'an entity that is a file',
    SECTION,
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><hs:sec><hp:p><hp:run><hp:t>앞 &a;</hp:t></hp:run></hp:p></hs:sec>',
    'p 앞 &a;\n',
  ],
  [
    'references and numbers that are wrong',
    SECTION,
    `<hs:sec><hp:p paraPrIDRef="99" styleIDRef="-1"><hp:run charPrIDRef="x"><hp:t>글</hp:t><hp:ctrl><hp:fieldEnd beginIDRef="5"/></hp:ctrl><hp:tbl><hp:tr><hp:tc><hp:subList>${text('가')}</hp:subList><hp:cellAddr colAddr="999999999" rowAddr="x"/><hp:cellSpan colSpan="999999999" rowSpan="0"/></hp:tc><hp:tc><hp:subList>${text('나')}</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p></hs:sec>`,
    'p 글\ntable 나 | 가\n',
  ],
  [
    'names of members of objects',
    SECTION,
    '<hs:sec><hp:p paraPrIDRef="constructor" styleIDRef="__proto__"><hp:run charPrIDRef="toString"><hp:constructor/><hp:__proto__/><hp:t>글<hp:valueOf/></hp:t></hp:run></hp:p></hs:sec>',
    'p 글\n',
  ],
])('%s', async (_, path, content, expected) => {
  const outcome = await withFile(path, content);
  if (typeof expected === 'string') expect(outcome).toBe(expected);
  else expect(outcome).toMatch(expected);
});

test('the preview never takes the place of a section', async () => {
  const { [SECTION]: _left, ...files } = filesOfHwpx({ sections: [everything] });
  expect(await outcomeOf(await pack(files))).toBe('badHwp');
});

test('an encrypted document has a password', async () => {
  const files = filesOfHwpx({ sections: [] });
  const manifest = `<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><odf:file-entry full-path="Contents/section0.xml"><odf:encryption-data/></odf:file-entry></odf:manifest>`;
  const encrypted = { ...files, 'META-INF/manifest.xml': manifest, 'Contents/header.xml': '\0\u0001' };
  expect(await outcomeOf(await pack(encrypted))).toBe('protectedHwp');
});

test.each([
  [
    'tables in tables',
    (inner: string) =>
      p(run(table([[cell(inner, { column: 0, row: 0 }), cell(text('옆'), { column: 1, row: 0 })]]))),
  ],
  ['boxes in boxes', (inner: string) => p(run(table([[cell(inner, { column: 0, row: 0 })]])))],
  [
    'shapes in shapes',
    (inner: string) => p(run(`<hp:rect><hp:drawText>${list(inner)}</hp:drawText></hp:rect>`)),
  ],
  ['groups in groups', (inner: string) => p(run(`<hp:container>${inner}</hp:container>`))],
  ['notes in notes', (inner: string) => p(run(ctrl(`<hp:footNote>${list(inner)}</hp:footNote>`)))],
  [
    'switches in switches',
    (inner: string) => p(run(`<hp:switch><hp:default>${inner}</hp:default></hp:switch>`)),
  ],
  ['elements without a meaning', (inner: string) => `<hp:x>${inner}</hp:x>`],
])('%s, very deep', async (_, wrap) => {
  let inner = text('속');
  for (let depth = 0; depth < (THOROUGH ? 2000 : 300); depth++) inner = wrap(inner);
  const outcome = await outcomeOf(await hwpx({ sections: [text('글') + inner] }));
  expect(outcome).toMatch(/^(?:p 글\n|tooManyElements$)/);
});

const MANY: readonly (readonly [what: string, section: string])[] = [
  ['many paragraphs', text('글').repeat(50_000)],
  [
    'many sorts of lists',
    (text('가', { head: ['number', 0] }) + text('나', { head: ['bullet', 1] })).repeat(15_000),
  ],
  ['many line breaks that are characters', text('글\n'.repeat(400_000))],
  ['many runs', p(t('글').repeat(50_000))],
  [
    'many cells',
    p(run(table([Array.from({ length: 20_000 }, (_, column) => cell(text('칸'), { column, row: 0 }))]))),
  ],
  [
    'many rows with columns of their own',
    p(run(table(Array.from({ length: 10_000 }, (_, row) => [cell(text('칸'), { column: row, row })])))),
  ],
  ['many notes', p((t('글') + run(ctrl(`<hp:footNote>${list(text('주'))}</hp:footNote>`))).repeat(10_000))],
  [
    'many fields that never end',
    p(run(ctrl('<hp:fieldBegin id="1" type="HYPERLINK"/>')).repeat(30_000) + t('글')),
  ],
];

test.each(someOf(MANY, 8))('%s are read, or too many', async (_, section) => {
  expect(await outcomeOf(await hwpx({ sections: [section] }))).toMatch(
    /[글가칸]|^tooManyElements$|^tooLarge$/,
  );
});

test('200,000 paragraphs are too many', async () => {
  expect(await outcomeOf(await hwpx({ sections: [text('글').repeat(200_000)] }))).toMatch(
    /^(?:tooLarge|tooManyElements)$/,
  );
});

test('a section that unpacks to more than the limit is too large', async () => {
  const bomb = Buffer.alloc(MOST + 1, ' ');
  expect(deflateRawSync(bomb).length).toBeLessThan(MOST / 100);
  expect(await outcomeOf(await pack({ ...filesOfHwpx({ sections: [''] }), [SECTION]: bomb }))).toBe(
    'tooLarge',
  );
});

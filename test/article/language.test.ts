// The language of an article: the one it declares, or the one that its letters show.
import { expect, test } from 'vitest';
import { readArticle, renderArticle } from '../../src/articles.ts';
import { languageOf, languageOfArticle, languageOfManuscript } from '../../src/article/language.ts';
import { loadDocument, loadManuscript } from '../../src/formats/read-source.ts';

const KOREAN = '난로 곁에 앉아 장작이 타는 소리를 듣습니다. 밤이 깊어도 불은 꺼지지 않습니다.';
const ENGLISH = 'We sit by the hearth and listen to the fire. It burns all night, and nobody is cold.';
const CODE = `\`\`\`sh\n${'npm install hearth\n'.repeat(60)}\`\`\``;
/** English in which a twentieth of the letters are Hangul. */
const LESSON = `${ENGLISH} 난로 means hearth, 불은 is fire, 밤 is night.`;

const MARKDOWN: readonly (readonly [what: string, text: string, language: string])[] = [
  ['Korean', `# 난로\n\n${KOREAN}`, 'ko'],
  ['Korean with decomposed Hangul', KOREAN.normalize('NFD'), 'ko'],
  ['English', `# Hearth\n\n${ENGLISH}`, 'en'],
  ['English that names a thing in Korean', `# Hearth (난로)\n\n${ENGLISH.repeat(4)}`, 'en'],
  ['English with a link to Korean', `[한국어](README.ko.md)\n\n${ENGLISH}`, 'en'],
  ['Korean below code', `# hearth\n\n${CODE}\n\n${KOREAN}`, 'ko'],
  ['Korean below very much code', `# hearth\n\n${`${CODE}\n\n`.repeat(5)}${KOREAN}`, 'ko'],
  ['English with Korean far below', `${`${ENGLISH}\n\n`.repeat(30)}${KOREAN}`, 'en'],
  ['Korean below an abstract in English', `${ENGLISH.repeat(3)}\n\n${KOREAN}`, 'ko'],
  ['only code', CODE, 'en'],
  ['code with Korean comments', '# hearth\n\n```sh\nnpm start # 난로를 켭니다\n```', 'ko'],
  ['Japanese', '# 炉辺\n\n火のそばに座って、薪の音を聞きます。', ''],
  ['Chinese', '# 炉边\n\n我们坐在火炉旁。', ''],
  ['Russian', 'Мы сидим у очага.', ''],
  ['French', 'Nous sommes assis près du feu.', 'en'],
  ['only numbers', '2026. 11. 29.\n\n1,024', 'ko'],
  ['only a picture', '![](hearth.png)', 'ko'],
  ['a table in Korean', '| 해 | 장작 |\n|---|---|\n| 2026 | 12 |', 'ko'],
  ['a table in English', '| year | logs |\n|---|---|\n| 2026 | 12 |', 'en'],
  ['English that declares ko', `---\nlang: ko\n---\n${ENGLISH}`, 'ko'],
  ['English that declares ko-KR', `---\nlang: ko-KR\n---\n${ENGLISH}`, 'ko-KR'],
  ['Korean that declares en', `---\nlang: en\n---\n${KOREAN}`, 'ko'],
  ['Korean that declares a wrong tag', `---\nlang: kr\n---\n${KOREAN}`, 'ko'],
  ['French that declares fr', '---\nlang: fr\n---\nNous sommes assis.', 'fr'],
  ['a lesson that declares en', `---\nlang: en\n---\n${LESSON}`, 'en'],
  ['a lesson', LESSON, 'ko'],
];

test.each(MARKDOWN)('Markdown: %s', async (_, text, expected) => {
  const source = { name: '글.md', bytes: Buffer.from(text) };
  expect(languageOfArticle(await readArticle(text, source))).toBe(expected);
  expect(languageOfManuscript(await loadManuscript(source, 2 ** 20))).toBe(expected);
});

test.each([
  ['글.txt', KOREAN, 'ko'],
  ['text.txt', `Hearth\n\n${ENGLISH}`, 'en'],
  ['text.txt', '1 2 3\n4 5 6\n', 'ko'],
  ['hearth.ts', 'export const hearth = 1;\n', 'en'],
  ['hearth.ts', '// 난로를 켭니다.\nexport const hearth = 1;\n', 'ko'],
  ['sums.csv', '2025,10\n2026,12\n', 'ko'],
  ['sums.csv', 'year,logs\n2025,10\n2026,12\n', 'en'],
  ['build.log', '\u001b[32mdone\u001b[m in 3 s\nall tests pass\n', 'en'],
  ['page.html', `<html><p>${ENGLISH}</p></html>`, 'en'],
  ['page.html', `<html lang="en"><p>${KOREAN}</p></html>`, 'ko'],
  ['page.html', `<html lang="de"><p>${ENGLISH}</p></html>`, 'de'],
])('%s: %j', async (name, text, expected) => {
  const source = { name, bytes: Buffer.from(text) };
  expect(languageOfArticle(await readArticle(text, source))).toBe(expected);
  expect(languageOfManuscript(await loadManuscript(source, 2 ** 20))).toBe(expected);
});

test('the beginning of a long document has the language of the whole', async () => {
  const bytes = Buffer.from(`${ENGLISH}\n\n`.repeat(4000) + `${KOREAN}\n\n`.repeat(4000));
  const source = { name: '글.md', bytes, isBeginningEnough: true };
  const begun = await loadDocument(source, 2 ** 24);
  if ('entries' in begun) throw new Error('not a document');
  expect(begun.unread).toBeGreaterThan(0);
  expect(languageOfManuscript(begun)).toBe('en');
});

test('of a manuscript, only the beginning is read', async () => {
  const text = Array.from({ length: 500 }, (_, index) => `${ENGLISH} ${index}.`).join('\n\n');
  const { passage, ...manuscript } = await loadManuscript(
    { name: 'a.txt', bytes: Buffer.from(text) },
    2 ** 20,
  );
  const read = new Set<number>();
  const watched = (index: number): ReturnType<typeof passage> => (read.add(index), passage(index));
  expect(languageOfManuscript({ ...manuscript, passage: watched })).toBe('en');
  expect(Math.max(...read)).toBeLessThan(2000 / ENGLISH.length);
});

test('a sample may have prose in one language and code in another', () => {
  const text = `${KOREAN}${ENGLISH.repeat(20)}`;
  expect(languageOf(undefined, { text: ENGLISH.repeat(20), prose: KOREAN })).toBe('ko');
  expect(languageOf(undefined, { text, prose: ENGLISH })).toBe('en');
});

const BOX = '> [!NOTE]\n> ';
const HTML_BOX = (text: string): string => `<div class="admonition note"><p>${text}</p></div>`;

test.each([
  ['글.md', BOX + KOREAN, '참고'],
  ['note.md', BOX + ENGLISH, 'Note'],
  ['note.md', `---\nlang: en\n---\n${BOX}${ENGLISH}`, 'Note'],
  ['note.md', `---\nlang: ko\n---\n${BOX}${ENGLISH}`, '참고'],
  ['note.md', `---\ntitle: 난로\n---\n${BOX}OK`, '참고'],
  ['note.md', `<p align="center"><img src="${'a'.repeat(900)}"></p>\n\n${BOX}${KOREAN}`, '참고'],
  ['note.md', `:::warning\n${ENGLISH}\n:::`, 'Warning'],
  ['note.md', `:::warning\n${KOREAN}\n:::`, '경고'],
  ['note.mdx', `<Callout type="info">\n${ENGLISH}\n</Callout>`, 'Info'],
  ['note.mdx', `<Callout type="info">\n${KOREAN}\n</Callout>`, '정보'],
  ['page.html', `<html><p>${ENGLISH}</p>${HTML_BOX(ENGLISH)}</html>`, 'Note'],
  ['page.html', `<html lang="en"><p>${KOREAN}</p>${HTML_BOX(KOREAN)}</html>`, '참고'],
  ['page.html', `<html lang="ko"><p>${ENGLISH}</p>${HTML_BOX(ENGLISH)}</html>`, '참고'],
  [
    'note.ipynb',
    JSON.stringify({
      cells: [BOX + ENGLISH, KOREAN.repeat(3)].map((source) => ({ cell_type: 'markdown', source })),
    }),
    '참고',
  ],
])('the label of a box in %s is in the language of the text: %j', async (name, text, expected) => {
  const { lead = [] } = await readArticle(text, { name });
  expect(lead.find(({ kind }) => kind === 'box')).toMatchObject({ label: expected });
});

test.each([
  [`Hearth\n\n${ENGLISH}`, 'Hearth\n1 min\n'],
  [`난로\n\n${KOREAN}`, '난로\n1분\n'],
])('the head of %j', async (text, head) => {
  expect(renderArticle(await readArticle(text, { format: 'text' })).slice(0, head.length)).toBe(head);
});

test.each([
  [`# Hearth\n\n${ENGLISH}`, 'en'],
  [`# 난로\n\n${KOREAN}`, 'ko'],
  ['# 炉辺\n\n火のそばに座ります。', ''],
  ['---\nlang: fr\n---\nNous sommes assis.', 'fr'],
])('a web page states the language of %j, and JSON only what the author states', async (text, language) => {
  const article = await readArticle(text, { name: '글.md' });
  expect(renderArticle(article, { format: 'html' })).toContain(`<html lang="${language}">`);
  expect(JSON.parse(renderArticle(article, { format: 'json' })).language).toBe(
    text.includes('lang:') ? language : undefined,
  );
});

// Notes in the output of commands and in manuscripts.
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { loadArticle } from '../../src/formats/read-source.ts';
import { createGalley, linesOf } from '../../src/layout/galley.ts';
import { run } from '../helpers/run.ts';

const SOURCE = '# 글\n\n앞글.\n\n## 하나\n\n불이 탄다[^a].\n\n[^a]: 참나무다.\n[^b]: 쓰지 않은 각주.\n';

test('list has a row for the notes, which count', async () => {
  expect((await run(['list', '-'], { stdin: SOURCE })).stdout).toBe(
    [
      'No.  Heading  Characters  Minutes',
      '─────────────────────────────────',
      '     Lead              3        1',
      '  1  하나              5        1',
      '     Notes            12        1',
      '     Total            20        1',
      '',
    ].join('\n'),
  );
});

test('a manuscript has the note of a mark, and the mark has its id on the screen', async () => {
  const article = await loadArticle({ name: 'a.md', bytes: Buffer.from(SOURCE) }, 2 ** 20);
  const manuscript = manuscriptOf(article);
  const galley = createGalley(manuscript, {
    measure: { width: 40, wordBreak: 'keep-all', ambiguous: 1 },
    hyperlinks: true,
  });
  const spans = Array.from({ length: galley.count }, (_, unit) => linesOf(galley.rows(unit))).flat(2);
  const ids = spans.flatMap((span) => span.note ?? []);
  expect(ids).toEqual(['1']);
  expect(manuscript.note(ids[0]!)).toEqual(article.notes![0]);
  expect(manuscript.note('9')).toBeUndefined();
  expect(spans.map(({ text }) => text).join('')).toContain('2. 쓰지 않은 각주.');
});

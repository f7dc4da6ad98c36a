// The user may name the format of a source, so that it is not detected.
import { expect, test } from 'vitest';
import type { TextFormat } from '../../src/formats/format-names.ts';
import { loadArticle } from '../../src/formats/read-source.ts';

const LIMIT = 2 ** 20;

test.each<[TextFormat, string, string]>([
  ['text', '# 난로', 'paragraph'],
  ['markdown', '- 난로', 'list'],
  ['markdown', '오후 3:01, 온돌 : **난로**\n오후 3:02, 온돌 : 따뜻해', 'paragraph'],
  ['html', '난로 <hr>', 'paragraph'],
  ['csv', '이름,값\n난로,1\n', 'table'],
  ['code', '난로 = 1\n', 'code'],
  ['lines', '난로\n온돌\n', 'lines'],
  ['text', '%PDF-1.7 난로', 'paragraph'],
])('a source is read as %s if the user asks for that: %j', async (format, text, kind) => {
  const { lead = [], sections } = await loadArticle({ name: '글', bytes: Buffer.from(text), format }, LIMIT);
  expect([...lead, ...sections.flatMap(({ blocks }) => blocks)][0]?.kind).toBe(kind);
});

test('text that is decoded already is read in place of the bytes', async () => {
  const source = { name: '글.md', bytes: Buffer.from('따뜻하다'), text: '---\ntitle: 난로\n---\n\n온돌' };
  expect(await loadArticle(source, LIMIT)).toMatchObject({ title: '난로' });
});

test('bytes beyond the limit are not read', async () => {
  const source = { name: '글', bytes: Buffer.from('난로 '.repeat(100)) };
  await expect(loadArticle(source, 100)).rejects.toMatchObject({
    problem: { kind: 'tooLarge', name: '글', bytes: 100 },
  });
});

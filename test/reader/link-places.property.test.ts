// Every part of an article with an id is found, wherever its lines end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { createGalley, unitOf } from '../../src/layout/galley.ts';
import { createBook } from '../../src/reader/book.ts';
import { placeOfId } from '../../src/reader/link-places.ts';
import { topOf } from '../../src/reader/place.ts';
import { someArticle } from '../helpers/articles.ts';

/** Returns an article in which every section and every block has an id, and the ids. */
function named(article: Article): { readonly article: Article; readonly ids: readonly string[] } {
  const ids: string[] = [];
  const next = (): readonly string[] => {
    ids.push(`곳-${ids.length}`);
    return [ids.at(-1)!];
  };
  const blocksOf = (blocks: readonly Block[]): Block[] =>
    blocks.map((block): Block => {
      const own = { ...block, ids: next() };
      if ('blocks' in own) return { ...own, blocks: blocksOf(own.blocks) };
      if (own.kind === 'table') return { ...own, rowIds: own.rows.map(next) };
      return own.kind === 'list' ? { ...own, items: own.items.map(blocksOf) } : own;
    });
  const lead = blocksOf(article.lead ?? []);
  const sections = article.sections.map((section) => ({
    ...section,
    ids: next(),
    blocks: blocksOf(section.blocks),
  }));
  return { article: { ...article, lead, sections }, ids };
}

test('every id leads to the row in which its part begins, at any width', () => {
  fc.assert(
    fc.property(someArticle, fc.integer({ min: 1, max: 100 }), fc.boolean(), (any, width, plain) => {
      const { article, ids } = named(any);
      const manuscript = manuscriptOf(article);
      const book = createBook(manuscript);
      const measure = { width, wordBreak: 'keep-all', ambiguous: 1 } as const;
      const galley = createGalley(manuscript, { measure, hyperlinks: true, plain });
      for (const id of ids) {
        const place = placeOfId(book, galley, id)!;
        expect(place.unit).toBe(unitOf(manuscript.target(id)!.passage));
        const rows = galley.rows(place.unit);
        const holders = rows.filter(({ line }) => line.some((span) => span.ids?.includes(id)));
        expect(holders.length).toBeLessThanOrEqual(1);
        // A part that shows nothing leads to the beginning of its passage.
        if (holders.length === 0) expect(place).toEqual(topOf(galley, place.unit));
        else expect(place.offset).toBe(holders[0]!.at);
      }
    }),
  );
});

test('ids survive the division of a long block', () => {
  const words = Array.from({ length: 4000 }, (_, index) => `낱말이 ${index}번째 온다.`);
  const text = (content: string): Block => ({
    kind: 'paragraph',
    content: [{ kind: 'text', text: content }],
  });
  const long: Record<string, Block> = {
    paragraph: text(words.join(' ')),
    list: {
      kind: 'list',
      ordered: true,
      items: words.map((word, index) => [{ ...text(word), ids: [`항목-${index}`] }]),
    },
    code: { kind: 'code', text: words.join('\n') },
    table: {
      kind: 'table',
      rows: words.map((word) => [[{ kind: 'text', text: word }]]),
      rowIds: words.map((_, index) => [`줄-${index}`]),
    },
  };
  for (const [id, block] of Object.entries(long)) {
    const manuscript = manuscriptOf({ title: '글', lead: [{ ...block, ids: [id] }], sections: [] });
    expect(manuscript.characters.length).toBeGreaterThan(1);
    const galley = createGalley(manuscript, {
      measure: { width: 60, wordBreak: 'keep-all', ambiguous: 1 },
      hyperlinks: true,
    });
    const book = createBook(manuscript);
    expect(placeOfId(book, galley, id)).toEqual({
      unit: 1,
      offset: galley.rows(1).find(({ isGap }) => !isGap)!.at,
    });
    if (id !== 'list' && id !== 'table') continue;
    const { unit, offset } = placeOfId(book, galley, id === 'list' ? '항목-3999' : '줄-3999')!;
    const row = galley.rows(unit).find(({ at }) => at === offset)!;
    expect(row.line.map((span) => span.text).join('')).toContain('3999번째');
  }
});

// `nanro search` on long documents beside `nanro read`, and `nanro list` on very many sections.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { essay, page } from './documents.mjs';
import { book } from './long-documents.mjs';
import { peakMemory, timeInPairs } from './pairs.mjs';
import { prose } from './prose.mjs';
import { row } from './rows.mjs';

/** Words that are in 10 MB of prose 5,000 times, in every sentence, by initial consonants, and nowhere. */
const WORDS = { 난로: 'few hits', 다: 'a hit in every sentence', ㄴㄹ: 'initial consonants', 없는말: 'none' };
const SECTIONS = 200_000;

const sections = (heading) =>
  Array.from(
    { length: SECTIONS },
    (_, index) => `${heading(index + 1)}\n\n난로 곁에서 읽습니다. 장작이 탑니다.\n\n`,
  ).join('');

export async function measureSearch({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const fileOf = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const time = (...commands) =>
    timeInPairs(
      commands.map((args) => ({ name: args[0], args: [nanro, ...args], statuses: [0, 1] })),
      { rounds, warmUp: 1 },
    );
  const text = prose(10e6);
  const files = {
    'many paragraphs': fileOf('many.txt', text),
    'one paragraph': fileOf('one.txt', text.replace(/\n+/g, ' ')),
  };
  const rows = Object.entries(files).flatMap(([what, file]) => {
    const commands = Object.keys(WORDS).map((words) => ['search', words, file]);
    return time(...commands, ['search', '다', file, '--format', 'json']).map(({ milliseconds }, index) =>
      row(`search, 10 MB, ${what}: ${Object.values(WORDS)[index] ?? 'JSON'}`, 'ms', milliseconds, {
        most: 1000,
      }),
    );
  });
  for (const [what, file] of Object.entries({
    'an essay in Markdown, 5 MB': fileOf('essay.md', essay(5e6)),
    'a blog’s page, 2 MB': fileOf('page.html', page(2e6)),
    'a book of 5 MB (EPUB)': fileOf('book.epub', await book(5e6)),
  })) {
    const [, few, many] = time(['read', file], ['search', '난로', file], ['search', '다', file]);
    rows.push(row(`search, ${what}: few hits`, '× read', few.ratioTo(0), { most: 1.2 }));
    rows.push(row(`search, ${what}: a hit in every sentence`, '× read', many.ratioTo(0), { most: 1.2 }));
  }
  const line = fileOf('line.md', '난로가 **있다**. 다 '.repeat(38_000));
  const [{ milliseconds }] = time(['search', '다', '-w', '0', line]);
  rows.push(
    row('search, one line of 1 MB, half in bold: hits everywhere', 'ms', milliseconds, { most: 1500 }),
  );
  for (const [what, file] of Object.entries({
    text: fileOf(
      'sections.txt',
      sections((number) => `제${number}장 이야기`),
    ),
    Markdown: fileOf(
      'sections.md',
      sections((number) => `## ${number}번째 이야기`),
    ),
  })) {
    const [{ milliseconds }] = time(['list', '--max-bytes', '60M', file]);
    const memory = peakMemory({ args: [nanro, 'list', '--max-bytes', '60M', file] }, { runs: 3 });
    rows.push(
      row(`list, 200,000 short sections in ${what}`, 'ms', milliseconds, { most: 2000 }),
      row(`list, 200,000 short sections in ${what}: peak memory`, 'MiB', memory, { most: 512 }),
    );
  }
  rmSync(folder, { recursive: true });
  return rows;
}

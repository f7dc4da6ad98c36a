// `nanro open` on long documents, whose beginning is shown while the rest is read: the time to the first screen,
// from a key to its screen meanwhile, and to the end of the document.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { essay } from './documents.mjs';
import { prose } from './prose.mjs';
import { median, percentile, row } from './rows.mjs';
import { firstScreenOver, startInTerminal, time } from './terminal.mjs';

const { ZipFile } = createRequire(import.meta.url)('yazl');

const CHAPTERS = 40;
const MOST = 300; // ms over Node
const KEYS = 60;

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const chapter = (number, paragraphs) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>제${number}장</h1>${paragraphs.map((text) => `<p>${text.replace(/[&<]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</p>`).join('\n')}</body></html>`;

/** Returns an EPUB with about this many bytes of prose. */
export async function book(bytes) {
  const paragraphs = prose(bytes).trim().split('\n\n');
  const length = Math.ceil(paragraphs.length / CHAPTERS);
  const names = Array.from({ length: CHAPTERS }, (_, index) => `c${index + 1}`);
  const items = names.map(
    (name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const files = {
    'META-INF/container.xml': CONTAINER,
    'book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>난롯가에서</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
  };
  names.forEach((name, index) => {
    files[`${name}.xhtml`] = chapter(index + 1, paragraphs.slice(index * length, (index + 1) * length));
  });
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { compress: false });
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** Returns the times of keys that are struck from the first screen on, and then that to the end of the document. */
async function timesOf(args, env) {
  const { child, frame, quiet, exited } = startInTerminal(args, env);
  await frame();
  const keys = [];
  for (let key = 0; key < KEYS; key++)
    keys.push(
      await time(
        () => child.write(key % 10 < 5 ? 'j' : 'k'),
        () => frame(),
      ),
    );
  const end = await time(
    () => child.write('G'),
    () => frame('100%'),
  );
  await quiet();
  child.write('q');
  await exited;
  return { keys, end };
}

export async function measureLongDocuments({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const rows = [];
  for (const [what, name, content] of [
    ['10 MB of Markdown', 'essay.md', essay(10e6)],
    [`a book of 5 MB (EPUB, ${CHAPTERS} chapters)`, 'book.epub', await book(5e6)],
  ]) {
    const file = join(folder, name);
    writeFileSync(file, content);
    const [args, env] = [[nanro, 'open', '--no-state', file], { XDG_STATE_HOME: folder }];
    const first = await firstScreenOver({ args, env, rounds });
    const meanwhile = [];
    for (let round = 0; round < Math.max(2, rounds / 5); round++) meanwhile.push(await timesOf(args, env));
    const keys = meanwhile.flatMap((times) => times.keys);
    rows.push(
      row(`${what}: first screen`, 'ms over Node', first, { most: MOST }),
      row('a key while the rest is read: median', 'ms', median(keys)),
      row('a key while the rest is read: 99th percentile', 'ms', percentile(keys, 0.99), { most: 25 }),
      row('then to its end (G)', 'ms', median(meanwhile.map(({ end }) => end))),
    );
  }
  rmSync(folder, { recursive: true });
  return rows;
}

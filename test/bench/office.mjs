// The time to the first screen of `nanro open` on a report of 200 pages, as HWP 5 and as HWPX.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { prose } from './prose.mjs';
import { printFirstScreen } from './reader.mjs';

const PAGES = 200;
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Returns the report in both formats, by their extensions. */
async function builtReports() {
  const input = path('reports.ts');
  const folder = mkdtempSync(path('../../node_modules/.nanro-')); // from where it finds yazl
  const bundle = await rolldown({ input, platform: 'node', external: ['yazl'] });
  await bundle.write({ file: join(folder, 'reports.mjs') });
  try {
    const { reports } = await import(join(folder, 'reports.mjs'));
    const paragraphs = prose(3e6).trim().split('\n\n');
    let index = 0;
    return await reports(PAGES, () => paragraphs[index++ % paragraphs.length]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function benchOffice(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  for (const [extension, bytes] of Object.entries(await builtReports())) {
    const file = join(folder, `report.${extension}`);
    writeFileSync(file, bytes);
    await printFirstScreen({
      what: `a report of ${PAGES} pages as ${extension.toUpperCase()}`,
      file,
      env: { XDG_STATE_HOME: folder },
      rounds,
      aim: '400',
    });
  }
  rmSync(folder, { recursive: true });
}

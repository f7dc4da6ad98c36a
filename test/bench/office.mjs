// The time to the first screen of `nanro open` on a report of 200 pages, as HWP 5 and as HWPX.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { prose } from './prose.mjs';
import { row } from './rows.mjs';
import { firstScreenOver } from './terminal.mjs';

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

export async function measureOffice({ nanro, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const rows = [];
  for (const [extension, bytes] of Object.entries(await builtReports())) {
    const file = join(folder, `report.${extension}`);
    writeFileSync(file, bytes);
    const first = await firstScreenOver({
      args: [nanro, 'open', file],
      env: { XDG_STATE_HOME: folder },
      rounds,
    });
    rows.push(row(`${PAGES} pages as ${extension.toUpperCase()}`, 'ms over Node', first, { most: 400 }));
  }
  rmSync(folder, { recursive: true });
  return rows;
}

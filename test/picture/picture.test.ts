import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pty } from '../helpers/terminal.ts';
import { drawScreen } from './draw.ts';

test.skipIf(pty === undefined)('the picture in README is the screen as it is (npm run picture draws it anew)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  await expect(await drawScreen(folder)).toMatchFileSnapshot(fileURLToPath(new URL('open.svg', import.meta.url)));
  rmSync(folder, { recursive: true });
}, 60_000);

// Keeps what is piped in on the disk: an archive is read from its end, and may be larger than the memory.
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens a new file for reading and writing, and removes its name at once. So nothing of it is left, however
 * the process ends.
 */
export function openSpool(): number {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  try {
    return openSync(join(folder, 'input'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

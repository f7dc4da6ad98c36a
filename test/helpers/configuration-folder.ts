import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

/** Makes a configuration folder for a file of tests, which is empty before each test. */
export function useConfiguration() {
  /** For `XDG_CONFIG_HOME`. */
  const home = mkdtempSync(join(tmpdir(), 'nanro-'));
  const folder = join(home, 'nanro');
  const file = join(folder, 'config.json');
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'themes'), { recursive: true });
  };
  beforeEach(clear);
  afterAll(() => rmSync(home, { recursive: true }));
  return { home, folder, file, clear, configure: (text: string): void => writeFileSync(file, text) };
}

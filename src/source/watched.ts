// Files that are looked at again and again, to tell when they change.
import { unwatchFile, watchFile } from 'node:fs';

/** How often a file is looked at. */
const INTERVAL = 300; // ms

/**
 * Calls `onChange` whenever a file has changed, or is there again after it was gone. Returns a function that
 * stops it. Editors replace a file rather than write to it, so its name is watched and not its inode.
 */
export function watchPath(path: string, onChange: () => void): () => void {
  const listen = (now: { readonly mtimeMs: number; readonly size: number }): void => {
    if (now.mtimeMs > 0) onChange();
  };
  watchFile(path, { interval: INTERVAL, persistent: false }, listen);
  return () => unwatchFile(path, listen);
}

// Watches files for changes by looking at them regularly.
import { unwatchFile, watchFile } from 'node:fs';

/** The time between two looks at a file. */
const INTERVAL = 300; // ms

/**
 * Calls `onChange` whenever a file changes, or comes back after it was gone. Returns a function that stops
 * watching. The name is watched rather than the inode, because editors replace a file instead of writing to
 * it.
 */
export function watchPath(path: string, onChange: () => void): () => void {
  const listen = (now: { readonly mtimeMs: number; readonly size: number }): void => {
    if (now.mtimeMs > 0) onChange();
  };
  watchFile(path, { interval: INTERVAL, persistent: false }, listen);
  return () => unwatchFile(path, listen);
}

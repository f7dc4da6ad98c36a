// The configuration folder: config.json, and themes/ with a file for each of the user's own themes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NanroError } from '../errors.ts';
import { readRegular } from './regular-files.ts';

/** The maximum size of a file, in bytes. */
const MOST_BYTES = 10 * 2 ** 20;

export interface ConfigurationFile {
  readonly path: string;
  /** Returns the text of the file; undefined if it does not exist. Throws NanroError `unreadable`. */
  readonly read: () => string | undefined;
}

/** Returns a file of the configuration folder without reading it. */
export function configurationFile(folder: string, name = 'config.json'): ConfigurationFile {
  const path = join(folder, name);
  return { path, read: () => unlessMissing(path, () => String(readRegular(path, MOST_BYTES))) };
}

const THEMES = 'themes';

/**
 * Returns the user's own themes: the path of the file by the name of the theme. Throws NanroError
 * `unreadable`.
 */
export function findThemes(folder: string): ReadonlyMap<string, string> {
  const names = unlessMissing(join(folder, THEMES), () => readdirSync(join(folder, THEMES))) ?? [];
  // macOS decomposes Hangul in names. Names with control characters cannot be typed, and are not safe to
  // print.
  return new Map(
    names
      .filter((name) => /^\P{Cc}+\.json$/u.test(name))
      .map((name) => [name.slice(0, -'.json'.length).normalize('NFC'), join(THEMES, name)]),
  );
}

function unlessMissing<Found>(path: string, read: () => Found): Found | undefined {
  try {
    return read();
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new NanroError({ kind: 'unreadable', name: path, code });
  }
}

// What people keep in the folder for the configuration: config.json, and below themes/ a file for each of their own.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NanroError } from '../errors.ts';

export interface ConfigurationFile {
  readonly path: string;
  /** Its text; undefined where there is no such file. */
  readonly read: () => string | undefined;
}

/** A file of the configuration, and how to read it: undefined where there is none; throws NanroError `unreadable`. */
export function configurationFile(folder: string, name = 'config.json'): ConfigurationFile {
  const path = join(folder, name);
  return { path, read: () => unlessMissing(path, () => readRegular(path)) };
}

/** Of a file only: reading a pipe or a device need not come to an end. */
function readRegular(path: string): string {
  const stat = statSync(path);
  if (!stat.isFile() && !stat.isDirectory()) throw Object.assign(new Error(path), { code: 'EINVAL' });
  return readFileSync(path, 'utf8');
}

const THEMES = 'themes';

/** The names of themes of one’s own, with the paths of their files. Throws NanroError `unreadable`. */
export function findThemes(folder: string): ReadonlyMap<string, string> {
  const names = unlessMissing(join(folder, THEMES), () => readdirSync(join(folder, THEMES))) ?? [];
  // macOS decomposes the Hangul of names; nobody can type a control character, and no terminal should be sent one.
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

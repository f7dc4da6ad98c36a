// The compiled code of nanro's own scripts, which V8 reads five times as fast as it compiles them. It is kept in
// the cache folder, and fits one build of nanro and one version of Node. Errors are ignored: nanro works without.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { foldersOf } from './folders.ts';
import { makeFolder } from './regular-files.ts';

/** Folders of other builds are deleted after this time. */
const LONGEST = 30 * 24 * 60 * 60 * 1000; // ms

/**
 * Returns the folder of all kept code: that of the variable `NODE_COMPILE_CACHE`, or else a folder in the cache
 * of nanro. Returns undefined if nothing may be kept: `NODE_DISABLE_COMPILE_CACHE` is set, or coverage is being
 * measured, which needs code that has just been compiled.
 */
export function codeFolder(platform: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return undefined;
  const folder = env['NODE_COMPILE_CACHE'];
  return folder ? resolve(folder) : join(foldersOf(platform, env).cache, 'code');
}

/** The code of some scripts. */
export interface KeptCode {
  /** Returns the code that was kept of a script; undefined if there is none, or if it is damaged. */
  readonly codeOf: (script: string) => Buffer | undefined;
  /** Keeps the code of a script. */
  readonly keep: (script: string, code: Buffer) => void;
}

/**
 * Returns the code that is kept in a folder.
 *
 * @param folder that of all kept code
 * @param build names the scripts and the version of Node that made the code
 * @param use names what the scripts are used for; only the functions that are used have code
 */
export function keptCode(folder: string, build: string, use: string): KeptCode {
  const fileOf = (script: string): string => join(folder, build, use, script);
  return {
    codeOf: (script) => {
      try {
        return whole(readFileSync(fileOf(script)));
      } catch {
        return undefined;
      }
    },
    keep: (script, code) => {
      const file = fileOf(script);
      const temporary = `${file}.${process.pid}`;
      try {
        if (!existsSync(join(folder, build))) dropOldBuilds(folder);
        makeFolder(dirname(file));
        writeFileSync(temporary, Buffer.concat([code, code]), { mode: 0o600 });
        renameSync(temporary, file);
      } catch {
        // The next run compiles again.
      }
    },
  };
}

/**
 * Returns the code in the bytes of a file; undefined if they are damaged. V8 itself finds out whether code is
 * that of its own version, but a wrong byte makes it crash. So a file holds its code twice. Comparing takes 0.1
 * ms; a hash needs a module of Node that takes 3 ms to load.
 */
function whole(bytes: Buffer): Buffer | undefined {
  const code = bytes.subarray(0, bytes.length / 2);
  return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : undefined;
}

/** Deletes the folders of builds that were made long ago. */
function dropOldBuilds(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < Date.now() - LONGEST) rmSync(path, { recursive: true, force: true });
  }
}

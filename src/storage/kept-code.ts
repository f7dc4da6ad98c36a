// Keeps the compiled code of nanro's own scripts in the cache folder. V8 reads such code five times as fast
// as it compiles it. The code fits one build of nanro and one version of Node. Errors are ignored, because
// nanro works without kept code.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { foldersOf } from './folders.ts';
import { makeFolder } from './regular-files.ts';

/** The time after which the folders of other builds are deleted. */
const LONGEST = 30 * 24 * 60 * 60 * 1000; // ms

/**
 * Returns the folder for compiled code: that of the variable `NODE_COMPILE_CACHE`, or else a folder in
 * nanro's cache. Returns undefined if nothing may be kept: `NODE_DISABLE_COMPILE_CACHE` is set, or coverage
 * is being measured, which needs freshly compiled code.
 */
export function codeFolder(platform: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return undefined;
  const folder = env['NODE_COMPILE_CACHE'];
  return folder ? resolve(folder) : join(foldersOf(platform, env).cache, 'code');
}

/** The compiled code of some scripts. */
export interface KeptCode {
  /** Returns the code that was kept for a script; undefined if there is none, or if it is damaged. */
  readonly codeOf: (script: string) => Buffer | undefined;
  /** Keeps the code for a script. */
  readonly keep: (script: string, code: Buffer) => void;
}

/**
 * Returns the code that is kept in a folder.
 *
 * @param folder the folder of all kept code
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
        // The next run compiles the script again.
      }
    },
  };
}

/**
 * Returns the code in a file; undefined if the file is damaged. V8 rejects code of another version, but
 * crashes on a wrong byte. So a file contains its code twice. Comparing takes 0.1 ms; for a hash, loading a
 * module of Node would take 3 ms.
 */
function whole(bytes: Buffer): Buffer | undefined {
  const code = bytes.subarray(0, bytes.length / 2);
  return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : undefined;
}

/** Deletes the folders of old builds. */
function dropOldBuilds(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < Date.now() - LONGEST) rmSync(path, { recursive: true, force: true });
  }
}

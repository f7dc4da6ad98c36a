// Loads the chunks of nanro as scripts, with the compiled code of an earlier run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { KeptCode } from '../storage/kept-code.ts';
import { scriptOf } from './chunk-script.ts';

/** What a module exports, by name. */
export type Exports = Record<string, unknown>;
type Chunk = (imports: readonly Exports[], load: (name: string) => Promise<Exports>, url: string) => Exports;

export interface Chunks {
  /** Loads a chunk (`./main.js`), one of Node's own modules or a package. */
  readonly load: (name: string) => Promise<Exports>;
  /**
   * Keeps the compiled code of the scripts of which none was kept. Functions that have not run are not in it. Does
   * nothing if the options of V8 have changed, as for large sources: the next run would have to compile again.
   */
  readonly keep: () => void;
}

/**
 * Returns the chunks in a folder.
 *
 * @param kept their code
 * @param importOther loads what is no chunk
 */
export function chunksIn(
  folder: string,
  kept: KeptCode,
  importOther: (name: string) => Exports | Promise<Exports>,
): Chunks {
  const loaded = new Map<string, Promise<Exports>>();
  const unkept = new Map<string, Script>();
  let options: number | undefined; // those of V8 when the first chunk was loaded

  const load = async (name: string): Promise<Exports> => {
    if (!name.startsWith('./')) return importOther(name);
    const known = loaded.get(name);
    if (known) return known;
    const loading = run(name);
    loaded.set(name, loading);
    return loading;
  };

  const run = async (name: string): Promise<Exports> => {
    const filename = join(folder, name);
    const { imports, code } = scriptOf(readFileSync(filename, 'utf8'));
    const cachedData = kept.codeOf(name);
    const script = new Script(code, { filename, ...(cachedData && { cachedData }) });
    const isNew = !cachedData || script.cachedDataRejected === true;
    if (isNew) unkept.set(name, script);
    options ??= isNew ? currentOptions() : optionsOf(cachedData);
    const chunk = script.runInThisContext() as Chunk;
    return chunk(await Promise.all(imports.map(load)), load, pathToFileURL(filename).href);
  };

  return {
    load,
    keep: () => {
      if (unkept.size === 0 || currentOptions() !== options) return;
      unkept.forEach((script, name) => kept.keep(name, script.createCachedData()));
    },
  };
}

/** Returns a hash of the options of V8 that some code was compiled with, which is in its header. */
const optionsOf = (code: Buffer): number => code.readUInt32LE(12);

const currentOptions = (): number => optionsOf(new Script('').createCachedData());

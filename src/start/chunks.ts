// Loads nanro's chunks as scripts, with the code that an earlier run has compiled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { KeptCode } from '../storage/kept-code.ts';
import { scriptOf } from './chunk-script.ts';

/** The exports of a module, by name. */
export type Exports = Record<string, unknown>;
type Chunk = (imports: readonly Exports[], load: (name: string) => Promise<Exports>, url: string) => Exports;

export interface Chunks {
  /** Loads a chunk (`./main.js`), one of Node's own modules, or a package. */
  readonly load: (name: string) => Promise<Exports>;
  /**
   * Keeps the compiled code of the scripts for which none was kept. It contains only the functions that have
   * run. Does nothing if V8's options have changed, as for large sources, because the next run would reject
   * the code.
   */
  readonly keep: () => void;
}

/**
 * Returns the chunks in a folder.
 *
 * @param kept the compiled code of the chunks
 * @param importOther loads everything that is not a chunk
 */
export function chunksIn(
  folder: string,
  kept: KeptCode,
  importOther: (name: string) => Exports | Promise<Exports>,
): Chunks {
  const loaded = new Map<string, Promise<Exports>>();
  const unkept = new Map<string, Script>();
  let options: number | undefined; // V8's options when the first chunk was loaded

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

/** Returns a hash of the V8 options with which some code was compiled. It is in the header of the code. */
const optionsOf = (code: Buffer): number => code.readUInt32LE(12);

const currentOptions = (): number => optionsOf(new Script('').createCachedData());

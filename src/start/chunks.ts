// Loads nanro's chunks as scripts, with the code that an earlier run has compiled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { KeptCode } from '../storage/kept-code.ts';
import { scriptOf, type ChunkScript } from './chunk-script.ts';
import { bytesOf, compiledScript } from './kept-script.ts';

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
 * @param kept the scripts of the chunks, with their compiled code
 * @param importOther loads everything that is not a chunk
 */
export function chunksIn(
  folder: string,
  kept: KeptCode,
  importOther: (name: string) => Exports | Promise<Exports>,
): Chunks {
  const loaded = new Map<string, Promise<Exports>>();
  const unkept = new Map<string, ChunkScript & { readonly script: Script }>();
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
    const bytes = kept.codeOf(name);
    const known = bytes && compiledScript(bytes);
    const { imports, code } = known ?? scriptOf(readFileSync(filename, 'utf8'));
    const script = new Script(code, { filename, ...(known && { cachedData: known.compiled }) });
    const isNew = !known || script.cachedDataRejected === true;
    if (isNew) unkept.set(name, { imports, code, script });
    options ??= isNew ? currentOptions() : optionsOf(known.compiled);
    const chunk = script.runInThisContext() as Chunk;
    return chunk(await Promise.all(imports.map(load)), load, pathToFileURL(filename).href);
  };

  return {
    load,
    keep: () => {
      if (unkept.size === 0 || currentOptions() !== options) return;
      for (const [name, { script, ...source }] of unkept)
        kept.keep(name, bytesOf({ ...source, compiled: script.createCachedData() }));
    },
  };
}

/** Returns a hash of the V8 options with which some code was compiled. It is in the header of the code. */
const optionsOf = (code: Buffer): number => code.readUInt32LE(12);

const currentOptions = (): number => optionsOf(new Script('').createCachedData());

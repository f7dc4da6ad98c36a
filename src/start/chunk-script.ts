// Turns chunks into scripts. A chunk is an ES module as rolldown writes it: imports first, exports last. Node
// keeps the compiled code of modules only from version 22.8 on, and only of functions that ran while the
// module was loaded. The compiled code of scripts can be kept whole.

/** A chunk as a script. */
export interface ChunkScript {
  /** The names of the modules that the chunk imports, in order: `./lines.js`, `node:fs`, `parse5`. */
  readonly imports: readonly string[];
  /**
   * JavaScript whose value is a function. Its parameters are the imported modules, a function to use instead
   * of `import()`, and the URL of the chunk. It returns the exports of the chunk.
   */
  readonly code: string;
}

/** Matches an import: the part before the name of the module, and the name. */
const IMPORT = /import([^"]*)"([^"]+)";?\n?/y;

/**
 * Converts a chunk into a script. A test checks that each chunk has the form that this function expects.
 *
 * @example
 * scriptOf('import{a as b}from"./lines.js";export{b as c};').code;
 * // => '(($imports,$import,$url)=>{"use strict";const{a:b}=$imports[0];return{c:b}})'
 */
export function scriptOf(chunk: string): ChunkScript {
  const imports: string[] = [];
  let bindings = '';
  let end = 0;
  IMPORT.lastIndex = 0;
  for (let match = IMPORT.exec(chunk); match; match = IMPORT.exec(chunk)) {
    bindings += bindingsOf(match[1]!, `$imports[${imports.length}]`);
    imports.push(match[2]!);
    end = IMPORT.lastIndex;
  }
  const exported = chunk.lastIndexOf('export{');
  const names = chunk.slice(exported + 'export{'.length, chunk.lastIndexOf('}'));
  const body = chunk
    .slice(end, exported)
    .replaceAll('import.meta.url', '$url')
    .replaceAll('import(', '$import(');
  const values = pairsOf(names).map(([local, name]) => `${name}:${local}`);
  const code = `(($imports,$import,$url)=>{"use strict";${bindings}${body}return{${values.join()}}})`;
  return { imports, code };
}

/** Returns declarations for the part before the name of a module: `{a as b}from`, `*as c from`, `d from`. */
function bindingsOf(clause: string, module: string): string {
  const words = clause.trim().replace(/from$/, '').trim();
  const brace = words.indexOf('{');
  const [main, all] = words.slice(0, brace < 0 ? undefined : brace).split('*as ');
  const name = main!.replace(',', '').trim();
  return (
    (brace < 0
      ? ''
      : `const{${pairsOf(words.slice(brace + 1, -1)).map((pair) => pair.join(':'))}}=${module};`) +
    (all === undefined ? '' : `const ${all.trim()}=${module};`) +
    (name === '' ? '' : `const ${name}=${module}.default;`)
  );
}

/** Returns the names on both sides of each `as`: `a as b,c` as `[['a', 'b'], ['c', 'c']]`. */
const pairsOf = (names: string): [from: string, to: string][] =>
  names === ''
    ? []
    : names.split(',').map((part) => {
        const [from, to = from] = part.split(' as ');
        return [from!, to!];
      });

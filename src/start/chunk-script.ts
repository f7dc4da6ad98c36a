// Makes scripts of chunks. A chunk is an ES module as rolldown writes it: imports first, exports last. Node keeps
// the compiled code of modules only from version 22.8 on, and only that of functions that ran while the module
// was loaded; that of scripts can be kept whole.

/** A chunk as a script. */
export interface ChunkScript {
  /** The modules that the chunk imports, in this order: `./lines.js`, `node:fs`, `parse5`. */
  readonly imports: readonly string[];
  /**
   * JavaScript whose value is a function. It takes the modules that are imported, a function that takes the
   * place of `import()`, and the URL of the chunk; it returns what the chunk exports.
   */
  readonly code: string;
}

const IMPORT = /import\s*([^"]*?)\s*(?:from\s*)?"([^"]+)";?\s*/y;
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/**
 * Returns a chunk as a script. The build checks that each chunk has the form that this function knows.
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
  const body = chunk
    .slice(end)
    .replace(EXPORTS, (_, names: string) => `return{${swapped(names)}}`)
    .replaceAll(/import(?:\.meta\.url|(?=\())/g, (found) => (found === 'import' ? '$import' : '$url'));
  return { imports, code: `(($imports,$import,$url)=>{"use strict";${bindings}${body}})` };
}

/** Returns declarations for what stands between `import` and `from`: `{a as b}`, `* as c`, `d`, or several. */
function bindingsOf(clause: string, module: string): string {
  const [, names] = /\{([^}]*)\}/.exec(clause) ?? [];
  const [, all] = /\*\s*as\s+([\w$]+)/.exec(clause) ?? [];
  const [, main] = /^([\w$]+)/.exec(clause) ?? [];
  return (
    (names === undefined ? '' : `const{${names.replaceAll(/\s+as\s+/g, ':')}}=${module};`) +
    (all === undefined ? '' : `const ${all}=${module};`) +
    (main === undefined ? '' : `const ${main}=${module}.default;`)
  );
}

/** Returns the names of an export as those of an object: `a as b,c` as `b:a,c`. */
const swapped = (names: string): string => names.replaceAll(/([\w$]+)\s+as\s+([\w$]+)/g, '$2:$1');

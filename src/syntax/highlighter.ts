// Finds the parts of code with highlight.js. It and its grammars are loaded when they are first needed: code
// with colours takes some 20 ms more, all other text nothing.
import { createRequire } from 'node:module';
import { createContext, Script, type Context } from 'node:vm';
import { LONGEST_COLOURED } from '../article/split.ts';
import type { Syntax } from '../layout/page.ts';
import type { Highlight, SyntaxPart } from '../layout/setting.ts';
import { grammarOf, grammarsFor } from './grammar-names.ts';
import { syntaxOf } from './scopes.ts';

/**
 * How long a block may take, in milliseconds. Grammars have patterns that take quadratic time for a few
 * hostile texts. Real code is ten times as fast.
 */
const MOST_PER_BLOCK = 200;
/** How many blocks are remembered: a long block is laid out in parts, and again when the window changes. */
const REMEMBERED = 32;

const NONE: readonly SyntaxPart[] = [];

/**
 * Returns a function that finds the parts of code. It works for `most` milliseconds, 1,000 by default, and then
 * for a tenth of the time. In between, it finds nothing, so that a very long document is printed in time.
 */
export function createHighlighter(most = 1000): Highlight {
  const remembered = new Map<string, readonly SyntaxPart[]>();
  let spent = 0;
  let now = performance.now();
  return (code, language) => {
    const grammar = grammarOf(language);
    if (grammar === undefined || code.length > LONGEST_COLOURED) return NONE;
    const key = `${grammar} ${code}`;
    const known = remembered.get(key);
    if (known) return known;
    const before = now;
    now = performance.now();
    spent = Math.max(0, spent - (now - before) / 10);
    if (spent > most) return NONE;
    const parts = partsOf(code, grammar);
    spent += performance.now() - now;
    remembered.set(key, parts);
    for (const [oldest] of remembered) {
      if (remembered.size <= REMEMBERED) break;
      remembered.delete(oldest);
    }
    return parts;
  };
}

/** What is used of highlight.js. Its own types need those of a browser. */
interface Library {
  readonly newInstance: () => Library;
  readonly configure: (options: { readonly __emitter: unknown }) => void;
  readonly getLanguage: (name: string) => object | undefined;
  readonly registerLanguage: (name: string, definition: unknown) => void;
  readonly highlight: (
    code: string,
    options: { readonly language: string; readonly ignoreIllegals?: boolean },
  ) => { readonly _emitter: Emitter };
}

let loaded: { readonly library: Library; readonly require: NodeJS.Require } | undefined;

/** Returns highlight.js with a grammar, ready to use. */
function loadLibrary(grammar: string): Library {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    const library = (require('highlight.js/lib/core') as Library).newInstance();
    library.configure({ __emitter: createEmitter });
    loaded = { library, require };
  }
  const { library, require } = loaded;
  if (library.getLanguage(grammar)) return library;
  for (const name of grammarsFor(grammar)) {
    if (library.getLanguage(name)) continue;
    library.registerLanguage(name, require(`highlight.js/lib/languages/${name}`));
    library.highlight('', { language: name }); // compiles it, which must not be interrupted
  }
  return library;
}

function partsOf(code: string, language: string): readonly SyntaxPart[] {
  const library = loadLibrary(language);
  return inTime(() => library.highlight(code, { language, ignoreIllegals: true })._emitter.parts) ?? NONE;
}

let sandbox: { readonly context: Context; readonly script: Script } | undefined;

/** Returns the result of a function; undefined if it takes too long. V8 can interrupt patterns only in this way. */
function inTime<T>(run: () => T): T | undefined {
  sandbox ??= { context: createContext({}), script: new Script('run()') };
  const { context, script } = sandbox;
  context['run'] = run;
  try {
    return script.runInContext(context, { timeout: MOST_PER_BLOCK }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    context['run'] = undefined;
  }
}

/** Receives the code from highlight.js, piece by piece. */
interface Emitter {
  readonly addText: (text: string) => void;
  readonly openNode: (scope: string) => void;
  readonly startScope: (scope: string) => void;
  readonly closeNode: () => void;
  readonly endScope: () => void;
  readonly finalize: () => void;
  readonly toHTML: () => string;
  /** Adds what another emitter has received, for code in another language. */
  readonly __addSublanguage: (inner: Emitter) => void;
  readonly parts: readonly SyntaxPart[];
  readonly length: () => number;
}

/** Is called with `new`, like the emitters of highlight.js. */
function createEmitter(): Emitter {
  const parts: SyntaxPart[] = [];
  const around: (Syntax | undefined)[] = [];
  let end = 0;
  const add = (length: number, syntax: Syntax | undefined): void => {
    const start = end;
    end += length;
    const last = parts.at(-1);
    if (syntax === undefined || length === 0) return;
    if (last?.end === start && last.syntax === syntax) parts[parts.length - 1] = { ...last, end };
    else parts.push({ start, end, syntax });
  };
  const open = (scope: string): void => void around.push(syntaxOf(scope, around.at(-1)));
  const close = (): void => void around.pop();
  return {
    parts,
    length: () => end,
    addText: (text) => add(text.length, around.at(-1)),
    openNode: open,
    startScope: open,
    closeNode: close,
    endScope: close,
    finalize: () => {},
    toHTML: () => '',
    __addSublanguage: (inner) => {
      const start = end;
      for (const part of inner.parts) {
        end = start + part.start;
        add(part.end - part.start, part.syntax);
      }
      end = start + inner.length();
    },
  };
}

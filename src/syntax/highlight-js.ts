// Loads highlight.js and its grammars, and collects what they find.
import { createRequire } from 'node:module';
import type { Syntax } from '../layout/page.ts';
import type { SyntaxPart } from '../layout/setting.ts';
import { grammarsFor } from './grammar-names.ts';
import { syntaxOf } from './scopes.ts';

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

/** Loads highlight.js, and the grammars that some code needs, unless they are loaded. */
export function loadGrammars(grammar: string, code: string): Library {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    const library = (require('highlight.js/lib/core') as Library).newInstance();
    library.configure({ __emitter: createEmitter });
    loaded = { library, require };
  }
  const { library, require } = loaded;
  for (const name of grammarsFor(grammar, code)) {
    if (library.getLanguage(name)) continue;
    library.registerLanguage(name, require(`highlight.js/lib/languages/${name}`));
    library.highlight('', { language: name }); // compiles it, which must not be interrupted later
  }
  return library;
}

/** Returns the parts of code, with a grammar that is loaded. */
export const partsOf = (library: Library, grammar: string, code: string): readonly SyntaxPart[] =>
  library.highlight(code, { language: grammar, ignoreIllegals: true })._emitter.parts;

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
  /** Returns the length of the code so far, in UTF-16 code units. */
  readonly length: () => number;
}

/** Is called with `new`, as highlight.js calls the constructors of its own emitters. */
function createEmitter(): Emitter {
  const parts: SyntaxPart[] = [];
  const around: (Syntax | undefined)[] = [];
  let end = 0;
  const add = (length: number, syntax: Syntax | undefined): void => {
    const start = end;
    end += length;
    if (syntax === undefined || length === 0) return;
    const last = parts.at(-1);
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

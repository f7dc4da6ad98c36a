// The comment marks of each language.
import { NONE, stringMarksOf, type StringMarks } from './code-strings.ts';

export interface CommentMarks {
  /** The pattern for the marks that begin a comment up to the end of the line. */
  readonly line: string;
  /** Whether there are block comments as in C, with lines that begin with `*`. */
  readonly hasBlocks: boolean;
  /**
   * Whether a line that begins with `*` belongs to a block even if the text does not contain the beginning of
   * the block.
   */
  readonly isPart: boolean;
  /** Whether text may follow a mark without a space. */
  readonly mayTouch: boolean;
  /** The marks of multi-line strings, in which no comment begins. */
  readonly strings?: StringMarks | undefined;
}

const SLASHES = '//+!?';
const HASHES = "#+[:']?";
const DASHES = '--+';
const SEMICOLONS = ';+';
const PERCENTS = '%+';

const LANGUAGES: readonly (readonly [line: string, hasBlocks: boolean, extensions: string])[] = [
  [
    SLASHES,
    true,
    'c h cc cpp cxx c++ hh hpp hxx h++ inl ino cs java kt kts scala sc groovy gradle swift mm go rs dart zig sol d ' +
      'js jsx mjs cjs ts tsx mts cts json jsonc json5 vue svelte astro scss sass less styl proto thrift fs fsx fsi ' +
      'v sv svh glsl hlsl metal wgsl cu cuh pas pp',
  ],
  [`${SLASHES}|${PERCENTS}`, true, 'm'], // Objective-C, MATLAB
  [`${SLASHES}|${HASHES}`, true, 'php phtml tf tfvars hcl'],
  [`${SLASHES}|${HASHES}|${SEMICOLONS}`, true, 's asm'],
  [NONE, true, 'css'],
  [NONE, false, 'ml mli'],
  [
    HASHES,
    false,
    'py pyi pyw pyx rb rake gemspec sh bash zsh fish ksh pl pm r jl nim ex exs cr coffee tcl awk sed ps1 psm1 psd1 ' +
      'yml yaml toml conf env mk make cmake graphql gql bzl bazel star dockerfile gitignore dockerignore editorconfig',
  ],
  [HASHES, true, 'nix'],
  [`${HASHES}|${SEMICOLONS}`, false, 'ini cfg'],
  [`${HASHES}|!+`, false, 'properties'],
  [DASHES, false, 'lua hs elm purs ada adb ads vhd vhdl applescript'],
  [DASHES, true, 'sql psql ddl'],
  [SEMICOLONS, false, 'lisp lsp el clj cljs cljc edn scm ss rkt wat'],
  [PERCENTS, false, 'erl hrl'],
  ["'+", false, 'vb vbs bas'],
  ['"', false, 'vim vimrc'],
  ['!+[<>]?', false, 'f90 f95 f03 f08'],
  ['::|[Rr][Ee][Mm]', false, 'bat cmd'],
];

const BY_EXTENSION = new Map(
  LANGUAGES.flatMap(([line, hasBlocks, extensions]) =>
    extensions
      .split(' ')
      .map((extension): [string, CommentMarks] => [
        extension,
        { line, hasBlocks, isPart: false, mayTouch: false },
      ]),
  ),
);
/** File names without an extension, or with a misleading one, and the extension to use instead. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['makefile', 'mk'],
  ['gnumakefile', 'mk'],
  ['cmakelists.txt', 'cmake'],
  ['dockerfile', 'dockerfile'],
  ['containerfile', 'dockerfile'],
  ['rakefile', 'rb'],
  ['gemfile', 'rb'],
  ['jenkinsfile', 'groovy'],
  ['.bashrc', 'sh'],
  ['.bash_profile', 'sh'],
  ['.profile', 'sh'],
  ['.zshrc', 'sh'],
]);

/**
 * Returns the marks for a file in a programming language or a configuration format; undefined for any other
 * file.
 */
export function commentMarksOf(path: string): CommentMarks | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const extension = NAMES.get(name) ?? /\.([^.]+)$/.exec(name)?.[1] ?? '';
  const marks = BY_EXTENSION.get(extension);
  return marks && { ...marks, strings: stringMarksOf(extension) };
}

/** The marks for an unknown language. Few lines of code or prose begin with them. */
export const ANY_MARKS: CommentMarks = {
  line: [SLASHES, HASHES, DASHES, SEMICOLONS, PERCENTS].join('|'),
  hasBlocks: true,
  isPart: true,
  mayTouch: false,
};

/** Returns the marks for a single mark. It does not match a longer mark: `//` does not match `///`. */
export function marksOf(prefix: string): CommentMarks {
  const mark = prefix.trim();
  const [pattern, last] = [mark, mark.slice(-1)].map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return {
    line: `${pattern}(?!${/\w$/.test(mark) ? '\\w' : last})`,
    hasBlocks: false,
    isPart: false,
    mayTouch: true,
  };
}

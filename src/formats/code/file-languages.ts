// Finds the language of code from the name of its file. The languages have the names that Markdown uses after
// a fence.

/** The extensions of each language. If the name of the language is itself an extension, it comes first. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  c: 'c h',
  cpp: 'cpp cc cxx c++ hpp hh hxx h++ ino',
  csharp: 'cs csx',
  java: 'java',
  kotlin: 'kt kts',
  scala: 'scala sc sbt',
  groovy: 'groovy gradle',
  swift: 'swift',
  objectivec: 'm mm',
  go: 'go',
  rust: 'rs',
  dart: 'dart',
  zig: 'zig',
  javascript: 'js mjs cjs',
  jsx: 'jsx',
  typescript: 'ts mts cts',
  tsx: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  astro: 'astro',
  css: 'css',
  scss: 'scss',
  sass: 'sass',
  less: 'less',
  json: 'json json5 jsonc jsonl ndjson geojson map webmanifest har',
  yaml: 'yaml yml',
  toml: 'toml',
  ini: 'ini cfg conf editorconfig gitconfig desktop service socket timer mount target',
  properties: 'properties env',
  xml: 'xml xsd xsl xslt plist csproj vcxproj pom resx storyboard xib kml gpx wsdl',
  python: 'py pyi pyw pyx',
  ruby: 'rb rake gemspec',
  php: 'php phtml',
  jsp: 'jsp jspf',
  erb: 'erb',
  perl: 'pl pm',
  lua: 'lua',
  r: 'r',
  julia: 'jl',
  haskell: 'hs lhs',
  ocaml: 'ml mli',
  fsharp: 'fs fsx fsi',
  elixir: 'ex exs',
  erlang: 'erl hrl',
  clojure: 'clj cljs cljc edn',
  lisp: 'lisp lsp el',
  scheme: 'scm ss rkt',
  nim: 'nim',
  crystal: 'cr',
  vb: 'vb vbs bas',
  pascal: 'pas pp',
  fortran: 'f90 f95 f03 f08',
  verilog: 'v sv svh',
  vhdl: 'vhd vhdl',
  asm: 'asm s',
  glsl: 'glsl hlsl metal wgsl',
  cuda: 'cu cuh',
  bash: 'sh bash zsh ksh',
  fish: 'fish',
  powershell: 'ps1 psm1 psd1',
  bat: 'bat cmd',
  sql: 'sql psql ddl',
  graphql: 'graphql gql',
  protobuf: 'proto',
  thrift: 'thrift',
  hcl: 'tf tfvars hcl',
  nix: 'nix',
  cmake: 'cmake',
  makefile: 'mk make',
  dockerfile: 'dockerfile',
  vim: 'vim vimrc',
  awk: 'awk',
  latex: 'tex sty cls bib',
  rst: 'rst',
  asciidoc: 'adoc asciidoc',
  org: 'org',
  diff: 'diff patch',
};

/** Files that are recognised by their whole name. */
const NAMES: Readonly<Record<string, string>> = {
  makefile: 'makefile',
  gnumakefile: 'makefile',
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  jenkinsfile: 'groovy',
  vagrantfile: 'ruby',
  gemfile: 'ruby',
  rakefile: 'ruby',
  podfile: 'ruby',
  brewfile: 'ruby',
  'cmakelists.txt': 'cmake',
  '.bashrc': 'bash',
  '.zshrc': 'bash',
  '.profile': 'bash',
  '.bash_profile': 'bash',
  '.gitconfig': 'ini',
  '.env': 'properties',
  'go.mod': 'go',
  'go.sum': 'go',
  'cargo.lock': 'toml',
  'poetry.lock': 'toml',
  'yarn.lock': 'yaml',
  'requirements.txt': 'text',
  'robots.txt': 'text',
  '.gitignore': 'text',
  '.dockerignore': 'text',
  codeowners: 'text',
};

/** The programs that the first line of a script may name. */
const PROGRAMS: readonly (readonly [program: RegExp, language: string])[] = [
  [/^(?:ba|z|k|da)?sh$/, 'bash'],
  [/^python[\d.]*$/, 'python'],
  [/^(?:node|deno|bun)$/, 'javascript'],
  [/^(?:ts-node|tsx)$/, 'typescript'],
  [/^(?:ruby|perl|php|lua|fish|awk)$/, ''],
];

const BY_EXTENSION = new Map(
  Object.entries(EXTENSIONS).flatMap(([language, extensions]) =>
    extensions.split(' ').map((extension) => [extension, language] as const),
  ),
);

/**
 * Returns the language of a file from its name. Returns undefined if the name does not tell, or tells that
 * the file is not code.
 *
 * @example
 * languageOfName('src/main.rs') // => 'rust'
 * languageOfName('Dockerfile') // => 'dockerfile'
 * languageOfName('https://blog.rs') // => undefined
 * languageOfName('글.txt') // => undefined
 */
export function languageOfName(name: string): string | undefined {
  const file = fileOf(name).toLowerCase();
  return languageOfWholeName(name) ?? BY_EXTENSION.get(/\.([\w+]+)$/.exec(file)?.[1] ?? '');
}

/** Returns the language of a file that is recognised by its whole name, such as `CMakeLists.txt`. */
export function languageOfWholeName(name: string): string | undefined {
  const file = fileOf(name).toLowerCase();
  return Object.hasOwn(NAMES, file) ? NAMES[file] : undefined;
}

/** Returns the extension of a path or an address, in lower case; empty if it has none. */
export const extensionOf = (name: string): string => /\.(\w+)$/.exec(fileOf(name))?.[1]?.toLowerCase() ?? '';

/** Returns the last part of a path, or of the path in an address. */
function fileOf(name: string): string {
  const path = /^https?:\/\//i.test(name) && URL.canParse(name) ? new URL(name).pathname : name;
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Matches the first line of a script, which names its program. */
const SHEBANG = /^#!\s?\S*\/(?:env\s(?:-S\s)?)?([\w.-]+)/;

/** Returns the language of a script whose first line names its program; undefined for other text. */
export function languageOfScript(text: string): string | undefined {
  const program = SHEBANG.exec(text.slice(0, 200))?.[1]?.split('/').at(-1);
  const row = program === undefined ? undefined : PROGRAMS.find(([pattern]) => pattern.test(program));
  return row && (row[1] || program);
}

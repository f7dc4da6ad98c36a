// The grammars of highlight.js, by the names that fences of Markdown, web pages and file names give languages.

/**
 * Names of languages: first the name of a grammar, then its other names. Most are those that highlight.js
 * knows, too, but only once it has loaded a grammar. The rest are what documents really have. A language that
 * has no grammar of its own gets that of the language it extends: `jsp` that of XML. The last row has `shell`
 * again: in highlight.js, it is a session in a shell, but in documents, it is a script.
 */
export const NAMES = `
ada
apache apacheconf htaccess
applescript osascript
arduino ino
asciidoc adoc
awk gawk
c h
clojure clj cljs cljc edn
cmake
coffeescript coffee
cpp c++ cc cxx hpp cuda cu
crystal cr
csharp cs c# dotnet
css postcss
d
dart flutter
delphi pascal
diff patch udiff
django jinja jinja2
dns zone
dockerfile docker containerfile
dos bat batch batchfile cmd
elixir ex exs
elm
erb html-erb eruby
erlang erl
fortran f90 f95
fsharp fs f#
gherkin feature cucumber
glsl hlsl
go golang
graphql gql
groovy gradle jenkinsfile groovy-gradle
haml
handlebars hbs mustache
haskell hs
haxe hx
http https
ini toml cfg conf config editorconfig hocon
java
javascript js jsx mjs cjs jscript node nodejs ecmascript es6 react
json jsonc json5 jsonl ndjson geojson
julia jl
kotlin kt kts
latex tex
less css-less
lisp elisp emacs-lisp common-lisp
llvm
lua luau
makefile make mk
markdown md mdx mkd gfm rmd qmd
matlab octave
nginx nginxconf
nim
nix
objectivec objc objective-c obj-c mm
ocaml ml
perl pl
pgsql postgres postgresql
php php7 html+php html-php
powershell ps1 pwsh posh
prolog
properties env dotenv
protobuf proto proto3
puppet pp
python py py3 python2 python3 ipython ipython3 pyi gyp
python-repl pycon
qml
r rscript
ruby rb rake gemfile
rust rs
scala sbt
scheme scm racket
scss sass css-scss
shell console shellsession shell-session sh-session bash-session terminal
smalltalk
sql mysql mariadb sqlite sqlite3 plsql oracle tsql mssql ddl jpql hql
stylus styl
swift
tcl
thrift
twig
typescript ts tsx mts cts
vbnet vb vb.net
vbscript vbs
verilog v sv systemverilog
vhdl
vim viml vimscript
wasm wat
x86asm asm nasm assembly
xml html xhtml htm html5 svg vue vue-html svelte astro jsp rss atom xsd xsl xslt plist wsdl pom html-basic html-vue
yaml yml eyaml docker-compose openapi
bash sh zsh ksh fish shell shellscript shell-script sh-vue
`;

/**
 * Grammars that a grammar needs for code in another language, each with a pattern that matches all code that
 * has a part in it. Without them, such a part has no colours.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  xml: { css: /<style/i, javascript: /<script/i },
  javascript: { xml: /<\/|\/>/ },
  typescript: { xml: /<\/|\/>/ },
  markdown: { xml: /</ },
  erb: { xml: /</, ruby: /<%/ },
  django: { xml: /</ },
  twig: { xml: /</ },
  handlebars: { xml: /</ },
  shell: { bash: /^/ },
  dockerfile: { bash: /^/ },
  'python-repl': { python: /^/ },
};

let grammars: ReadonlyMap<string, string> | undefined;

/**
 * Returns the name of the grammar for a language; undefined if there is none.
 *
 * @example
 * grammarOf('JS') // => 'javascript'
 * grammarOf('rust,ignore') // => 'rust'
 * grammarOf('vue{3-5}') // => 'xml'
 * grammarOf('{.python .numberLines}') // => 'python'
 * grammarOf('text') // => undefined
 */
export function grammarOf(language: string): string | undefined {
  grammars ??= new Map(
    NAMES.trim()
      .split('\n')
      .flatMap((line) => {
        const names = line.split(' ');
        return names.map((name) => [name, names[0]!] as const);
      }),
  );
  return grammars.get(NAME.exec(language)![1]!.toLowerCase());
}

/** Matches the name of a language, with what generators of pages add: attributes, or the lines to mark. */
const NAME = /^\{?\.?([^\s,;:{}()[\]]*)/;

/** Returns a grammar, and all grammars that it needs for some code, directly or indirectly. */
export function grammarsFor(grammar: string, code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [part, sign] of Object.entries(PARTS[name] ?? {})) if (sign.test(code)) visit(part);
  };
  visit(grammar);
  return found;
}

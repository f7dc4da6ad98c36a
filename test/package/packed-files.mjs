// The files of the package. `npm run test:package` compares the list with what npm packs.

/** All files but those in dist/, which are named after modules. In the order of their names. */
export const PACKED = [
  'LICENSE',
  'README.ko.md',
  'README.md',
  'bin/nanro.js',
  'bin/package.json',
  'content/article.schema.json',
  'content/completion/nanro.bash',
  'content/completion/nanro.fish',
  'content/completion/nanro.zsh',
  'content/fireside-chat.json',
  'man/ko/man1/nanro.1',
  'man/nanro-ko.1',
  'man/nanro.1',
  'package.json',
];

/** Reports whether a file is one that `npm run build` makes: a chunk of JavaScript or declarations of types. */
export const isBuilt = (name) =>
  /^dist\/js\/[\w-]+\.c?js$/.test(name) || /^dist\/types\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/.test(name);

/** The files in dist/ that `bin/` and the exports of package.json name. */
export const ENTRIES = [
  'dist/js/start.cjs',
  'dist/js/index.js',
  'dist/js/articles.js',
  'dist/js/browser.js',
  'dist/types/index.d.ts',
  'dist/types/articles.d.ts',
];

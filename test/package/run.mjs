// `npm run test:package` tests what users get: it packs nanro, installs the tarball in an empty folder
// outside the clone, without development dependencies, and runs it there.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTRIES, isBuilt, PACKED } from './packed-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nanro-package-'));
const isWindows = process.platform === 'win32';
const run = (command, args, cwd = folder) =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows && /^np[mx]$/.test(command), // there they are scripts
  });

/** The most packages that nanro may bring along, and the most megabytes of their files. */
const MOST_PACKAGES = 60;
const MOST_MEGABYTES = 25;

/** Returns the bytes of the files of a package, without packages within it. */
const sizeOf = (path) =>
  readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) =>
      entry.isDirectory() ? sizeOf(join(path, entry.name)) : statSync(join(path, entry.name)).size,
    )
    .reduce((one, next) => one + next, 0);

try {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], root).replace(/^[^]*?(?=\[\s*\{)/, ''),
  );
  const tarball = join(folder, packed.filename);
  const names = packed.files.map(({ path }) => path);
  assert.deepEqual(
    names.filter((name) => !isBuilt(name)).sort(),
    PACKED,
    'the package has other files than those of the list',
  );
  for (const name of ENTRIES) assert(names.includes(name), `${name} is not in the package`);

  // `npm publish` would warn of what it corrects in package.json. It needs no registry to try: none answers here.
  const publish = ['publish', '--dry-run', '--ignore-scripts', '--fetch-retries=0'];
  const { stderr, status } = spawnSync('npm', [...publish, '--registry=http://127.0.0.1:9/'], {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    stderr.split('\n').filter((line) => /^npm warn publish (?!.* logged in )/i.test(line)),
    [],
  );
  assert.match(
    readFileSync(join(root, 'LICENSE'), 'utf8'),
    /\nUNICODE LICENSE V3\n/,
    'LICENSE does not have the licence of the Unicode data',
  );
  // Hancom asks for this sentence in the manual, in the help and in the source.
  const notice = '본 제품은 한글과컴퓨터의 한글 문서 파일(.hwp) 공개 문서를 참고하여 개발하였습니다.';
  const notNoticed = [
    'LICENSE',
    'README.md',
    'README.ko.md',
    'man/nanro.1',
    'man/nanro-ko.1',
    'src/formats/hwp/read-hwp5.ts',
  ].filter((name) => {
    const text = readFileSync(join(root, name), 'utf8').replaceAll('\\~', ' ');
    return !text.replaceAll(/\s+/g, ' ').includes(notice);
  });
  assert.deepEqual(notNoticed, [], 'the sentence that Hancom asks for is missing');
  assert(statSync(tarball).size < 536_000, `the package has ${statSync(tarball).size} bytes`);

  // Its exports and types are found in every way of importing it. CommonJS needs import().
  const judges = fileURLToPath(new URL('.', import.meta.url));
  run('npx', ['--no', '--', 'publint', 'run', '--strict', tarball], judges);
  run('npx', ['--no', '--', 'attw', '--profile', 'esm-only', tarball], judges);

  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  run('npm', ['install', '--no-audit', '--no-fund', tarball]);
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const development = Object.keys(packages).filter((name) => packages[name].dev);
  assert(development.length > 10);
  assert.deepEqual(
    development.filter((name) => existsSync(join(folder, name))),
    [],
    'development dependencies are installed',
  );

  // What users install besides nanro.
  const installed = JSON.parse(
    readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'),
  ).packages;
  const dependencies = Object.keys(installed).filter((name) => name !== 'node_modules/nanro');
  assert(dependencies.length <= MOST_PACKAGES, `${dependencies.length} packages are installed`);
  const megabytes =
    dependencies.map((name) => sizeOf(join(folder, name))).reduce((one, next) => one + next) / 1e6;
  assert(megabytes <= MOST_MEGABYTES, `the packages have ${megabytes} MB`);

  const article = run('npx', ['nanro', 'read']);
  assert.match(article, /^젠슨황과 마크 저커버그의 SIGGRAPH 난롯가 채팅\n/);
  assert.doesNotMatch(article, /\u001b/);
  assert.match(run('npx', ['nanro', 'read', '--color', 'always']), /\u001b\[/);
  assert.equal(run('npx', ['nanro', '--version']).trim(), packages[''].version);
  assert.match(run('npx', ['nanro', 'list']), /가죽 재킷/);

  const help = run('npx', ['nanro', '--help']).replaceAll('\n', ' ');
  assert(help.includes(notice), 'the help does not have the sentence that Hancom asks for');

  const bundled = 'node_modules/nanro/content/fireside-chat.json';
  assert.match(run('npx', ['nanro', 'search', '재킷', bundled]), /‹재킷›/);
  assert.throws(
    () => run('npx', ['nanro', 'open']),
    ({ status, stderr }) => status === 2 && /nanro read/.test(stderr),
  );

  // Every format finds the packages that it needs.
  const sources = {
    'post.md': '---\ntitle: 난로\n---\n**따뜻**합니다.[^1]\n\n[^1]: 각주',
    'page.html': '<!doctype html><p>따뜻합니다.</p>',
    'letter.txt': Buffer.from([0xb5, 0xfb, 0xb6, 0xe6, 0xc7, 0xd5, 0xb4, 0xcf, 0xb4, 0xd9]),
  };
  for (const [name, content] of Object.entries(sources)) {
    writeFileSync(join(folder, name), content);
    assert.match(run('npx', ['nanro', 'read', name]), /따뜻합니다/, name);
  }
  writeFileSync(join(folder, 'stove.py'), 'import stove');
  assert.match(run('npx', ['nanro', 'read', '--color', 'always', 'stove.py']), /\u001b\[35mimport\u001b/);

  // The library runs in a browser: it loads no module of Node.
  const loaded = new Set(['index.js']);
  for (const name of loaded) {
    const text = readFileSync(join(folder, 'node_modules/nanro/dist/js', name), 'utf8');
    assert.doesNotMatch(text, /\b(?:from|import)\s*"node:/, `${name} of the library loads a module of Node`);
    for (const [, next] of text.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) loaded.add(next);
  }
  assert(loaded.size > 1);

  writeFileSync(
    join(folder, 'use.js'),
    `
    const { wrap, cellWidth, parseArticle } = await import('nanro');
    console.log(JSON.stringify([wrap('난로 곁에서', 6), cellWidth('난로'), parseArticle('{"title":"글","sections":[]}').title]));
  `,
  );
  assert.deepEqual(JSON.parse(run('node', ['use.js'])), ['난로\n곁에서', 4, '글']);

  // Articles: every kind of module finds them, and an error is of the same class in both exports.
  const useArticles = `
    .then(async ([{ readArticle, renderArticle, NanroError }, lines]) => {
      const { readFileSync } = await import('node:fs');
      const texts = [];
      for (const name of ${JSON.stringify(Object.keys(sources))})
        texts.push(renderArticle(await readArticle(readFileSync(name), { name }), { width: 20 }));
      const problem = await readArticle('{"sections":[]', { format: 'json' }).catch((error) =>
        error instanceof NanroError && error instanceof lines.NanroError ? error.problem.kind : error);
      console.log(JSON.stringify([...texts, problem]));
    });
  `;
  for (const name of ['articles.mjs', 'articles.cjs']) {
    writeFileSync(
      join(folder, name),
      `Promise.all([import('nanro/article'), import('nanro')])${useArticles}`,
    );
    const texts = JSON.parse(run('node', [name]));
    assert.equal(texts.pop(), 'notJson', name);
    assert.equal(texts.length, Object.keys(sources).length);
    for (const text of texts) assert.match(text, /따뜻합니다/, name);
  }

  // The types need no others, not even those of Node, and pass the strictest check.
  writeFileSync(
    join(folder, 'use.ts'),
    `
    import { cellWidth, lineBreaks, NanroError, parseArticle, wrap, type Article, type Block, type Cells, type LineBreak, type Problem, type WrapOptions } from 'nanro';
    import { readArticle, renderArticle, type ReadOptions, type RenderOptions } from 'nanro/article';
    const read: ReadOptions = { name: '글.md', url: 'https://example.com', format: 'markdown', maxBytes: 1024 };
    const render: RenderOptions = { format: 'text', width: 80, colour: 3, theme: 'dark' };
    export const text = async (bytes: Uint8Array): Promise<string> =>
      renderArticle(await readArticle(bytes, read), render) + renderArticle(await readArticle('글'));
    // @ts-expect-error there is no such format
    renderArticle(parseArticle('{}'), { format: 'pdf' });
    const options: WrapOptions = { wordBreak: 'normal', ambiguousWidth: 2, fit: 'greedy' };
    const width: Cells = cellWidth(wrap('난로', 80, options), { ambiguousWidth: 1 });
    const places: readonly LineBreak[] = lineBreaks('난로', { rules: 'uax14' });
    const article: Article = parseArticle('{"title":"글","sections":[]}');
    const blocks: readonly Block[] = article.sections.flatMap((section) => section.blocks);
    export const problem = (error: unknown): Problem | undefined => (error instanceof NanroError ? error.problem : undefined);
    export const all = [width, places[0]!.offset, blocks];
    // @ts-expect-error there is no such fit
    wrap('난로', 80, { fit: 'justified' });
  `,
  );
  const strict = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--skipLibCheck',
    'false',
    '--types',
    '',
    '--target',
    'es2022',
  ];
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    run(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...strict,
      '--module',
      module,
      '--moduleResolution',
      resolution,
      'use.ts',
    ]);
  }
  console.log(
    `ok: ${packed.filename}, ${names.length} files, ${statSync(tarball).size} bytes, installs and runs in an empty folder`,
    `with ${dependencies.length} packages of ${megabytes.toFixed(1)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

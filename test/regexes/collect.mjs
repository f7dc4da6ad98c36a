// Returns all regular expressions of src/: the literals, and those that `new RegExp` makes while every module is loaded
// and nanro runs on the inputs of inputs.mjs. `node test/regexes/collect.mjs` prints them as JSON.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync, transformSync } from 'rolldown/utils';
import { INPUTS } from './inputs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = new Map();
const unreached = new Set();

const note = (site, { source, flags }) => {
  const key = `/${source}/${flags}`;
  if (!found.has(key)) found.set(key, { site, source, flags });
};

/** Takes the place of RegExp in the modules. */
globalThis.makeRegExp = (site, pattern, flags) => {
  unreached.delete(site);
  const made = new RegExp(pattern, flags);
  note(site, made);
  return made;
};

/** Returns a module as JavaScript that notes each regular expression that it makes. */
function instrumented(file, code) {
  const calls = [];
  const siteOf = ({ start }) => `${file}:${code.slice(0, start).split('\n').length}`;
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node?.type !== 'string') return;
    if (node.type === 'Literal' && node.regex)
      note(siteOf(node), { source: node.regex.pattern, flags: node.regex.flags });
    if (node.callee?.name === 'RegExp') calls.push(node);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, code).program);
  let text = code;
  for (const call of calls.sort((a, b) => b.start - a.start)) {
    unreached.add(siteOf(call));
    const open = code.indexOf('(', call.callee.end) + 1;
    text = `${text.slice(0, call.start)}makeRegExp('${siteOf(call)}', ${text.slice(open)}`;
  }
  return transformSync(file, text, { typescript: { rewriteImportExtensions: 'rewrite' } }).code;
}

/** Runs nanro in this process, and does not look at what it prints. */
async function run(main, { argv, stdin = '', env = {} }) {
  const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  return await main({
    argv,
    env: { XDG_CONFIG_HOME: '/dev/null', XDG_CACHE_HOME: '/dev/null', XDG_STATE_HOME: '/dev/null', ...env },
    hasInput: () => stdin !== '',
    signals: { on() {}, off() {}, raise() {} },
    platform: 'linux',
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sink(),
    stderr: sink(),
  });
}

/** Modules that do something when they are imported. They have no regular expressions. */
const ENTRIES = ['start/launch.ts'];

/** Returns the regular expressions, and the places of those that were not made. */
export async function collect() {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.cache/regexes-'));
  try {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /(?<!\.d)\.ts$/.test(file) && !file.includes('node_modules'));
    const modules = files.map((file) => {
      const to = join(folder, 'src', file.replace(/ts$/, 'js'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, instrumented(file, readFileSync(join(root, 'src', file), 'utf8')));
      return pathToFileURL(to).href;
    });
    for (const name of ['content', 'package.json'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    for (const [index, module] of modules.entries())
      if (!ENTRIES.includes(files[index])) await import(module);
    const { main } = await import(pathToFileURL(join(folder, 'src/main.js')).href);
    for (const { argv, file: [name, text] = [], ...input } of INPUTS) {
      if (name !== undefined) writeFileSync(join(folder, name), text);
      await run(main, { argv: argv.map((word) => (word === name ? join(folder, name) : word)), ...input });
    }
    return { regexes: [...found.values()], unreached: [...unreached] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await collect(), null, 1));

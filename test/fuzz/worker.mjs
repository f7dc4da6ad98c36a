// Runs cases in this process, one after another, for run.mjs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../dist/js/main.js';

const [home] = process.argv.slice(2);

function collector() {
  const chunks = [];
  const stream = new Writable({
    decodeStrings: true,
    write: (chunk, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Writes the configuration and the theme of a case, or removes those of the last one. */
export function prepare(home, { config, theme }) {
  mkdirSync(join(home, 'nanro/themes'), { recursive: true });
  for (const [name, text] of [
    ['config.json', config],
    ['themes/paper.json', theme],
  ])
    if (text === undefined) rmSync(join(home, 'nanro', name), { force: true });
    else writeFileSync(join(home, 'nanro', name), text);
}

/** Returns the arguments of a case. If the input has a name, it becomes a file, which they name. */
export function argumentsFor(home, { argv, stdin, name }) {
  if (name === undefined) return argv;
  const file = join(home, name);
  writeFileSync(file, stdin);
  return argv.map((word) => (word === '-' ? file : word));
}

export const environment = (home) => ({
  XDG_CONFIG_HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  XDG_STATE_HOME: join(home, 'state'),
  LANG: 'en_US.UTF-8',
});

process.on('message', async ({ argv, stdin: encoded, name, ...files }) => {
  prepare(home, files);
  const stdin = Buffer.from(encoded, 'base64');
  const [stdout, stderr] = [collector(), collector()];
  const start = process.cpuUsage();
  try {
    const code = await main({
      argv: argumentsFor(home, { argv, stdin, name }),
      env: environment(home),
      hasInput: () => true,
      signals: { on() {}, off() {}, raise() {} },
      platform: 'linux',
      stdin: Readable.from([stdin]),
      stdout: stdout.stream,
      stderr: stderr.stream,
    });
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    process.send({ code, stdout: stdout.text(), stderr: stderr.text(), milliseconds });
  } catch (error) {
    process.send({ thrown: String(error?.stack ?? error) });
  }
});

// Colours of code in `read`: when there are any, and what they need.
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const PAGE = '난로\n\n```js\nlet a = 1;\n```\n\n```\nlet b = 2;\n```\n';
const PLAIN = '난로\n\n```\nlet a = 1;\n```\n\n```\nlet b = 2;\n```\n';
const read = async (stdin: string, argv: string[], env: Record<string, string> = {}): Promise<string> =>
  (await run(['read', '--from', 'markdown', ...argv], { stdin, env })).stdout;
const COLOUR = ['--color', 'always'];

/** Reports whether a grammar is loaded. Other tests of the same process load others. */
const isLoaded = (grammar: string): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((name) => name.endsWith(`${grammar}.js`));

test('an article without code in a language loads no grammar, nor does one without colour', async () => {
  const page = '```smalltalk\na := 1.\n```\n';
  await read(PLAIN, COLOUR);
  await read(page, ['--color', 'never']);
  await read(page, [...COLOUR, '--no-syntax']);
  expect(isLoaded('smalltalk')).toBe(false);
  await read(page, COLOUR);
  expect(isLoaded('smalltalk')).toBe(true);
});

test('code in a language is coloured, and other code has one colour', async () => {
  expect(await read(PAGE, COLOUR)).toContain(
    '\n  \u001b[35mlet\u001b[39m\u001b[36m a = \u001b[39m\u001b[35m1\u001b[39m\u001b[36m;\u001b[39m\n\n' +
      '  \u001b[36mlet b = 2;\u001b[39m\n',
  );
});

test.each<[what: string, argv: string[], env?: Record<string, string>]>([
  ['the option', [...COLOUR, '--no-syntax']],
  ['the variable', COLOUR, { NANRO_SYNTAX: 'false' }],
  ['NO_COLOR', [], { NO_COLOR: '1' }],
  ['plain text', [...COLOUR, '--plain']],
])('%s turns the colours off', async (_, argv, env) => {
  expect(await read(PAGE, argv, env)).toBe(await read(PLAIN, argv, env));
});

test('the option overrides the variable', async () => {
  const env = { NANRO_SYNTAX: '0' };
  expect(await read(PAGE, [...COLOUR, '--syntax'], env)).toBe(await read(PAGE, COLOUR));
});

test('a source file is coloured in the language of its name', async () => {
  const { stdout } = await run(['read', '--color', 'always', import.meta.filename]);
  expect(stdout).toContain('\u001b[35mimport\u001b[39m');
});

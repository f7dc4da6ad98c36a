// The scripts of `nanro completion`, driven by typing into their shells.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCompletion, SHELLS, type Shell } from '../../src/source/bundled.ts';
import { run } from '../helpers/run.ts';
import { pty, startTerminal, type Terminal } from '../helpers/terminal.ts';
import { someOf } from '../helpers/thorough.ts';

const home = mkdtempSync(join(tmpdir(), 'nanro-'));
const bin = join(home, 'bin');
const folder = join(home, 'folder');
mkdirSync(bin);
mkdirSync(folder);
afterAll(() => rmSync(home, { recursive: true }));

// `nanro` in these shells sends its words to the process of the tests, which runs nanro and sends back what
// it prints: to start Node at each key takes too long.
const server = createServer((socket) => void answer(socket).finally(() => socket.end()));
afterAll(() => server.close());

/** Runs nanro with the words that come through a socket: their number, then each, with a NUL after it. */
async function answer(socket: Socket): Promise<void> {
  let received = '';
  for await (const piece of socket.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    received += piece;
    const [count, ...words] = received.split('\0').slice(0, -1);
    if (words.length < Number(count)) continue;
    const { stdout } = await run(words, { env: { HOME: home }, terminal: 140 });
    socket.write(stdout);
    return;
  }
}

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const script = `#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/${port}
printf '%s\\0' "$#" "$@" >&3
exec cat <&3
`;
  writeFileSync(join(bin, 'nanro'), script);
  chmodSync(join(bin, 'nanro'), 0o755);
});
writeFileSync(join(folder, 'post.md'), '# 글\n');
writeFileSync(
  join(home, '내 글.md'),
  `# 글

## 값은 $(touch pwned) \\\`touch pwned\\\` "참" 'it' 와!

첫째.

## 비율 a:b=c (괄호)

둘째.

## 끝은 "따옴표"

셋째.

## x\\\\y & ; | > # * ? [a] {b,c} ~ %% ^^

넷째.
`,
);

// How each shell is started and set up: with the line in README, and a prompt that shows the test
// when the shell is ready.
const START: Record<Shell, readonly [args: string[], lines: string[]]> = {
  bash: [
    ['--norc', '--noprofile', '-i'],
    ['source <(nanro completion bash)', 'set -eu', "PS1='> '"],
  ],
  zsh: [
    ['-f', '-i'],
    ['autoload -Uz compinit && compinit -u -D', 'source <(nanro completion zsh)', "PS1='> '"],
  ],
  fish: [
    ['--no-config', '-i'],
    [
      'nanro completion fish | source',
      'set -g fish_autosuggestion_enabled 0',
      "function fish_prompt; echo -n '> '; end",
    ],
  ],
};

const PATIENCE = 60_000; // ms, on a busy machine too

/** A value for each shell; undefined: the case does not apply to it. */
type Each<T> = Readonly<Record<Shell, T | undefined>>;

/** The line and the list below it that are then on the screen, and what the command prints. */
interface Outcome {
  readonly line?: string | RegExp | Each<string>;
  readonly list?: readonly string[] | Each<readonly string[]>;
  readonly prints?: string;
}

const LEFT = '\u001b[D';
const READ = 'nanro read ~/내\\ 글.md';

/** Headings with characters that are special to a shell: nothing is executed, and they arrive unchanged. */
const QUOTED = ['', "'", '"'].flatMap((quote): [string, Outcome][] => [
  [`${READ} -s ${quote}값\t`, { line: /와/, prints: '첫째.' }],
  [`${READ} -s ${quote}끝\t`, { line: /따옴표/, prints: '셋째.' }],
  [`${READ} -s ${quote}x\t`, { line: /\^/, prints: '넷째.' }],
]);

const CASES: readonly (readonly [typed: string, Outcome])[] = [
  ['nanro re\t', { line: 'nanro read' }],
  [
    'nanro \t',
    {
      list: {
        bash: ['read', 'help'],
        zsh: ['read        -- print an article'],
        fish: ['read', '(print an article)'],
      },
    },
  ],
  ['nanro read --form\t', { line: 'nanro read --format' }],
  ['nanro read --format \t', { list: ['text', 'json', 'jsonl', 'markdown', 'html'] }],
  ['nanro read --format=h\t', { line: 'nanro read --format=html' }],
  ['nanro list --format j\t', { line: 'nanro list --format json', prints: '"heading": "가죽 재킷"' }],
  ['nanro completion \t', { list: ['bash', 'zsh', 'fish'] }],
  [
    `nanro re --plain${LEFT.repeat(8)}\t`,
    { line: { bash: 'nanro read --plain', zsh: 'nanro read  --plain', fish: 'nanro read --plain' } },
  ],
  // no candidates
  ['nanro search \tx', { line: 'nanro search x' }],
  ['nanro config \tx', { line: 'nanro config x' }],
  ['nanro help read \tx', { line: 'nanro help read x' }],
  ['nanro read none.md -s \tx', { line: 'nanro read none.md -s x' }],
  // files
  ['nanro read po\t', { line: 'nanro read post.md' }],
  ['nanro read ~/내\t', { line: READ, prints: '둘째.' }],
  ['nanro search 둘째 ~/내\t', { line: 'nanro search 둘째 ~/내\\ 글.md', prints: '    둘째.' }],
  // sections; fish drops candidates that do not contain the letters of the word
  [
    'nanro read -s ㄱㅈ\t',
    {
      line: { bash: 'nanro read -s 가죽\\ 재킷', zsh: 'nanro read -s 가죽\\ 재킷', fish: undefined },
      prints: '5. 가죽 재킷',
    },
  ],
  [
    'nanro read -s ㅈㅋ\t',
    {
      list: {
        bash: ['가죽 재킷', '> nanro read -s ㅈㅋ'],
        zsh: ['가죽 재킷                    -- 5'],
        fish: undefined,
      },
    },
  ],
  ['nanro read -s 재킷\t', { line: 'nanro read -s 가죽\\ 재킷', prints: '5. 가죽 재킷' }],
  ["nanro read -s '가\t", { line: "nanro read -s '가죽 재킷'", prints: '5. 가죽 재킷' }],
  [
    `${READ} -s \t`,
    {
      list: {
        bash: ['비율 a:b=c (괄호)', '끝은 "따옴표"'],
        zsh: ['비율 a:b=c (괄호)', '-- 2'],
        fish: ['비율 a:b=c (괄호)', '(2)'],
      },
    },
  ],
  [`${READ} -s 비\t`, { line: `${READ} -s 비율\\ a:b=c\\ \\(괄호\\)`, prints: '둘째.' }],
  [`${READ} -s 비율\\ a:\t`, { line: `${READ} -s 비율\\ a:b=c\\ \\(괄호\\)`, prints: '둘째.' }],
  [
    `${READ} --section=비율\\ a:b=\t`,
    { line: `${READ} --section=비율\\ a:b=c\\ \\(괄호\\)`, prints: '둘째.' },
  ],
  [`${READ} -s 비율' \t`, { line: /비율.*괄호/, prints: '둘째.' }],
  ...someOf(QUOTED, 4), // in a quick run, each heading and each quotation mark once
];

const has = (shell: string): boolean => {
  const { status, stdout } = spawnSync(shell, ['--version'], { encoding: 'utf8' });
  const isThere = status === 0 && !stdout.startsWith('GNU bash, version 3'); // macOS has one of 2007
  if (!isThere) console.warn(`skipped: no ${shell} on this system that can`);
  return isThere;
};

/** The value for a shell. */
const of = <T extends object | string>(shell: Shell, outcome: T | Each<T> | undefined): T | undefined =>
  typeof outcome === 'object' && 'bash' in outcome ? outcome[shell] : (outcome as T | undefined);

test.each(SHELLS)('nanro completion %s prints its script', async (shell) => {
  expect(await run(['completion', shell])).toEqual({ code: 0, stdout: readCompletion(shell), stderr: '' });
});

describe.skipIf(pty === undefined).each(SHELLS.filter(has))('%s', { timeout: PATIENCE }, (shell) => {
  let terminal: Terminal;

  beforeAll(async () => {
    const [args, lines] = START[shell];
    const env = {
      HOME: home,
      PATH: `${bin}:${process.env['PATH']}`,
      LANG: 'C.UTF-8',
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
    };
    terminal = startTerminal(shell, args, env, { columns: 140, rows: 24 });
    terminal.type(`cd ${folder}\r${lines.join('\r')}\r`);
    await terminal.until((rows) => rows.includes('>'));
  }, PATIENCE);
  beforeEach(async () => {
    terminal.type('\u0005\u0015\f'); // Ctrl-E, Ctrl-U, Ctrl-L: an empty line on an empty screen
    await terminal.until((rows) => rows.join('\n').trimEnd() === '>');
  }, PATIENCE);
  afterAll(() => {
    terminal.process.kill('SIGKILL');
    expect(readdirSync(folder)).toEqual(['post.md']); // no command in a name was run
  });

  test.each(CASES.filter(([, { line, list }]) => of(shell, line) ?? of(shell, list)))(
    '%j',
    async (typed, { line, list, prints }) => {
      const [wanted, listed] = [of<string | RegExp>(shell, line), of(shell, list)];
      terminal.type(listed && shell === 'bash' ? `${typed}\t` : typed); // readline lists at the second
      await terminal.until((rows) => {
        const [first = '', ...below] = rows.join('\n').trimEnd().split('\n');
        if (listed) return listed.every((text) => below.some((row) => row.includes(text)));
        return (
          below.length === 0 && (typeof wanted === 'string' ? first === `> ${wanted}` : wanted!.test(first))
        );
      });
      if (prints === undefined) return;
      terminal.type('\r');
      await terminal.until((rows) => rows.some((row) => row.includes(prints)) && rows.includes('>'));
    },
  );
});

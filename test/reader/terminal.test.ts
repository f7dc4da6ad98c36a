// In a pseudo-terminal: after any keys, the screen shows what the state machine says.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeInTerminal,
  expectRestored,
  makeFolder,
  matches,
  openTerminal,
  says,
} from '../helpers/open-terminal.ts';
import { bundled, open, press, resize, show, type Options } from '../helpers/reader.ts';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { KEYS as READING_KEYS } from '../../src/reader/reading.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { readingsOf } from '../../src/hanja/korean-readings.ts';
import type { Terminal } from '../helpers/terminal.ts';
import { runs } from '../helpers/thorough.ts';

/** The state in which nanro opens without a source, as long as nothing has been read. */
const opened = (options: Options = {}): State => open(bundled(), { notice: { kind: 'bundled' }, ...options });

/** How many random keys are struck. */
const KEYS = runs(10_000);

const text = (words: string) => [{ kind: 'text', text: words }] as const;
/** An article whose links and notes lead nowhere else. */
const LINKED: Article = {
  title: '난로 곁의 링크',
  lead: [
    {
      kind: 'paragraph',
      content: [
        { kind: 'link', href: '#end', content: text('끝으로') },
        ...text(' 가거나 주를 봅니다'),
        { kind: 'note', id: '1', label: '1' },
      ],
    },
  ],
  sections: Array.from({ length: 12 }, (_, index) => ({
    level: 2,
    heading: text(`절 ${index + 1}`),
    blocks: [
      { kind: 'paragraph', content: text('煖爐에 장작을 넣고 기다립니다.') },
      {
        kind: 'code',
        text: 'while (온도 < 20) { 장작을_넣는다(); 굴뚝을_연다(); 기다린다(10); 재를_치운다(); }',
      },
    ],
    ...(index === 11 ? { ids: ['end'] } : {}),
  })),
  notes: [{ id: '1', label: '1', blocks: [{ kind: 'paragraph', content: text('참나무가 오래 탑니다.') }] }],
};

/** What a terminal sends for keys. */
const BYTES: Readonly<Record<string, string>> = {
  down: '\u001b[B',
  up: '\u001bOA',
  pagedown: '\u001b[6~',
  pageup: '\u001b[5~',
  home: '\u001b[H',
  end: '\u001b[F',
  left: '\u001b[D',
  right: '\u001b[C',
  enter: '\r',
  tab: '\t',
  backtab: '\u001b[Z',
  f1: '\u001bOP',
  backspace: '\u007f',
  escape: '\u001b',
  'shift-left': '\u001b[1;2D',
  'shift-right': '\u001b[1;2C',
  wheeldown: '\u001b[<65;9;9M',
  wheelup: '\u001b[<64;9;9M',
};
const bytesOf = (key: string): string =>
  BYTES[key] ?? (key.startsWith('ctrl-') ? String.fromCharCode(key.charCodeAt(5) - 96) : key);
/** The keys that were struck, to tell which were not. */
const struck = new Set<string>();

async function strike(terminal: Terminal, start: State, keys: readonly string[]): Promise<State> {
  let state = start;
  for (const [index, key] of keys.entries()) {
    struck.add(key);
    state = press(state, key);
    if (state.request?.kind === 'readings') state = step(state, { kind: 'readings', readings: readingsOf });
    terminal.type(bytesOf(key));
    await matches(terminal, state, `after key ${index}: ${key}`);
  }
  return state;
}

describeInTerminal('in a pseudo-terminal', () => {
  test('the screen shows what the state machine says after every key', async () => {
    const terminal = openTerminal(['--no-state']);
    const state = opened();
    await matches(terminal, state);
    const keys = [
      'j',
      'k',
      'down',
      'up',
      ' ',
      'b',
      'pagedown',
      'pageup',
      'd',
      'u',
      'G',
      'g',
      'end',
      'home',
      'wheeldown',
      'wheelup',
      'ㅓ',
      'f',
      'enter',
      'n',
      ']',
      '[',
      'p',
      '3',
      '5',
      'left',
      'left',
      'm',
      'a',
      'G',
      "'",
      'a',
      "'",
      "'",
      't',
      'j',
      'j',
      'enter',
      't',
      '/',
      '재',
      '킷',
      'enter',
      't',
      'escape',
      '/',
      '치',
      '즈',
      'backspace',
      '즈',
      'enter',
      'n',
      'N',
      'escape',
      '/',
      'ㄱ',
      'ㅈ',
      'ㅈ',
      'ㅋ',
      'escape',
      'w',
      'w',
      '+',
      '-',
      '-',
      'c',
      'c',
      'T',
      'h',
      'j',
      ' ',
      'q',
      'l',
      'ctrl-l',
    ];
    await strike(terminal, state, keys);
    terminal.type('q');
    expect(await terminal.exited).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(terminal);
  });

  test('and after every key for links, notes and prompts', async () => {
    const size = { columns: 70, rows: 16 };
    const path = join(makeFolder(), 'linked.json');
    writeFileSync(path, JSON.stringify(LINKED));
    const terminal = openTerminal([path, '--no-state'], size);
    const state = open(manuscriptOf(LINKED), size);
    await matches(terminal, state);
    const keys = `tab tab backtab y l escape l s l l escape L down up s / 안 escape escape g tab tab enter j
      ctrl-f ctrl-b ctrl-d ctrl-u F F : 2 enter left right backspace right ctrl-o ? 장 enter N P n escape
      h j q f1 q 5 0 % & ctrl-p = - c c m b G ' b wheeldown wheelup enter / up escape ? enter q
      > shift-right < shift-left z > < q v j w w v ) h k y v escape r j r g i j K 난 로 escape
      z j k f b d u G g end home ctrl-f ctrl-b ctrl-d ctrl-u pagedown pageup right left shift-right shift-left
      wheeldown wheelup h q f1 escape z z enter z backspace z ctrl-o
      v l right left h w b ) ( j k down up wheeldown wheelup f1 q v v enter q
      t z z j k d u G g / 절 enter / backspace escape 3 enter t left t backspace t escape`;
    await strike(terminal, state, keys.split(/\s+/));
    terminal.type('q');
    expect(await terminal.exited).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(terminal);
    // What these do depends on the disk, and on other programs: terminal-documents.test.ts.
    const others = ['o', 'O', 'R'];
    const left = Object.keys(READING_KEYS).filter((key) => !struck.has(key));
    expect(left.toSorted()).toEqual(others.toSorted());
  });

  test('two columns are turned like pages', async () => {
    const size = { columns: 100, rows: 16 };
    const terminal = openTerminal(['--no-state'], size);
    let state = opened(size);
    await matches(terminal, state);
    for (const key of ['c', ' ', ' ', 'b', 'd', 'u', 'G', 'b', ' ', 'j', ' ', 'c', 'q']) {
      state = press(state, key);
      terminal.type(key);
      if (key !== 'q') await matches(terminal, state, key);
    }
    expect(await terminal.exited).toEqual({ exitCode: 0, signal: 0 });
  });

  test('the text is complete and at the same place after many resizes', async () => {
    const terminal = openTerminal(['--no-state']);
    let state = press(opened(), '4', 'j');
    await matches(terminal, opened());
    terminal.type('4j');
    await matches(terminal, state);
    const sizes = fc.sample(fc.tuple(fc.integer({ min: 12, max: 150 }), fc.integer({ min: 2, max: 40 })), {
      numRuns: 60,
      seed: 4,
    });
    for (const [columns, rows] of sizes) terminal.resize(columns, rows);
    for (const [columns, rows] of [...sizes.slice(0, 12), [20, 5], [400, 50], [60, 12]] as const) {
      terminal.resize(columns, rows);
      state = resize(state, columns, rows);
      await matches(terminal, state);
    }
    expect(show(state)).toEqual(show(press(opened(), '4', 'j')));
  });

  test(`after each of ${KEYS} random keys the screen is intact, and at the end the terminal is restored`, async () => {
    const terminal = openTerminal(['--no-state']);
    let state = opened();
    await matches(terminal, state);
    // Tab and Enter would follow a link, ㅐ open the library, ㄱ and 가 load the readings of Hanja, and 난 look up.
    const keys = [
      ..."jkbdugGnNp[]123456789tmc+-wT?/'",
      ' ',
      ' ',
      '\r',
      '\u007f',
      '도',
      '더',
      'ㅎ',
      'ㅓ',
      'x',
      '\u0015',
    ];
    const seed = Date.now() % 2 ** 31;
    const struck = fc.sample(fc.constantFrom(...keys), { numRuns: KEYS, seed });
    const names: Record<string, string> = {
      '\r': 'enter',
      '\u007f': 'backspace',
      '\u0015': 'ctrl-u',
    };
    for (let from = 0; from < struck.length; from += 250) {
      const some = struck.slice(from, from + 250);
      terminal.type(`${some.join('')}\u001bk`); // ESC before a letter does not start a sequence
      state = press(state, ...some.map((key) => names[key] ?? key), 'escape', 'k');
      await matches(terminal, state, `seed ${seed}`);
    }
    terminal.type('\u0003');
    expect((await terminal.exited).signal).toBe(2);
    expectRestored(terminal);
  });

  test('only the rows that change are drawn, and they are shown at once', async () => {
    const terminal = openTerminal(['--no-state']);
    await says(terminal, 'h 단축키');
    const before = terminal.output().length;
    terminal.type('m');
    await says(terminal, '어느 글자로');
    const frame = terminal.output().slice(before);
    expect(frame.startsWith('\u001b[?2026h')).toBe(true);
    expect(frame.endsWith('\u001b[?2026l')).toBe(true);
    expect([...frame.matchAll(/\u001b\[(\d+);1H/g)].map(([, row]) => row)).toEqual(['12']);
  });
});

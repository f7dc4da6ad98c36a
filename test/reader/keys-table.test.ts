// Every key of the reader: what it does in each mode. With a Korean keyboard layout, every function can be
// reached.
import { describe, expect, test } from 'vitest';
import { HELP_KEYS } from '../../src/reader/help-keys.ts';
import { HANGUL_KEYS } from '../../src/reader/dubeolsik.ts';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { openTerminalText } from '../../src/formats/terminal/read.ts';
import type { Listing } from '../../src/reader/listing.ts';
import { KEYS } from '../../src/reader/reading.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { everyBlock, marked, open, press, show } from '../helpers/reader.ts';

const listing: Listing = {
  kind: 'library',
  title: '서재',
  orders: ['읽은 때', '제목'],
  entries: ['가', '나', '다', '라'].map((text) => ({ key: text, text, ranks: [0, text] })),
};
const reader = press(open(everyBlock, { rows: 9, columns: 90 }), '2', 'j', '4', 'j');
const linked = open(everyBlock, { rows: 16, columns: 90 });
const found = press(reader, '/', '난', '로', 'enter');
const code = Array.from({ length: 30 }, (_, index) => `${index} 장작을 넣고 불을 붙이고 굴뚝을 엽니다`).join(
  '\n',
);
const wide = open(manuscriptOf({ lead: [{ kind: 'code', text: code }], sections: [] }), {
  rows: 9,
  columns: 30,
});
const zoomed = press(wide, 'z');
const listed = press(step(reader, { kind: 'listed', listing }), 'j');
const listedMarks = press(reader, 'm', 'a', 'g', 'm', 'c', "'", 'j');
const outlined = press(open(everyBlock, { rows: 9, columns: 90 }), '2', 't');
const selected = press(reader, 'v', 'j');
const illustrated = open(everyBlock, { rows: 99, look: { cell: { width: 8, height: 16 } } });

/** The commands by mode: a state in which each does something, and the keys that do the same. */
const COMMANDS: Readonly<Record<string, readonly (readonly [keys: string, from: State])[]>> = {
  reading: [
    ['j down', reader],
    ['wheeldown', reader],
    ['k up', reader],
    ['wheelup', reader],
    ['enter', press(linked, 'tab')],
    ['space f pagedown ctrl-f', reader],
    ['b pageup ctrl-b', reader],
    ['d ctrl-d', reader],
    ['u ctrl-u', reader],
    ['g home', reader],
    ['G end', reader],
    ['] n', reader],
    ['[ p', reader],
    ['n', found],
    ['N P', found],
    ['3', reader],
    ['%', press(reader, '5', '0')],
    [':', reader],
    ['/', reader],
    ['?', reader],
    ['h f1', reader],
    ['escape', found],
    ['q', reader],
    ['ctrl-c', reader],
    ['F', reader],
    ['R', reader],
    ['tab', linked],
    ['backtab', linked],
    ['l', linked],
    ['L', linked],
    ['O', press(linked, 'tab')],
    ['i', illustrated],
    ['y', press(linked, 'tab')],
    ['left backspace ctrl-o', reader],
    ['right', press(reader, 'left')],
    ['o', reader],
    ['a', reader],
    ['&', press(open(openTerminalText('a\nb', { name: 'log' })), 'ctrl-l')],
    ["'", reader],
    ['m', reader],
    ['v', reader],
    ['t', reader],
    ['> shift-right', wide],
    ['< shift-left', press(wide, '>')],
    ['z', wide],
    ['T', reader],
    ['c', reader],
    ['w', reader],
    ['r', reader],
    ['s K', reader],
    ['+ =', press(reader, '-')],
    ['-', reader],
    ['ctrl-l', reader],
    ['ctrl-z', reader],
  ],
  zoom: [
    ['j down', zoomed],
    ['wheeldown', zoomed],
    ['k up', press(zoomed, 'G')],
    ['wheelup', press(zoomed, 'G')],
    ['space f pagedown ctrl-f', zoomed],
    ['b pageup ctrl-b', press(zoomed, 'G')],
    ['d ctrl-d', zoomed],
    ['u ctrl-u', press(zoomed, 'G')],
    ['g home', press(zoomed, 'G')],
    ['G end', zoomed],
    ['> right shift-right', zoomed],
    ['< left shift-left', press(zoomed, '>')],
    ['h f1', zoomed],
    ['z q escape enter backspace ctrl-o', zoomed],
  ],
  list: [
    ['j down wheeldown', listed],
    ['k up wheelup', listed],
    ['space pagedown', listed],
    ['b pageup', listed],
    ['d', listed],
    ['u', listed],
    ['g home', listed],
    ['G end', listed],
    ['/', listed],
    [':', listed],
    ['h f1', listed],
    ['s', listed],
    ['x', listed],
    ['enter', listed],
    ['left backspace ctrl-o q escape', listed],
  ],
  marks: [
    ['j down wheeldown', press(listedMarks, 'k')],
    ['k up wheelup', listedMarks],
    ['enter', listedMarks],
    ['tab', listedMarks],
    ["'", listedMarks],
    ['left backspace ctrl-o q escape', listedMarks],
  ],
  selecting: [
    ['f1', selected],
    ['j down', selected],
    ['k up', selected],
    ['l right', selected],
    ['h left', press(selected, 'l', 'l')],
    ['w', selected],
    ['b', press(selected, 'w', 'w')],
    [')', selected],
    ['(', selected],
    ['v', selected],
    ['y', selected],
    ['wheeldown', selected],
    ['wheelup', selected],
    ['escape q', selected],
  ],
  outline: [
    ['j down wheeldown', outlined],
    ['k up wheelup', press(outlined, 'j')],
    ['/', outlined],
    ['enter', press(outlined, 'j')],
    ['z', press(linked, 't')],
    ['left backspace ctrl-o q t', press(outlined, 'j')],
    ['escape', press(outlined, 'j')],
  ],
};
const keysIn = (keys: string): string[] => keys.split(' ').map((key) => (key === 'space' ? ' ' : key));

/** What the user can tell of a state, apart from notices. */
const seenOf = ({ request, ...state }: State): unknown => ({
  rows: show({ request, ...state, notice: undefined }),
  selected: marked({ request, ...state }, 'selected'),
  request,
  back: state.back.length,
  isFollowing: state.isFollowing,
  mode: state.mode.kind === 'selecting' ? state.mode : state.mode.kind,
  look: [state.look.theme, state.look.wordBreak],
  chosen: state.chosen,
});
const changeOf = (from: State, key: string): unknown => seenOf(press(from, key));

describe.each(Object.entries(COMMANDS))('in the mode %s', (mode, commands) => {
  test('no key has two commands', () => {
    const keys = commands.map(([of, from]) => [of, from] as const).flatMap(([of]) => keysIn(of));
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(twice).toEqual(mode === 'reading' ? ['n'] : []); // in a search, `n` goes to the next hit
  });

  test.each(commands)('%s does something, and each of the keys does the same', (keys, from) => {
    const [first, ...others] = keysIn(keys);
    const change = changeOf(from, first!);
    expect(change).not.toEqual(seenOf({ ...from, request: undefined }));
    for (const key of others) expect(changeOf(from, key), key).toEqual(change);
  });

  test('every command is within reach of a keyboard that writes Hangul', () => {
    for (const [keys] of commands.filter(([of]) => !['F', 'L'].includes(of))) {
      const reached = keysIn(keys).filter(
        (key) => !/^[A-Za-z]$/.test(key) || Object.values(HANGUL_KEYS).includes(key),
      );
      expect(reached, keys).not.toEqual([]);
    }
    // `F` and `L` have other ways.
    expect(press(reader, ':', 'ㄹ', 'ㅐ', 'ㅣ', 'ㅣ', 'ㅐ', 'ㅈ', 'enter').isFollowing).toBe(true);
    expect(press(linked, 'ㅣ', 'ㅣ').mode.kind).toBe('list');
  });
});

test('the table has every key of the reader', () => {
  const known = new Set(COMMANDS['reading']!.flatMap(([keys]) => keysIn(keys)));
  expect(Object.keys(KEYS).filter((key) => !known.has(key))).toEqual([]);
});

test('Hangul means the key that types it, in every mode without words', () => {
  for (const [jamo, key] of Object.entries(HANGUL_KEYS).filter(([, keys]) => keys.length === 1)) {
    expect(changeOf(reader, jamo), jamo).toEqual(changeOf(reader, key));
    expect(changeOf(listed, jamo), jamo).toEqual(changeOf(listed, key));
  }
});

test('the help has every key, except those that do the same as another in it', () => {
  const names: Readonly<Record<string, string>> = {
    space: ' ',
    '↑': 'up',
    '↓': 'down',
    '←': 'left',
    '→': 'right',
    Esc: 'escape',
    Tab: 'tab',
    'Shift-Tab': 'backtab',
    Enter: 'enter',
    End: 'end',
    F1: 'f1',
    'Ctrl-O': 'ctrl-o',
    'Ctrl-L': 'ctrl-l',
    'Ctrl-Z': 'ctrl-z',
  };
  const helped = new Set(
    Object.values(HELP_KEYS)
      .flatMap((keys) => keys.replaceAll(',', '').split(' '))
      .map((key) => names[key] ?? key),
  );
  for (const [keys] of COMMANDS['reading']!)
    if (!/^(?:ctrl-c|3|wheel.*)$/.test(keys))
      expect(
        keysIn(keys).some((key) => helped.has(key)),
        keys,
      ).toBe(true);
});

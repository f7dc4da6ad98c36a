// The loop around the state machine. It restores the terminal even after an error.
import { PassThrough } from 'node:stream';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { createFullScreen } from '../../src/output/fullscreen.ts';
import { ENDING_SIGNALS, type EventName, type Listener, type Signals } from '../../src/output/signals.ts';
import type { Keyboard } from '../../src/output/taken-terminal.ts';
import { runReader, type ReaderContext } from '../../src/commands/open-loop.ts';
import { createMonochromeTheme } from '../../src/render/theme.ts';
import { bundled, everyBlock, open } from '../helpers/reader.ts';

function world(change: Partial<ReaderContext> = {}, onWrite: (text: string) => void = () => {}) {
  const keyboard = Object.assign(new PassThrough(), {
    isTTY: true,
    raw: [] as boolean[],
    setRawMode: (raw: boolean) => void keyboard.raw.push(raw),
  }) as Keyboard & PassThrough & { raw: boolean[] };
  const written: string[] = [];
  const screen = {
    isTTY: true,
    columns: 60,
    rows: 12,
    on: () => {},
    write: (text: string, done: (error?: Error) => void) => {
      written.push(text);
      try {
        onWrite(text);
        done();
      } catch (error) {
        done(error as Error);
      }
      return true;
    },
  };
  const listeners = new Map<EventName, Listener>();
  const signals: Signals = {
    on: (name, listener) => listeners.set(name, listener),
    off: (name) => listeners.delete(name),
    raise: () => false,
  };
  const theme = createMonochromeTheme(new Chalk({ level: 1 }));
  const surroundings: ReaderContext = {
    keyboard,
    terminal: createFullScreen({ keyboard, screen, signals, mouse: true }),
    signals,
    themeOf: () => theme,
    serve: async () => {},
    save: () => undefined,
    leave: () => {},
    arrive: () => {},
    ...change,
  };
  return { surroundings, keyboard, written, listeners };
}

const LEAVE = '\u001b[?1049l';

test.each<[what: string, change: Partial<ReaderContext>, keys: string]>([
  [
    'drawing',
    {
      themeOf: () => {
        throw new Error('surprise');
      },
    },
    '',
  ],
  [
    'saving',
    {
      save: () => {
        throw new Error('surprise');
      },
    },
    'jq',
  ],
])('a bug in %s is reported after the terminal has been given back', async (_, change, keys) => {
  const { surroundings, keyboard, written, listeners } = world(change);
  keyboard.write(keys);
  await expect(runReader(open(bundled()), surroundings)).rejects.toThrow('surprise');
  expect(written.at(-1)).toContain(LEAVE);
  expect(keyboard.raw.at(-1)).toBe(false);
  expect(listeners.size).toBe(0);
});

test.each<
  [
    what: string,
    happens: (listeners: ReadonlyMap<EventName, Listener>) => void,
    change: Partial<ReaderContext>,
    keys: string,
  ]
>([
  [
    'a rejection while a link is opened',
    () => {},
    { serve: () => Promise.reject(new Error('surprise')) },
    'j\tO',
  ],
  [
    'an error thrown while a link is opened',
    () => {},
    {
      serve: () => {
        throw new Error('surprise');
      },
    },
    'j\tO',
  ],
  [
    'an exception that nothing catches',
    (listeners) => listeners.get('uncaughtException')!(new Error('surprise')),
    {},
    'j',
  ],
])('after %s the place is saved and the terminal given back', async (_, happens, change, keys) => {
  let saved = 0;
  const { surroundings, keyboard, written, listeners } = world(
    { save: () => void saved++, ...change },
    (text) => {
      if (!text.includes('\u001b[?1049') && written.length === 3) happens(listeners);
    },
  );
  keyboard.write(keys);
  await expect(runReader(open(everyBlock, { rows: 16, columns: 70 }), surroundings)).rejects.toThrow(
    'surprise',
  );
  expect(saved).toBe(1);
  expect(written.at(-1)).toContain(LEAVE);
  expect(keyboard.raw.at(-1)).toBe(false);
  expect(listeners.size).toBe(0);
});

test.each(ENDING_SIGNALS)(
  '%s ends it after the place is saved and the terminal given back',
  async (signal) => {
    let saved = 0;
    const { surroundings, keyboard, written, listeners } = world({ save: () => void saved++ }, () => {
      if (written.length === 3) listeners.get(signal)!(undefined);
    });
    keyboard.write('j');
    expect(await runReader(open(bundled()), surroundings)).toBe(signal);
    expect(saved).toBe(1);
    expect(written.at(-1)).toContain(LEAVE);
    expect(keyboard.raw.at(-1)).toBe(false);
    expect(listeners.size).toBe(0);
  },
);

test('if the process exits, the terminal is given back at once', async () => {
  const { surroundings, keyboard, written, listeners } = world();
  const ended = runReader(open(bundled()), surroundings);
  expect(keyboard.raw.at(-1)).toBe(true);
  listeners.get('exit')!(0);
  expect([written.at(-1), keyboard.raw.at(-1)]).toEqual([expect.stringContaining(LEAVE), false]);
  keyboard.write('q');
  await ended;
});

test('the place is saved before the terminal is given back, while signals still go to the loop', async () => {
  let heard: unknown;
  const { surroundings, keyboard, written, listeners } = world({
    save: () => {
      heard = [written.at(-1)!.includes(LEAVE), listeners.has('SIGHUP')];
      return undefined;
    },
  });
  keyboard.write('jq');
  await runReader(open(bundled()), surroundings);
  expect(heard).toEqual([false, true]);
});

test('a signal that arrives while the reader is suspended ends it without drawing', async () => {
  const { surroundings, keyboard, written, listeners } = world();
  let drawn = 0;
  surroundings.signals.raise = (name) => {
    if (name !== 'SIGTSTP') return false;
    drawn = written.length;
    listeners.get('SIGHUP')!(undefined);
    return true;
  };
  keyboard.write('\u001a');
  expect(await runReader(open(bundled()), surroundings)).toBe('SIGHUP');
  expect(written.slice(drawn)).toEqual([expect.stringContaining(LEAVE)]);
  expect(keyboard.raw.at(-1)).toBe(false);
});

test('if the terminal is gone, the loop ends and the place is saved', async () => {
  let saved = 0;
  const { surroundings, keyboard } = world({ save: () => void saved++ }, (text) => {
    if (text.includes('AI 발전')) throw Object.assign(new Error('gone'), { code: 'EIO' });
  });
  keyboard.write('2');
  expect(await runReader(open(bundled()), surroundings)).toBe('closed');
  expect(saved).toBe(1);
});

test('if the keyboard is closed, the loop ends', async () => {
  const { surroundings, keyboard } = world();
  keyboard.end();
  expect(await runReader(open(bundled()), surroundings)).toBe('closed');
});

test('a very long paste is read', async () => {
  const { surroundings, keyboard } = world();
  keyboard.write(`\u001b[200~${'난'.repeat(130_000)}\u001b[201~q`);
  expect(await runReader(open(bundled()), surroundings)).toBeUndefined();
});

test('nothing is saved twice', async () => {
  let saved = 0;
  const { surroundings, keyboard } = world({ save: () => void saved++ });
  keyboard.write('jq');
  expect(await runReader(open(bundled()), surroundings)).toBeUndefined();
  expect(saved).toBe(1);
});

test('before another document is shown, the place of the one before is saved', async () => {
  const happened: string[] = [];
  const { surroundings, keyboard } = world({
    serve: async (_request, state, emit) => {
      const { book } = open(everyBlock);
      emit({ kind: 'opened', opened: { document: state.document + 1, book }, way: { kind: 'jump' } });
    },
    save: ({ document }) => void happened.push(`save ${document}`),
    leave: ({ document }) => {
      happened.push(`leave ${document}`);
      keyboard.write('q');
    },
  });
  keyboard.write('R');
  expect(await runReader(open(bundled()), surroundings)).toBeUndefined();
  expect(happened).toEqual(['save 0', 'leave 0', 'save 1']);
});

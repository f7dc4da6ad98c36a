// The loop around the state machine. It restores the terminal even if something goes wrong.
import { PassThrough } from 'node:stream';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { createFullScreen } from '../../src/output/fullscreen.ts';
import type { EventName, Listener, Signals } from '../../src/output/signals.ts';
import type { Keyboard } from '../../src/output/taken-terminal.ts';
import { runReader, type ReaderContext } from '../../src/commands/open-loop.ts';
import { createMonochromeTheme } from '../../src/render/theme.ts';
import { bundled, open } from '../helpers/reader.ts';

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
    raise: () => {},
  };
  const theme = createMonochromeTheme(new Chalk({ level: 1 }));
  const surroundings: ReaderContext = {
    keyboard,
    terminal: createFullScreen({ keyboard, screen, signals }),
    signals,
    themeOf: () => theme,
    openLink: async () => true,
    save: () => undefined,
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

test('nothing is saved twice', async () => {
  let saved = 0;
  const { surroundings, keyboard } = world({ save: () => void saved++ });
  keyboard.write('jq');
  expect(await runReader(open(bundled()), surroundings)).toBeUndefined();
  expect(saved).toBe(1);
});

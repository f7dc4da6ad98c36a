import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { askAmbiguousWidth, askScreen, type ScreenAnswers } from '../../src/output/probe.ts';
import { ENDING_SIGNALS, type EventName, type Listener, type Signals } from '../../src/output/signals.ts';
import type { Keyboard } from '../../src/output/taken-terminal.ts';

/**
 * A terminal that draws `…` in `cells` cells and reports its cursor as xterm does; or that does not answer.
 */
function terminal(cells: number | undefined, { isTTY = true, startsAt = 1 } = {}) {
  const written: string[] = [];
  const raw: boolean[] = [];
  const keyboard = Object.assign(new PassThrough(), {
    isTTY,
    setRawMode: (on: boolean) => raw.push(on),
  }) as Keyboard & PassThrough;
  const screen = {
    isTTY,
    on: () => {},
    write: (text: string, done: () => void) => {
      written.push(text);
      let column = startsAt;
      for (const piece of cells === undefined ? [] : text.split(/(\u001b\[6n)/)) {
        if (piece === '\u001b[6n') keyboard.write(`\u001b[7;${column}R`);
        else if (piece === '…') column += cells!;
      }
      done();
      return true;
    },
  };
  const listeners = new Map<EventName, Listener>();
  const raised: string[] = [];
  const signals: Signals = {
    on: (name, listener) => listeners.set(name, listener),
    off: (name) => listeners.delete(name),
    raise: (name, to) => name !== 'SIGURG' && raised.push(`${name} to ${to}`) > 0,
  };
  return { keyboard, screen, written, raw, signals, listeners, raised };
}

test.each<[cells: number, startsAt: number]>([
  [1, 1],
  [2, 1],
  [1, 9],
  [2, 9],
])('a terminal that draws … in %d cells, with the cursor in column %d', async (cells, startsAt) => {
  const { keyboard, screen, written, raw, signals } = terminal(cells, { startsAt });
  expect(await askAmbiguousWidth({ keyboard, screen, signals })).toBe(cells);
  expect(written).toEqual(['\u001b[6n…\u001b[6n', `\u001b[${startsAt}G\u001b[K`]); // erased where it was printed
  expect(raw).toEqual([true, false]);
});

test('a terminal that does not answer within 200 ms counts as narrow', async () => {
  vi.useFakeTimers();
  try {
    const { keyboard, screen, written, raw, signals } = terminal(undefined);
    const answer = askAmbiguousWidth({ keyboard, screen, signals });
    await vi.advanceTimersByTimeAsync(199);
    expect(raw).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.runAllTimersAsync(); // what came with the last of them
    expect(await answer).toBe(1);
    expect(written.at(-1)).toBe('\r\u001b[K');
    expect(raw).toEqual([true, false]);
  } finally {
    vi.useRealTimers();
  }
});

describe('while an answer is awaited', () => {
  test.each([...ENDING_SIGNALS, 'SIGTSTP'] as const)(
    '%s has its usual effect after the mode has been restored',
    async (signal) => {
      const { keyboard, screen, written, raw, signals, listeners, raised } = terminal(undefined);
      const answer = askAmbiguousWidth({ keyboard, screen, signals });
      expect(raw).toEqual([true]);
      listeners.get(signal)!(undefined);
      expect(await answer).toBe(1);
      expect(raw).toEqual([true, false]);
      expect(written.at(-1)).toBe('\r\u001b[K');
      expect([raised, listeners.size]).toEqual([[`${signal} to self`], 0]);
    },
  );

  test.each([
    ['\u0003', 'SIGINT', null],
    ['\u001c', 'SIGQUIT', null],
    ['\u001a', 'SIGTSTP', null],
    ['j가\u0003', 'SIGINT', 'j가'],
  ])('the keys %j are %s for the whole job', async (keys, signal, left) => {
    const { keyboard, screen, raw, signals, listeners, raised } = terminal(undefined);
    const answer = askAmbiguousWidth({ keyboard, screen, signals });
    keyboard.write(keys);
    expect(await answer).toBe(1);
    expect(raw).toEqual([true, false]);
    expect([raised, listeners.size]).toEqual([[`${signal} to job`], 0]);
    expect(keyboard.read()?.toString() ?? null).toBe(left);
  });

  test('the keyboard keeps all other keys, before, between and after the answers', async () => {
    const { keyboard, screen, signals, raised } = terminal(2);
    keyboard.write('/난');
    const write = (text: string, done: () => void): boolean => {
      if (text.includes('…')) keyboard.write('로\r');
      return screen.write(text, done);
    };
    expect(await askAmbiguousWidth({ keyboard, screen: { ...screen, write }, signals })).toBe(2);
    expect(String(keyboard.read())).toBe('/난로\n');
    expect(raised).toEqual([]);
  });

  test('an exception that nothing catches is thrown after the mode has been restored', async () => {
    const { keyboard, screen, raw, signals, listeners } = terminal(undefined);
    const answer = askAmbiguousWidth({ keyboard, screen, signals });
    listeners.get('uncaughtException')!(new Error('surprise'));
    await expect(answer).rejects.toThrow('surprise');
    expect([raw, listeners.size]).toEqual([[true, false], 0]);
  });

  test('a signal that arrives while the mode is being restored has its usual effect', async () => {
    const { keyboard, screen, raw, signals, listeners, raised } = terminal(1);
    const raise: Signals['raise'] = (name, to) => {
      if (name !== 'SIGURG') return signals.raise(name, to);
      listeners.get('SIGHUP')!(undefined);
      return false;
    };
    expect(await askAmbiguousWidth({ keyboard, screen, signals: { ...signals, raise } })).toBe(1);
    expect([raw, raised, listeners.size]).toEqual([[true, false], ['SIGHUP to self'], 0]);
  });

  test('a SIGCONT that arrives while the mode is being restored does not change it again', async () => {
    const { keyboard, screen, raw, signals, listeners } = terminal(1);
    const raise: Signals['raise'] = () => {
      listeners.get('SIGCONT')!(undefined);
      return false;
    };
    await askAmbiguousWidth({ keyboard, screen, signals: { ...signals, raise } });
    expect(raw).toEqual([true, false]);
  });

  test('the mode is restored if the process exits', async () => {
    const { keyboard, screen, raw, signals, listeners } = terminal(undefined);
    const answer = askAmbiguousWidth({ keyboard, screen, signals });
    listeners.get('exit')!(0);
    expect(raw).toEqual([true, false]);
    listeners.get('SIGHUP')!(undefined);
    await answer;
  });
});

test('a keyboard that has ended is not asked', async () => {
  const { keyboard, screen, written, signals } = terminal(2);
  keyboard.end();
  keyboard.resume();
  await new Promise((resolve) => keyboard.once('end', resolve));
  expect(await askAmbiguousWidth({ keyboard, screen, signals })).toBe(1);
  expect(written).toEqual([]);
});

test('a pipe is not probed', async () => {
  const { keyboard, screen, written, signals } = terminal(2, { isTTY: false });
  expect(await askAmbiguousWidth({ keyboard, screen, signals })).toBe(1);
  expect(written).toEqual([]);
});

const askBackground = async (asked: Parameters<typeof askScreen>[0]): Promise<ScreenAnswers['background']> =>
  (await askScreen(asked, { background: true, graphics: false }, {})).background;

describe('the background', () => {
  const ATTRIBUTES = '\u001b[?62;22c';

  /** A terminal that answers the request for its background with `answer`, or not at all. */
  function answering(answer: string | undefined) {
    const { screen, ...rest } = terminal(undefined);
    const write = (text: string, done: () => void): boolean => {
      if (answer !== undefined) rest.keyboard.write(answer);
      return screen.write(text, done);
    };
    return { ...rest, screen: { ...screen, write } };
  }

  test.each<[answer: string, background: readonly number[] | undefined]>([
    ['\u001b]11;rgb:ffff/ffff/ffff\u001b\\', [255, 255, 255]],
    ['\u001b]11;rgb:fd/f6/e3\u0007', [0xfd, 0xf6, 0xe3]],
    ['\u001b]11;rgba:0000/2b2b/3636/ffff\u001b\\', [0, 0x2b, 0x36]],
    ['\u001b]11;rgb:0/f/0\u0007', [0, 255, 0]],
    ['', undefined], // which knows its attributes, but no colours
  ])('%j: %j', async (answer, background) => {
    const { keyboard, screen, raw, signals } = answering(answer + ATTRIBUTES);
    expect(await askBackground({ keyboard, screen, signals })).toEqual(background);
    expect(raw).toEqual([true, false]);
  });

  test('is unknown if the terminal does not answer within 100 ms', async () => {
    vi.useFakeTimers();
    try {
      const { keyboard, screen, raw, signals } = answering(undefined);
      const answer = askBackground({ keyboard, screen, signals });
      await vi.advanceTimersByTimeAsync(99);
      expect(raw).toEqual([true]);
      await vi.advanceTimersByTimeAsync(1);
      await vi.runAllTimersAsync();
      expect(await answer).toBeUndefined();
      expect(raw).toEqual([true, false]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('leaves the keyboard to the next listener, even if the answer arrives just when the time is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { keyboard, screen, signals } = answering(undefined);
      const answer = askBackground({ keyboard, screen, signals });
      vi.advanceTimersByTime(100);
      keyboard.emit('data', Buffer.from(`\u001b]11;rgb:0/0/0\u0007${ATTRIBUTES}`));
      expect(await answer).toEqual([0, 0, 0]);
      keyboard.resume();
      await new Promise(setImmediate);
      expect(keyboard.isPaused()).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('pictures', () => {
  const answering = (answer: string) => {
    const { screen, ...rest } = terminal(undefined);
    const write = (text: string, done: () => void): boolean => {
      rest.keyboard.write(answer);
      return screen.write(text, done);
    };
    return { ...rest, screen: { ...screen, write } };
  };
  const KITTY = '\u001b_Gi=31;OK\u001b\\\u001bP>|kitty(0.32.2)\u001b\\\u001b[6;20;10t';

  test('are asked for at once with the background', async () => {
    const { keyboard, screen, signals, written } = answering(`\u001b]11;rgb:0/0/0\u0007${KITTY}j\u001b[?62c`);
    const answers = await askScreen({ keyboard, screen, signals }, { background: true, graphics: true }, {});
    expect(answers).toEqual({
      background: [0, 0, 0],
      graphics: { kitty: true, iterm: false, cell: { width: 10, height: 20 } },
    });
    expect(written).toHaveLength(1);
    expect(String(keyboard.read())).toBe('j');
  });

  test('are not asked for where the request might be shown', async () => {
    const { keyboard, screen, signals, written } = answering('\u001b[?62c');
    const wanted = { background: true, graphics: true };
    await askScreen({ keyboard, screen, signals }, wanted, { TERM: 'linux' });
    expect(written).toEqual(['\u001b]11;?\u001b\\\u001b[c']);
    await askScreen({ keyboard, screen, signals }, { ...wanted, background: false }, { TERM: 'linux' });
    expect(written).toHaveLength(1);
  });
});

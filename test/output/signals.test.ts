import { readFile } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { listenTo, reportArrived, type Signals } from '../../src/output/signals.ts';

const signals: Signals = {
  on: (name, listener) => process.on(name, listener),
  off: (name, listener) => process.off(name, listener),
  raise: (name) => process.kill(process.pid, name),
};

// SIGWINCH and SIGCONT have no effect on a process that does not listen.
test.runIf(process.platform !== 'win32').each(['SIGWINCH', 'SIGCONT'] as const)(
  '%s and a signal after it are reported, although they arrive when Node has just looked for signals',
  async (name) => {
    let reports = 0;
    const stopListening = listenTo(signals, { SIGWINCH: () => reports++, SIGCONT: () => reports++ });
    await new Promise<void>((resolve) => {
      // Node calls this after it has looked for signals, and before it runs what waits for the end of the turn.
      readFile(import.meta.filename, () => {
        signals.raise(name, 'self');
        void reportArrived(signals, stopListening).then(resolve);
        signals.raise(name === 'SIGWINCH' ? 'SIGCONT' : 'SIGWINCH', 'self');
      });
    });
    expect(reports).toBe(2);
    expect(process.listenerCount('SIGURG')).toBe(0);
  },
);

test.each([
  ['lacks the signal', () => false],
  ['does not deliver the signal', () => true],
])('a system that %s does not keep it waiting', async (_, raise) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const listener = vi.fn<(name: string) => void>();
    const reported = reportArrived({ on: listener, off: listener, raise });
    vi.advanceTimersByTime(100);
    await reported;
    expect(listener.mock.calls.map(([name]) => name)).toContain('SIGURG');
  } finally {
    vi.useRealTimers();
  }
});

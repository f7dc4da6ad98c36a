import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress } from '../../src/output/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function screen(isTTY = true) {
  const written: string[] = [];
  const stream = {
    isTTY,
    on: () => {},
    write: (text: string | Uint8Array, done: (error?: Error) => void) => {
      written.push(String(text));
      done();
      return true;
    },
  };
  return { stream, written };
}
const describeBytes = (megabytes: string): string => `${megabytes} MiB`;

test('shows nothing within the first half second', async () => {
  const { stream, written } = screen();
  const progress = createProgress(stream, describeBytes);
  progress.update(2 ** 20);
  vi.advanceTimersByTime(499);
  await progress.end();
  expect([written, vi.getTimerCount()]).toEqual([[], 0]);
});

test('shows a line even before the first byte, updates it, and erases it', async () => {
  const { stream, written } = screen();
  const progress = createProgress(stream, describeBytes, 200);
  vi.advanceTimersByTime(200);
  expect(written).toEqual(['\r0.0 MiB\u001b[K']);
  progress.update(1.26 * 2 ** 20);
  vi.advanceTimersByTime(100);
  expect(written.slice(1)).toEqual(['\r1.3 MiB\u001b[K']);
  await progress.end();
  expect(written.slice(2)).toEqual(['\r\u001b[K']);
  vi.advanceTimersByTime(1000);
  expect([written.length, vi.getTimerCount()]).toEqual([3, 0]);
});

test('updates at most ten times a second, and only what has changed', async () => {
  const { stream, written } = screen();
  const progress = createProgress(stream, describeBytes, 0);
  for (let ms = 0; ms < 1000; ms++) {
    progress.update(ms * 2 ** 20);
    vi.advanceTimersByTime(1);
  }
  const then = written.length;
  expect(then).toBeLessThanOrEqual(11); // both ends of the second
  vi.advanceTimersByTime(1000);
  expect(written.length).toBeLessThanOrEqual(then + 1);
  await progress.end();
});

test('writes nothing to a pipe', async () => {
  const { stream, written } = screen(false);
  const progress = createProgress(stream, describeBytes, 0);
  progress.update(2 ** 20);
  vi.advanceTimersByTime(1000);
  await progress.end();
  expect([written, vi.getTimerCount()]).toEqual([[], 0]);
});

test('ignores a terminal that has been closed', async () => {
  const stream = {
    isTTY: true,
    on: () => {},
    write: (_: unknown, done: (error: Error) => void) => (done(new Error('EIO')), false),
  };
  const progress = createProgress(stream, describeBytes, 0);
  vi.advanceTimersByTime(100);
  await expect(progress.end()).resolves.toBeUndefined();
});

// Named pipes do not block the process.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPipe } from '../../src/source/pipe.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));
const pipe = (name: string): string => {
  execFileSync('mkfifo', [join(root, name)]);
  return join(root, name);
};

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  test('is read to its end, whenever a writer comes', async () => {
    const path = pipe('written');
    const reading = readPipe(path, 100, new AbortController().signal);
    const writer = await open(path, 'w');
    await writer.write('난로');
    await writer.close();
    expect(String((await reading).bytes)).toBe('난로');
  });

  test('is not waited for any longer when the signal stops that', async () => {
    const controller = new AbortController();
    const reading = readPipe(pipe('silent'), 100, controller.signal);
    controller.abort();
    await expect(reading).rejects.toBe(controller.signal.reason);
    await expect(readPipe(pipe('late'), 100, controller.signal)).rejects.toBe(controller.signal.reason);
  });

  test('has no more than the limit', async () => {
    const path = pipe('long');
    const reading = readPipe(path, 5, new AbortController().signal);
    const refused = expect(reading).rejects.toMatchObject({ problem: { kind: 'tooLarge' } });
    const writer = await open(path, 'w');
    await writer.write('난로');
    await refused;
    await writer.close();
  });
});

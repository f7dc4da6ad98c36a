import { expect } from 'vitest';
import { run } from './run.ts';

/** Returns the lines that `nanro wrap` prints for a text. */
export async function wrapped(text: string | Uint8Array, ...argv: string[]): Promise<string[]> {
  const { code, stdout } = await run(['wrap', ...argv], { stdin: text });
  expect(code).toBe(0);
  return stdout.split('\n').slice(0, -1);
}

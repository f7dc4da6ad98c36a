import { expect, test } from 'vitest';
import { main } from '../src/main.ts';

test('a bug is reported without a stack trace, and exits with 70', async () => {
  let written = '';
  const stderr = {
    on: () => {},
    write: (text: string, done: () => void) => ((written += text), done(), true),
  };
  const world = {
    argv: ['read'],
    env: {},
    stdin: undefined,
    stderr,
    get stdout(): never {
      throw new TypeError('surprise');
    },
  };
  expect(await main(world as unknown as Parameters<typeof main>[0])).toBe(70);
  expect(written).toBe(
    'nanro: nanro has a bug. Please report it with the command that you used: TypeError: surprise\n',
  );
});

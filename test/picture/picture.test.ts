import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pty } from '../helpers/terminal.ts';
import { drawScreen } from './draw.ts';

test.skipIf(pty === undefined).each(['dark', 'light'] as const)(
  'the %s picture in README shows the screen of today (npm run picture draws it anew)',
  async (theme) => {
    await expect(await drawScreen(theme)).toMatchFileSnapshot(
      fileURLToPath(new URL(`open-${theme}.svg`, import.meta.url)),
    );
  },
  60_000,
);

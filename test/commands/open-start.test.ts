// What `nanro open` starts with.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { prepare } from '../../src/commands/open-start.ts';
import { openTexts } from '../../src/messages/open.ts';
import { MESSAGES } from '../../src/messages/languages.ts';
import { openLibrary } from '../../src/storage/library.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

test('the library is never loaded again, because what loads documents would read the keyboard', async () => {
  openLibrary(root).record({ source: '/난로.md', percent: 1, read: '2026-11-29T02:30:00.000Z' });
  const context = {
    language: 'ko',
    folders: { config: root, state: root, cache: root },
    env: {},
    messages: MESSAGES.ko,
    stdin: () => Object.assign(new PassThrough(), { isTTY: true }),
    hasInput: () => false,
    version: '0',
  } as unknown as Context;
  const { load } = await prepare(context, [], { state: true }, await openTexts('ko'));
  expect(await load()).toMatchObject({ isOnce: true, listing: { kind: 'library' } });
});

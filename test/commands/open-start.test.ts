// What `nanro open` starts with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import type { Desk } from '../../src/commands/open-desk.ts';
import { prepare } from '../../src/commands/open-start.ts';
import { openTexts } from '../../src/messages/open.ts';
import { MESSAGES } from '../../src/messages/languages.ts';
import { isBeginning } from '../../src/reader/book.ts';
import type { State } from '../../src/reader/state.ts';
import { openLibrary } from '../../src/storage/library.ts';
import { body, open as openReader, press } from '../helpers/reader.ts';

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));

const context = {
  language: 'ko',
  folders: { config: root, state: root, cache: root },
  env: {},
  messages: MESSAGES.ko,
  stdin: () => Object.assign(new PassThrough(), { isTTY: true }),
  hasInput: () => false,
  version: '0',
} as unknown as Context;

test('the library is never loaded again, because what loads documents would read the keyboard', async () => {
  openLibrary(root).record({ source: '/난로.md', percent: 1, read: '2026-11-29T02:30:00.000Z' });
  const { load } = await prepare(context, [], { state: true }, await openTexts('ko'));
  expect(await load(undefined, false)).toMatchObject({ isOnce: true, listing: { kind: 'library' } });
});

test('the first document that is opened ever comes with the keys to begin with', async () => {
  const file = join(root, '짧은 글.md');
  writeFileSync(file, '난로를 켠다.');
  const state = join(root, 'first');
  const noticeOf = async (options: Partial<Parameters<typeof prepare>[2]>, sources = [file], at = state) => {
    const folders = { ...context.folders, state: at };
    const all = { state: true, ...options };
    const { load, open } = await prepare({ ...context, folders }, sources, all, await openTexts('ko'));
    return open(await load(undefined, true)).notice?.kind;
  };
  // Nobody begins with these.
  expect(await noticeOf({ state: false })).toBeUndefined();
  expect(await noticeOf({ quitIfOneScreen: true })).toBeUndefined();
  expect(await noticeOf({ from: 'lines' })).toBeUndefined();
  expect(await noticeOf({}, [root])).toBeUndefined(); // a list has keys of its own
  expect(await noticeOf({})).toBe('firstKeys');
  expect(await noticeOf({})).toBeUndefined();
  expect(await noticeOf({}, [])).toBe('bundled');
  for (const _ of [1, 2]) expect(await noticeOf({}, [file], '/dev/null/state')).toBe('firstKeys');
});

test('of a long document, only the beginning is loaded, unless the user has left off behind it', async () => {
  const file = join(root, '난로.md');
  const paragraphs = Array.from(
    { length: 4000 },
    (_, index) => `불 ${index}. ${'장작을 넣었다. '.repeat(12)}`,
  );
  writeFileSync(file, paragraphs.join('\n\n'));
  const start = async (isBeginningEnough: boolean): Promise<readonly [State, Desk]> => {
    const { load, open, createDesk } = await prepare(context, [file], { state: true }, await openTexts('ko'));
    const { book, ...opened } = open(await load(undefined, isBeginningEnough));
    const state = openReader(book.manuscript, opened);
    return [state, createDesk({ lookup: '', openLink: () => expect.fail(), copy: () => expect.fail() })];
  };
  const [beginning] = await start(true);
  expect(isBeginning(beginning.book)).toBe(true);
  const [whole, desk] = await start(false);
  expect(isBeginning(whole.book)).toBe(false);
  for (const [key, isEnough] of [
    [' ', true],
    ['G', false],
  ] as const) {
    const left = press(whole, key);
    desk.save(left);
    const [resumed] = await start(true);
    expect(isBeginning(resumed.book)).toBe(isEnough);
    expect(body(resumed)).toEqual(body(left));
  }
});

// Pictures in a document are written to files, which the system opens.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { LoadPicture, Picture } from '../../src/commands/picture-loader.ts';
import { createPictureOpener } from '../../src/commands/picture-opener.ts';
import type { Event } from '../../src/reader/events.ts';
import { openDesk, page, pageOf } from '../helpers/desk.ts';
import { show } from '../helpers/reader.ts';

const ORIGIN = { target: { kind: 'file', path: '/글.epub' } } as const;
const PNG: Picture = { format: 'png', bytes: Buffer.from('그림') };

interface Told {
  readonly opened: string[];
  readonly events: (Event | { readonly kind: 'failed' })[];
  readonly folder: string;
  readonly open: (src: string) => Promise<void>;
  readonly stop: () => void;
}

function opener(load: LoadPicture, { opens = true, folder = '' } = {}): Told {
  const [opened, events]: [string[], Told['events']] = [[], []];
  const place = folder || join(mkdtempSync(join(tmpdir(), 'nanro-')), 'opened');
  const { open, stop } = createPictureOpener({
    load,
    folder: place,
    openLink: async (address) => {
      opened.push(address);
      return opens;
    },
    describe: async (error) => (error as Error).message,
  });
  const emit = (...all: Told['events']): void => void events.push(...all);
  return { opened, events, folder: place, stop, open: (src) => open(src, ORIGIN, emit) };
}

test.each<[string, Picture, RegExp, string]>([
  ['part:OEBPS/그림/난로 곁 #1.PNG', PNG, /^난로-곁-1-[\da-f]{8}\.png$/, '그림'],
  ['part:BinData/BIN0001.gif', { ...PNG, format: 'jpeg' }, /^BIN0001-[\da-f]{8}\.jpg$/, '그림'],
  ['data:image/png;base64,AAAA', PNG, /^picture-[\da-f]{8}\.png$/, '그림'],
  [`part:${'가'.repeat(200)}.png`, PNG, /^가{50}-[\da-f]{8}\.png$/, '그림'],
  ['part:../../.profile', PNG, /^profile-[\da-f]{8}\.png$/, '그림'],
  [
    'part:a.svg',
    { format: 'svg', bytes: Buffer.from('<svg onload="alert(1)"/>') },
    /^a-[\da-f]{8}\.html$/,
    '<!doctype html><meta charset="utf-8"><img alt="" src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+">',
  ],
])('%s', async (src, picture, name, content) => {
  const { open, opened, events, folder } = opener(async () => picture);
  await open(src);
  const path = fileURLToPath(opened[0]!);
  expect(basename(path)).toMatch(name);
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(events.slice(1)).toEqual([
    { kind: 'loading', loading: undefined },
    { kind: 'notice', notice: { kind: 'opening', href: basename(path) } },
  ]);
});

test('the same picture needs one file, and old files are deleted', async () => {
  const { open, folder } = opener(async () => PNG);
  mkdirSync(folder);
  writeFileSync(join(folder, '어제.png'), '');
  utimesSync(join(folder, '어제.png'), 0, 0);
  await open('part:a.png');
  await open('part:a.png');
  expect(readdirSync(folder)).toHaveLength(1);
});

test('if no program opens it, the path is shown', async () => {
  const { open, opened, events } = opener(async () => PNG, { opens: false });
  await open('part:a.png');
  expect(events.at(-1)).toEqual({ kind: 'unopened', href: fileURLToPath(opened[0]!), reason: 'noOpener' });
});

test('what is wrong is said', async () => {
  const missing = opener(async () => Promise.reject(new Error('없음')));
  await missing.open('part:a.png');
  expect(missing.events.at(-1)).toEqual({ kind: 'notice', notice: { kind: 'failed', message: '없음' } });
  const full = opener(async () => PNG, { folder: '/dev/null/opened' });
  await full.open('part:a.png');
  expect(JSON.stringify(full.events.at(-1))).toContain('cannotRewrite');
  expect([...missing.opened, ...full.opened]).toEqual([]);
});

test('loading can be stopped', async () => {
  const { open, stop, opened, events } = opener(
    (_, __, { signal } = {}) =>
      new Promise((_resolve, reject) =>
        signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
      ),
  );
  const opening = open('part:a.png');
  stop();
  await opening;
  expect([opened, events]).toEqual([
    [],
    [{ kind: 'loading', loading: { name: 'a.png', percent: undefined } }],
  ]);
});

test('a picture beside a document that does not exist is not opened', async () => {
  const article = { lead: [{ kind: 'figure', src: '%EB%82%9C%EB%A1%9C.png' }], sections: [] } as const;
  const path = join(mkdtempSync(join(tmpdir(), 'nanro-')), '글.md');
  const load = async () => ({ ...pageOf(article, path), address: undefined });
  const reader = await openDesk({ load, sources: [{ kind: 'file', path }] });
  await reader.press('tab', 'enter');
  expect(show(reader.state()).join('\n')).toContain('fileNotFound 난로.png');
  expect(reader.done).toEqual([]);
});

test('in the reader, a picture in the document is opened, and has no address to copy', async () => {
  const article = {
    lead: [
      { kind: 'figure', src: 'part:a.png', alt: '난로' },
      { kind: 'figure', src: 'b.png', alt: '장작' },
    ],
    sections: [],
  } as const;
  const load = async () => pageOf(article, 'https://a.kr/1');
  const reader = await openDesk({ load, sources: [page('https://a.kr/1')] });
  await reader.press('tab', 'enter', 'O', 'tab', 'O', 'y', 'tab', 'y');
  expect(show(reader.state()).join('\n')).toContain('복사할 것이 없습니다');
  expect(reader.done).toEqual([
    'picture part:a.png',
    'picture part:a.png',
    'open https://a.kr/b.png',
    'copy https://a.kr/b.png',
  ]);
});

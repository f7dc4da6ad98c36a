// Which pictures the reader loads, and how many it keeps.
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createPictureDesk, type PictureDesk } from '../../src/commands/open-pictures.ts';
import type { Origin } from '../../src/commands/link-targets.ts';
import { NanroError } from '../../src/errors.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import type { Event } from '../../src/reader/events.ts';
import { open, press, show } from '../helpers/reader.ts';

const CELL = { width: 10, height: 20 };
const FILE: Origin = { target: { kind: 'file', path: '/home/kim/글.md' } };
const PAGE: Origin = { target: { kind: 'page', address: 'https://a.kr/1' }, address: 'https://a.kr/1' };

/** A PNG of a size in pixels, padded to a size in bytes. Only its head is real. */
function png(width: number, height: number, bytes = 100): Buffer {
  const head = Buffer.alloc(bytes);
  head.write('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
const GIF = Buffer.from('GIF89a');
const MIB = 2 ** 20;

/** A reader with a document of some figures, one below another. */
function reader(
  srcs: readonly string[],
  pictures: Readonly<Record<string, Uint8Array>>,
  { origin = FILE, rows = 12, kitty = true } = {},
) {
  const lead = srcs.map((src) => ({ kind: 'figure', src, alt: src }) as const);
  let state = open(manuscriptOf({ lead, sections: [] }), { rows, look: { cell: CELL } });
  const loaded: string[] = [];
  const desk: PictureDesk = createPictureDesk({
    graphics: { kitty, iterm: false, cell: CELL },
    originOf: () => origin,
    load: async (src) => {
      loaded.push(src);
      const bytes = pictures[src];
      if (!bytes) throw new NanroError({ kind: 'fileNotFound', name: src });
      return { bytes, format: 'png' };
    },
  });
  const emit = (...events: readonly (Event | { readonly kind: 'failed' })[]): void => {
    for (const event of events) state = step(state, event as Event);
  };
  /** Draws and loads until nothing more is loaded. Returns the text that drew the pictures last. */
  const settle = async (): Promise<string> => {
    for (let text = '', count = -1; ;) {
      const screen = screenOf(state);
      const blank = screen.rows.map(() => '');
      text += desk.paint(state, screen, blank, blank).text;
      if (count === loaded.length) return text;
      count = loaded.length;
      await desk.load(state, emit);
      if (loaded.length > 100) throw new Error('loads pictures again and again');
    }
  };
  return {
    loaded,
    settle,
    press: (key: string) => void (state = press(state, key)),
    state: (): State => state,
  };
}

const placed = (text: string): number => text.split(',a=p,').length - 1;

test.each<[name: string, picture: Uint8Array | undefined, kitty: boolean, isDrawn: boolean]>([
  ['a picture', png(40, 40), true, true],
  ['a picture of 40 million pixels', png(8000, 5000), true, true],
  ['a larger one', png(8000, 5001), true, false],
  ['one as large as a number can be', png(0xffff_ffff, 0xffff_ffff), true, false],
  ['10 MiB', png(40, 40, 10 * MIB), true, true],
  ['more bytes', png(40, 40, 10 * MIB + 1), true, false],
  ['a format that terminals do not draw', GIF, true, false],
  ['a PNG for a terminal that draws none', png(40, 40), false, false],
  ['a picture that is not there', undefined, true, false],
])('%s', async (_, picture, kitty, isDrawn) => {
  const { settle, loaded, state } = reader(['a.png'], picture ? { 'a.png': picture } : {}, { kitty });
  expect(placed(await settle())).toBe(isDrawn ? 1 : 0);
  expect(loaded).toEqual(kitty ? ['a.png'] : []); // once, even if it fails
  expect(show(state()).join()).toContain('a.png');
});

test('only pictures in the document or in files beside it are loaded by themselves', async () => {
  const srcs = [
    'a.png',
    'file:///a.png',
    'data:image/png;base64,AAAA',
    'part:a.png',
    'https://a.kr/a.png',
    '//a.kr/b.png',
  ];
  const inFile = reader(srcs, {}, { rows: 40 });
  await inFile.settle();
  expect(inFile.loaded).toEqual(srcs.slice(0, 4));
  const onWeb = reader(srcs, {}, { rows: 40, origin: PAGE });
  await onWeb.settle();
  expect(onWeb.loaded).toEqual(['file:///a.png', 'data:image/png;base64,AAAA']); // the first of them is refused
});

test('pictures near the screen are loaded, and those further away when the user gets there', async () => {
  const srcs = Array.from({ length: 20 }, (_, index) => `${index}.png`);
  const { settle, loaded, press: type } = reader(srcs, {});
  await settle();
  expect(loaded.length).toBeGreaterThan(5);
  expect(loaded.length).toBeLessThan(15);
  type('G');
  await settle();
  expect(new Set(loaded)).toEqual(new Set(srcs));
});

test('32 MiB of pictures are kept; those on the screen are loaded again, but never again and again', async () => {
  const srcs = Array.from({ length: 8 }, (_, index) => `${index}.png`);
  const pictures = Object.fromEntries(srcs.map((src) => [src, png(20, 20, 9 * MIB)]));
  const { settle, loaded, press: type } = reader(srcs, pictures, { rows: 40 });
  expect(placed(await settle())).toBeGreaterThan(0);
  const once = loaded.length;
  type('G');
  type('g');
  await settle();
  await settle();
  expect(loaded.length).toBeLessThan(once + 8);
});

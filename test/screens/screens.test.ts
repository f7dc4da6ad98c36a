// Pictures by the protocol of iTerm2, drawn by xterm.js in Chromium: after any keys, its screen looks as that of
// a new terminal. `npm run screens` installs xterm.js; without it or Chromium, this is skipped.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { picturesOn } from '../../src/render/placed-pictures.ts';
import {
  beginDrawing,
  drawState,
  filesOf,
  ILLUSTRATED,
  loadPictures,
  type Files,
} from '../helpers/illustrated.ts';
import { pngOf } from '../helpers/png.ts';
import { open, press, resize } from '../helpers/reader.ts';
import { CHROMIUM, openPage, type BrowserPage } from './chromium.ts';

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`node_modules/@xterm/${name}`, import.meta.url));
const SCRIPTS = ['xterm/lib/xterm.js', 'addon-image/lib/addon-image.js'].map(pathOf);
const STYLE = pathOf('xterm/css/xterm.css');
const missing = CHROMIUM === undefined ? 'Chromium' : SCRIPTS.every(existsSync) ? undefined : 'xterm.js';
const isAsked = process.env['npm_lifecycle_event'] === 'screens';
if (isAsked && missing !== undefined) console.warn(`skipped: ${missing} is not installed`);

/** Functions of the page. A terminal takes texts, and sizes of its window, one after another. */
const PAGE = `
  const style = document.createElement('style');
  style.textContent = CSS_TEXT + 'body { margin: 0 } .xterm-cursor-layer, .xterm-helpers { display: none }';
  document.head.append(style);
  let terminal;
  async function show(inputs, columns, rows) {
    terminal?.dispose();
    document.body.replaceChildren();
    terminal = new Terminal({ cols: columns, rows, fontSize: 14, cursorBlink: false, cursorInactiveStyle: 'none' });
    const addon = new ImageAddon.ImageAddon({ storageLimit: 64 });
    terminal.loadAddon(addon);
    terminal.open(document.body);
    for (const input of inputs) {
      if (typeof input === 'string') await new Promise((resolve) => terminal.write(input, resolve));
      else terminal.resize(input.columns, input.rows);
    }
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    const { width, height } = document.querySelector('.xterm-screen').getBoundingClientRect();
    return { width, height };
  }
  /** The size of a cell in pixels. */
  async function cellSize() {
    const { width, height } = await show([], 10, 10);
    return { width: width / 10, height: height / 10 };
  }
  function jpeg(width, height, colour) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    context.fillStyle = 'white';
    context.fillRect(width / 4, height / 4, width / 4, height / 4);
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
      .then((blob) => blob.arrayBuffer())
      .then((bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))));
  }
  async function pixelsOf(data) {
    const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + data)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return { data: new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer), width: bitmap.width };
  }
  /** Counts the pixels in which two captures differ, in rectangles and outside them. */
  async function compare(one, other, rectangles) {
    const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
    let [inside, outside] = [0, 0];
    for (let at = 0; at < a.data.length; at++) {
      if (a.data[at] === b.data[at]) continue;
      const [x, y] = [at % a.width, Math.floor(at / a.width)];
      const isIn = rectangles.some((of) => x >= of.left && x < of.right && y >= of.top && y < of.bottom);
      if (isIn) inside++; else outside++;
    }
    return { inside, outside };
  }
`;

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Input = string | { readonly columns: number; readonly rows: number };

const ITERM = { kitty: false, iterm: true };
const NONE = { kitty: false, iterm: false };

describe.skipIf(!isAsked || missing !== undefined)('in xterm.js', () => {
  let page: BrowserPage;
  let files: Files;
  let cell: { readonly width: number; readonly height: number };

  beforeAll(async () => {
    page = await openPage();
    for (const script of SCRIPTS) await page.run(`${readFileSync(script, 'utf8')};0`);
    await page.run(`${PAGE.replace('CSS_TEXT', JSON.stringify(readFileSync(STYLE, 'utf8')))};0`);
    cell = (await page.run('cellSize()')) as typeof cell;
    const jpeg = async (width: number, height: number, colour: string): Promise<Buffer> =>
      Buffer.from(String(await page.run(`jpeg(${width}, ${height}, '${colour}')`)), 'base64');
    files = filesOf({
      'wide.png': pngOf(600, 90),
      'tiny.png': pngOf(1, 1, () => [255, 0, 0]),
      'tall.png': pngOf(40, 700),
      'a.jpg': await jpeg(320, 200, 'teal'),
      'b.jpg': await jpeg(90, 150, 'orange'),
      'c.jpg': await jpeg(5, 900, 'purple'),
    });
  });
  afterAll(() => page.close());

  /** Returns what a new terminal shows after some inputs. */
  const capture = async (inputs: readonly Input[], columns: number, rows: number): Promise<string> => {
    const script = `show(${JSON.stringify(inputs)}, ${columns}, ${rows})`;
    const { width, height } = (await page.run(script)) as { width: number; height: number };
    return page.capture(width, height);
  };
  const compare = async (one: string, other: string, rectangles: readonly Rectangle[] = []) =>
    page.run(`compare('${one}', '${other}', ${JSON.stringify(rectangles)})`);

  /** Draws a state in a terminal that shows nothing yet. */
  const anew = async (state: State, protocols: typeof ITERM): Promise<string> =>
    capture([drawState(state, beginDrawing(protocols), files).text], state.size.columns, state.size.rows);

  /**
   * Returns where whole pictures are on the screen of a state, with two pixels beside them, because xterm.js
   * rounds the size of cells.
   */
  const rectanglesOf = (state: State): Rectangle[] =>
    picturesOn(screenOf(state), 1)
      .filter(({ src, count, rows }) => count === rows && files.has(src))
      .map(({ row, column, rows, columns }) => ({
        left: Math.floor(column * cell.width) - 2,
        right: Math.ceil((column + columns) * cell.width) + 2,
        top: Math.floor(row * cell.height),
        bottom: Math.ceil((row + rows) * cell.height),
      }));

  test.each<[name: string, steps: string[]]>([
    ['scrolling', ['load', 'j', 'j j', 'j j j', 'k', 'd', 'load', 'j', 'u', 'g']],
    ['screens and the ends', ['load', 'space', 'load', 'space', 'load', 'G', 'load', 'b', 'b', 'g']],
    [
      'sizes of the window',
      ['load', 'd', 'load', '80 24', '40 12', 'load', '90 30', 'load', '20 6', '60 20'],
    ],
    [
      'boxes and lists',
      ['load', 'h', 'escape', 't', 'j', 'escape', 'space', 'load', 'l', 'escape', 'm', '/', '난 로'],
    ],
    ['two columns', ['120 24', 'load', 'c', 'load', 'space', 'load', 'b', 't', 'j', 't', 'c']],
  ])('%s leaves nothing behind', async (_, steps) => {
    let state = open(manuscriptOf(ILLUSTRATED), { columns: 60, rows: 20, look: { cell } });
    let drawing = beginDrawing(ITERM);
    const { columns, rows } = state.size;
    const inputs: Input[] = [];
    let drawn = 0;
    for (const event of ['', ...steps]) {
      if (event === 'load') state = loadPictures(state, ITERM, files);
      else if (/^\d/.test(event)) {
        const size = event.split(' ').map(Number) as [number, number];
        state = resize(state, ...size);
        inputs.push(state.size);
        drawing = { ...drawing, drawn: undefined };
      } else if (event !== '')
        state = press(state, ...event.split(' ').map((key) => (key === 'space' ? ' ' : key)));
      const next = drawState(state, drawing, files);
      drawing = next.drawing;
      inputs.push(next.text);
      const fresh = await anew(state, ITERM);
      const where = `after ${event}`;
      expect([where, await compare(await capture(inputs, columns, rows), fresh)]).toEqual([
        where,
        { inside: 0, outside: 0 },
      ]);
      const rectangles = rectanglesOf(state);
      const { inside, outside } = (await compare(fresh, await anew(state, NONE), rectangles)) as {
        inside: number;
        outside: number;
      };
      expect([where, outside, inside > 0]).toEqual([where, 0, rectangles.length > 0]);
      drawn += rectangles.length;
    }
    expect(drawn).toBeGreaterThan(steps.length / 2);
  });
});

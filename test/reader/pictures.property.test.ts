// Pictures on the screen of the reader: after any keys, the terminal shows what a new terminal would show of
// the same state. No picture is drawn over text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { beginDrawing, drawState, filesOf, ILLUSTRATED, loadPictures } from '../helpers/illustrated.ts';
import { createPictureScreen } from '../helpers/picture-screen.ts';
import { pngOf } from '../helpers/png.ts';
import { open, press, resize } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

/** The head of a JPEG. */
const jpeg = (width: number, height: number, rest: number): Buffer =>
  Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, rest]);
const FILES = filesOf({
  'wide.png': pngOf(600, 90),
  'tiny.png': pngOf(1, 1),
  'tall.png': pngOf(40, 700),
  'a.jpg': jpeg(320, 200, 1),
  'b.jpg': jpeg(90, 150, 2),
  'c.jpg': jpeg(5, 900, 3),
});

const PROTOCOLS = [
  { kitty: true, iterm: false },
  { kitty: false, iterm: true },
  { kitty: true, iterm: true },
  { kitty: true, iterm: false, isThroughTmux: true },
];

/** Keys, sizes of the window, `load`, and `anew`: the screen is drawn anew. */
const some = fc.oneof(
  { arbitrary: fc.constantFrom('j', 'k', 'down', 'up', ' ', 'b', 'd', 'u', 'g', 'G', ']', '['), weight: 12 },
  {
    arbitrary: fc.constantFrom(
      't',
      'escape',
      'h',
      'c',
      'l',
      'l l',
      '/',
      'enter',
      '난',
      'T',
      '+',
      '-',
      'tab',
      'v',
      'z',
    ),
    weight: 5,
  },
  { arbitrary: fc.constant('load'), weight: 4 },
  { arbitrary: fc.constantFrom('20 5', '60 12', '100 30', '130 24', '8 3', '60 1'), weight: 2 },
  { arbitrary: fc.constant('anew'), weight: 1 },
);

/** Matches what erases a row or draws a picture. */
const WRITES = /\u001b(?:\[2K|_G|\]1337)/;

test('after any keys, the terminal shows what a new one would', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PROTOCOLS), fc.array(some, { maxLength: 30 }), (protocols, events) => {
      let state = open(manuscriptOf(ILLUSTRATED), { look: { cell: { width: 8, height: 16 } } });
      const terminal = createPictureScreen(state.size);
      let drawing = beginDrawing(protocols);
      for (const event of ['', 'load', ...events]) {
        if (event === 'load') state = loadPictures(state, protocols, FILES);
        else if (event === 'anew') {
          terminal.write(drawing.painter.clear());
          drawing = { ...drawing, drawn: undefined };
        } else if (/^\d/.test(event)) {
          const [columns, rows] = event.split(' ').map(Number) as [number, number];
          state = resize(state, columns, rows);
          terminal.resize(columns, rows);
          drawing = { ...drawing, drawn: undefined };
        } else if (event !== '') state = press(state, ...(event === ' ' ? [event] : event.split(' ')));
        const next = drawState(state, drawing, FILES);
        terminal.write(next.text);
        drawing = next.drawing;
        const anew = createPictureScreen(state.size);
        anew.write(drawState(state, beginDrawing(protocols), FILES).text);
        expect(terminal.cells()).toEqual(anew.cells());
        expect(drawState(state, drawing, FILES).text).not.toMatch(WRITES);
      }
      expect(terminal.kept()).toBeLessThanOrEqual(FILES.size);
      terminal.write(drawing.painter.clear());
      expect(terminal.kept()).toBe(0);
    }),
    { numRuns: runs(160) },
  );
});

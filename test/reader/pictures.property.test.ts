// Pictures on the screen of the reader: after any keys, the terminal shows what a new terminal would show of
// the same state. No picture is drawn over text.
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { readPictureHead } from '../../src/formats/picture-size.ts';
import { unknownNearby } from '../../src/reader/near-pictures.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import {
  canDraw,
  createPicturePainter,
  type PicturePainter,
  type PictureProtocols,
} from '../../src/render/picture-painter.ts';
import { picturesOn, type PictureFile, type Placement } from '../../src/render/placed-pictures.ts';
import { renderChanges, renderRows } from '../../src/render/rows.ts';
import { createMonochromeTheme } from '../../src/render/theme.ts';
import { createPictureScreen, type PictureScreen } from '../helpers/picture-screen.ts';
import { pngOf } from '../helpers/png.ts';
import { open, press, resize } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: text(words) });
const figure = (src: string, caption?: string): Block => ({
  kind: 'figure',
  src,
  alt: `${src}의 설명`,
  ...(caption === undefined ? {} : { caption: text(caption) }),
});
const ILLUSTRATED: Article = {
  title: '그림이 있는 난로',
  lead: [paragraph('난로에 장작을 넣고 불이 붙기를 기다립니다.'), figure('wide.png', '넓은 난로')],
  sections: ['a', 'b', 'c'].map((name) => ({
    level: 2,
    heading: text(`${name} 절`),
    blocks: [
      figure('tiny.png'),
      paragraph('참나무는 오래 타고 소나무는 빨리 탑니다. 그래서 불을 붙일 때는 소나무를 씁니다.'),
      {
        kind: 'quote',
        blocks: [figure(`${name}.jpg`), paragraph('난로 곁에서 들은 말'), figure('tall.png')],
      },
      {
        kind: 'list',
        ordered: true,
        items: [[paragraph('항목'), figure('missing.png')], [figure('wide.png')]],
      },
      figure('tiny.png'),
      figure('tiny.png'),
    ],
  })),
};

const jpeg = (width: number, height: number, rest: number): Buffer =>
  Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, rest]);
/** The pictures, by the `src` of their figures. `missing.png` is not there. */
const FILES = new Map<string, PictureFile>(
  Object.entries({
    'wide.png': pngOf(600, 90),
    'tiny.png': pngOf(1, 1),
    'tall.png': pngOf(40, 700),
    'a.jpg': jpeg(320, 200, 1),
    'b.jpg': jpeg(90, 150, 2),
    'c.jpg': jpeg(5, 900, 3),
  }).map(([src, bytes], index) => [src, { ...readPictureHead(bytes)!, bytes, id: index + 1 }]),
);

/** What is in a terminal, and what nanro knows of it. */
interface Shown {
  readonly protocols: PictureProtocols;
  readonly painter: PicturePainter;
  readonly terminal: PictureScreen;
  readonly drawn: readonly string[] | undefined;
}

const PROTOCOLS = [
  { kitty: true, iterm: false },
  { kitty: false, iterm: true },
  { kitty: true, iterm: true },
];
const theme = createMonochromeTheme(new Chalk({ level: 1 }));

const newShown = (protocols: PictureProtocols, { size }: State): Shown => ({
  protocols,
  painter: createPicturePainter(protocols),
  terminal: createPictureScreen(size),
  drawn: undefined,
});

/** Draws a state as the loop does. */
function draw(state: State, { protocols, painter, terminal, drawn }: Shown): Shown {
  const screen = screenOf(state);
  const rows = renderRows(screen, theme, false);
  const placements = picturesOn(screen, 1).flatMap((place): Placement[] => {
    const picture = FILES.get(place.src);
    return picture && canDraw(picture.format, protocols) ? [{ ...place, picture }] : [];
  });
  const painted = painter.paint(placements, rows, drawn);
  terminal.write(renderChanges(painted.drawn, rows, screen.cursor, false, painted.text));
  return { protocols, painter, terminal, drawn: rows };
}

/** Loads the pictures near the screen that can be drawn. */
function load(state: State, { protocols }: Shown): State {
  const pictures = new Map(
    unknownNearby(state).map((src) => {
      const file = FILES.get(src);
      return [src, file && canDraw(file.format, protocols) ? file : undefined];
    }),
  );
  return pictures.size === 0 ? state : step(state, { kind: 'pictured', document: state.document, pictures });
}

/** Keys, sizes of the window, and `load`. */
const some = fc.oneof(
  { arbitrary: fc.constantFrom('j', 'k', 'down', 'up', ' ', 'b', 'd', 'u', 'g', 'G', ']', '['), weight: 12 },
  {
    arbitrary: fc.constantFrom('t', 'escape', 'h', 'c', 'l', 'l l', '/', 'enter', '난', 'T', '+', '-', 'tab'),
    weight: 5,
  },
  { arbitrary: fc.constant('load'), weight: 4 },
  { arbitrary: fc.constantFrom('20 5', '60 12', '100 30', '130 24', '8 3', '60 1'), weight: 2 },
  { arbitrary: fc.constant('renewed'), weight: 1 },
);

/** Matches what erases a row or draws a picture. */
const WRITES = /\u001b(?:\[2K|_G|\]1337)/;

test('after any keys, the terminal shows what a new one would', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PROTOCOLS), fc.array(some, { maxLength: 30 }), (protocols, events) => {
      let state = open(manuscriptOf(ILLUSTRATED), { look: { cell: { width: 8, height: 16 } } });
      let shown = draw(state, newShown(protocols, state));
      for (const event of ['load', ...events]) {
        if (event === 'load') state = load(state, shown);
        else if (event === 'renewed') {
          shown.terminal.write(shown.painter.clear());
          shown = { ...shown, drawn: undefined };
        } else if (/^\d/.test(event)) {
          const [columns, rows] = event.split(' ').map(Number) as [number, number];
          state = resize(state, columns, rows);
          shown.terminal.resize(columns, rows);
          shown = { ...shown, drawn: undefined };
        } else state = press(state, ...(event === ' ' ? [event] : event.split(' ')));
        shown = draw(state, shown);
        const anew = draw(state, newShown(protocols, state));
        expect(shown.terminal.cells()).toEqual(anew.terminal.cells());
        expect(draw(state, shown).terminal.written()).not.toMatch(WRITES);
      }
      expect(shown.terminal.kept()).toBeLessThanOrEqual(FILES.size);
      shown.terminal.write(shown.painter.clear());
      expect(shown.terminal.kept()).toBe(0);
    }),
    { numRuns: runs(160) },
  );
});

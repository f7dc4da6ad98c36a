// An article with pictures, and what the loop of the reader does with them.
import { Chalk } from 'chalk';
import type { Article, Block } from '../../src/article/model.ts';
import { readPictureHead } from '../../src/formats/picture-size.ts';
import { unknownNearby } from '../../src/reader/near-pictures.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import {
  canDraw,
  canDrawParts,
  createPicturePainter,
  type PicturePainter,
  type PictureProtocols,
} from '../../src/render/picture-painter.ts';
import { picturesOn, type PictureFile, type Placement } from '../../src/render/placed-pictures.ts';
import { renderChanges, renderRows } from '../../src/render/rows.ts';
import { createMonochromeTheme } from '../../src/render/theme.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: text(words) });
const figure = (src: string): Block => ({
  kind: 'figure',
  src,
  alt: `${src}의 설명`,
  caption: text('그림 아래'),
});

/** An article with pictures in sections, quotations and lists. `missing.png` is not there. */
export const ILLUSTRATED: Article = {
  title: '그림이 있는 난로',
  lead: [paragraph('난로에 장작을 넣고 불이 붙기를 기다립니다.'), figure('wide.png')],
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

/** Pictures by the `src` of their figures. */
export type Files = ReadonlyMap<string, PictureFile>;

export const filesOf = (pictures: Readonly<Record<string, Uint8Array>>): Files =>
  new Map(
    Object.entries(pictures).map(([src, bytes], index) => [
      src,
      { ...readPictureHead(bytes)!, bytes, id: index + 1 },
    ]),
  );

/** What nanro knows of a terminal. */
export interface Drawing {
  readonly protocols: PictureProtocols;
  readonly painter: PicturePainter;
  readonly drawn: readonly string[] | undefined;
}

export const beginDrawing = (protocols: PictureProtocols): Drawing => ({
  protocols,
  painter: createPicturePainter(protocols),
  drawn: undefined,
});

const theme = createMonochromeTheme(new Chalk({ level: 1 }));

/** Draws a state as the loop does. */
export function drawState(
  state: State,
  drawing: Drawing,
  files: Files,
): { readonly text: string; readonly drawing: Drawing } {
  const { protocols, painter, drawn } = drawing;
  const screen = screenOf(state);
  const rows = renderRows(screen, theme, false);
  const placements = picturesOn(screen, 1).flatMap((place): Placement[] => {
    const picture = files.get(place.src);
    return picture && canDraw(picture.format, protocols) ? [{ ...place, picture }] : [];
  });
  const painted = painter.paint(placements, rows, drawn);
  const changes = renderChanges(painted.drawn, rows, screen.cursor, false, painted.text);
  return { text: changes, drawing: { ...drawing, drawn: rows } };
}

/** Loads the pictures near the screen that can be drawn. */
export function loadPictures(state: State, protocols: PictureProtocols, files: Files): State {
  const pictures = new Map(
    unknownNearby(state).map((src) => {
      const file = files.get(src);
      const isDrawn = file !== undefined && canDraw(file.format, protocols);
      return [src, isDrawn ? { ...file, isWhole: !canDrawParts(file.format, protocols) } : undefined];
    }),
  );
  return pictures.size === 0 ? state : step(state, { kind: 'pictured', document: state.document, pictures });
}

// Loading the pictures of the screen on demand. Those in the document are loaded without a key.
import { notify } from './notify.ts';
import { shownRows, type State } from './state.ts';

/** Asks for the pictures on the screen that are not drawn. Says so if there are none, or if none can be drawn. */
export function loadPictures(state: State): State {
  const srcs = new Set(
    shownRows(state).flatMap(({ row }) =>
      row.line.flatMap(({ figure }) => (figure === undefined ? [] : figure)),
    ),
  );
  if (srcs.size === 0) return notify(state, { kind: 'noPictures' });
  if (!state.look.cell) return notify(state, { kind: 'cannotDraw' });
  srcs.delete(''); // a figure without an address
  const missing = [...srcs].filter((src) => !state.pictures.get(src));
  if (missing.length === 0) return notify(state, { kind: srcs.size === 0 ? 'noPicture' : 'allDrawn' });
  return { ...state, request: { kind: 'pictures', srcs: missing } };
}

// The pictures of `nanro open`, whose code is loaded when a document shows the first one.
import type { Graphics } from '../output/graphics.ts';
import { unknownNearby } from '../reader/near-pictures.ts';
import type { SourceOptions } from './context.ts';
import type { LoadContext } from './load.ts';
import type { Origin } from './link-targets.ts';
import type { PictureDesk } from './open-pictures.ts';

const NONE: Graphics = { kitty: false, iterm: false, cell: { width: 1, height: 1 } };

/** `originOf` returns where a document comes from. */
export function createPictures(
  graphics: Graphics,
  context: LoadContext,
  options: SourceOptions,
  originOf: (document: number) => Origin,
): PictureDesk {
  let loading: Promise<PictureDesk> | undefined;
  let desk: PictureDesk | undefined;
  const loadDesk = async (): Promise<PictureDesk> => {
    const [{ createPictureDesk }, { createPictureLoader }, { MOST_BYTES }] = await Promise.all([
      import('./open-pictures.ts'),
      import('./picture-loader.ts'),
      import('./drawable-pictures.ts'),
    ]);
    const maxBytes = Math.min(options.maxBytes ?? MOST_BYTES, MOST_BYTES);
    const load = createPictureLoader(context, { ...options, maxBytes });
    const isDrawn = !graphics.isThroughTmux || (await (await import('../output/tmux.ts')).drawsThroughTmux());
    return (desk = createPictureDesk({ graphics: isDrawn ? graphics : NONE, load, originOf }));
  };
  return {
    load: async (state, emit) => {
      if (!loading && unknownNearby(state).length === 0) return;
      await (await (loading ??= loadDesk())).load(state, emit);
    },
    ask: async (...asked) => (await (loading ??= loadDesk())).ask(...asked),
    paint: (state, screen, rows, drawn) => desk?.paint(state, screen, rows, drawn) ?? { drawn, text: '' },
    clear: () => desk?.clear() ?? '',
  };
}

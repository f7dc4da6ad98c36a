// Loading pictures on demand: how far it is, what is wrong, and how it is stopped.
import { expect, test } from 'vitest';
import type { Emit } from '../../src/commands/document-opener.ts';
import { createPictureDesk } from '../../src/commands/open-pictures.ts';
import { createPictureAsking } from '../../src/commands/picture-asking.ts';
import type { LoadPicture } from '../../src/commands/picture-loader.ts';
import { NanroError } from '../../src/errors.ts';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { open } from '../helpers/reader.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000008000000100000000000', 'hex');
const state = open(manuscriptOf({ sections: [] }));
const target = { kind: 'page', address: 'https://a.kr/' } as const;

function asking(load: LoadPicture) {
  const told: string[] = [];
  const emit: Emit = (...events) => {
    for (const event of events)
      told.push(
        event.kind === 'pictured'
          ? [...event.pictures].map(([src, size]) => `${src} ${size ? 'drawn' : 'not drawn'}`).join()
          : event.kind === 'loading'
            ? `loading ${event.loading?.name ?? ''} ${event.loading?.percent ?? ''}`.trim()
            : event.kind === 'notice'
              ? JSON.stringify(event.notice)
              : event.kind,
      );
  };
  const graphics = { kitty: true, iterm: false, cell: { width: 8, height: 16 } };
  const pictures = createPictureDesk({ graphics, load, originOf: () => ({ target }) });
  const { ask, stop } = createPictureAsking({
    pictures,
    targetOf: () => target,
    describe: async (error) => (error as NanroError).problem.kind,
  });
  return { told, stop, ask: (...srcs: readonly string[]) => ask(srcs, state, emit) };
}

test('pictures are reported one after another', async () => {
  const { told, ask } = asking(async () => ({ format: 'png', bytes: PNG }));
  await ask('a', 'b');
  expect(told).toEqual(['loading 그림 2개 0', 'a drawn', 'loading 그림 2개 50', 'b drawn', 'loading']);
});

test('what was not drawn is told', async () => {
  const { told, ask } = asking(async (src) => {
    if (src === 'c') throw new NanroError({ kind: 'fileNotFound', name: 'c' });
    return { format: 'png', bytes: src === 'a' ? PNG : Buffer.from('GIF89a') };
  });
  await ask('a', 'b');
  expect(told.slice(-2)).toEqual(['loading', '{"kind":"notDrawn","count":1}']);
  await ask('a', 'b', 'c');
  expect(told.slice(-2)).toEqual(['loading', '{"kind":"notLoaded","count":1,"message":"fileNotFound"}']);
});

test('after it was stopped, nothing more is loaded or told', async () => {
  const asked: string[] = [];
  const { told, ask, stop } = asking((src, _, { signal } = {}) => {
    asked.push(src);
    return new Promise((_resolve, reject) =>
      signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
    );
  });
  const done = ask('a', 'b', 'c', 'd', 'e', 'f');
  stop();
  await done;
  expect([asked, told]).toEqual([['a', 'b', 'c', 'd'], ['loading 그림 6개 0']]);
});

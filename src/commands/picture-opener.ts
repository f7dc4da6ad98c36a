// Opens the pictures in a document with programs of the system. Such a program needs a file, so the picture is
// written to one.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { partPath } from '../article/part-addresses.ts';
import type { Emit } from './document-opener.ts';
import { createLatestTask } from './latest-task.ts';
import type { Origin, Target } from './link-targets.ts';
import type { LoadPicture } from './picture-loader.ts';

export interface PictureOpener {
  /** Opens the picture at an address in a document. Reports the result. */
  readonly open: (src: string, document: Origin, emit: Emit) => Promise<void>;
  /** Stops the current loading. */
  readonly stop: () => void;
}

export interface PictureOpenerParts {
  readonly load: LoadPicture;
  /** The folder for the files. */
  readonly folder: string;
  /** Opens an address with the system. Returns false if that is not possible. */
  readonly openLink: (address: string) => Promise<boolean>;
  /** Returns the message for an error. Throws it again if it is a bug. */
  readonly describe: (error: unknown, target: Target) => Promise<string>;
}

export function createPictureOpener({ load, folder, openLink, describe }: PictureOpenerParts): PictureOpener {
  const task = createLatestTask();
  return {
    stop: task.stop,
    open: async (src, document, emit) => {
      const signal = task.start();
      const name = partPath(src)?.split('/').at(-1) ?? '';
      emit({ kind: 'loading', loading: { name, percent: undefined } });
      try {
        const picture = await load(src, document, { signal });
        const { writePicture } = await import('./picture-file.ts');
        if (!task.end(signal)) return;
        const path = writePicture(folder, name, picture);
        const shown = basename(path);
        emit(
          { kind: 'loading', loading: undefined },
          { kind: 'notice', notice: { kind: 'opening', href: shown } },
        );
        if (!(await openLink(pathToFileURL(path).href)))
          emit({ kind: 'unopened', href: path, reason: 'noOpener' });
      } catch (error) {
        if (signal.aborted) return;
        const message = await describe(error, document.target);
        emit(
          { kind: 'loading', loading: undefined },
          { kind: 'notice', notice: { kind: 'failed', message } },
        );
      }
    },
  };
}

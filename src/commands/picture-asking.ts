// Loads the pictures that the user has asked for, which the user can cancel.
import type { State } from '../reader/state.ts';
import type { Emit } from './document-opener.ts';
import { createLatestTask } from './latest-task.ts';
import type { Target } from './link-targets.ts';
import type { PictureDesk } from './open-pictures.ts';

export interface PictureAsking {
  /** Loads the pictures at some addresses in the document of a state. Reports how far it is, and the result. */
  readonly ask: (srcs: readonly string[], state: State, emit: Emit) => Promise<void>;
  /** Stops the current loading. */
  readonly stop: () => void;
}

export interface PictureAskingParts {
  /** Undefined if the terminal draws no pictures. */
  readonly pictures: Pick<PictureDesk, 'ask'> | undefined;
  readonly targetOf: (state: State) => Target;
  /** Returns the message for an error. Throws it again if it is a bug. */
  readonly describe: (error: unknown, target: Target) => Promise<string>;
}

export function createPictureAsking({ pictures, targetOf, describe }: PictureAskingParts): PictureAsking {
  const task = createLatestTask();
  return {
    stop: task.stop,
    ask: async (srcs, state, emit) => {
      if (!pictures) return;
      const signal = task.start();
      const name = state.texts.pictures(srcs.length);
      const tell = (done: number): void =>
        emit({ kind: 'loading', loading: { name, percent: Math.floor((done / srcs.length) * 100) } });
      tell(0);
      const { drawn, errors } = await pictures.ask(srcs, state.document, emit, {
        signal,
        onProgress: (done) => {
          if (task.isGoingOn(signal) && done < srcs.length) tell(done);
        },
      });
      if (!task.end(signal)) return;
      emit({ kind: 'loading', loading: undefined });
      const [error] = errors;
      if (error) {
        const message = await describe(error, targetOf(state));
        emit({ kind: 'notice', notice: { kind: 'notLoaded', count: errors.length, message } });
      } else if (drawn < srcs.length)
        emit({ kind: 'notice', notice: { kind: 'notDrawn', count: srcs.length - drawn } });
    },
  };
}

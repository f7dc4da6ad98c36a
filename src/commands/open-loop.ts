// The loop of `nanro open`: an input → the state machine in reader/step.ts → the terminal,
// until the reader ends.
import type { FullScreen } from '../output/fullscreen.ts';
import type { SignalName } from '../output/signals.ts';
import { renderChanges, renderRows } from '../render/rows.ts';
import type { Theme } from '../render/theme.ts';
import { screenOf } from '../reader/screen.ts';
import type { Request } from '../reader/events.ts';
import { isBusy, type State } from '../reader/state.ts';
import { step } from '../reader/step.ts';
import type { Desk } from './open-desk.ts';
import { listen, type Input, type InputSources } from './open-input.ts';

export interface ReaderContext
  extends InputSources, Pick<Desk, 'serve' | 'save' | 'leave' | 'arrive' | 'pictures'> {
  readonly terminal: FullScreen;
  readonly themeOf: (name: string) => Theme;
}

/** The place is saved when it has not changed for this long. */
const SAVE_DELAY = 1000; // ms

/**
 * Runs the reader until it ends. Returns the signal that ended it; `closed` if the terminal has been closed;
 * undefined if it was a key. Any error meanwhile, even in code that nothing waits for, is thrown here, after
 * the place has been saved and the terminal has been given back.
 */
export async function runReader(
  opening: State,
  context: ReaderContext,
): Promise<SignalName | 'closed' | undefined> {
  const { terminal } = context;
  const inputs: Input[] = [];
  /**
   * The results of requests. They come before the inputs, because the requests were made before those keys
   * were pressed.
   */
  const served: Input[] = [];
  /** How many of the inputs have been taken. Shifting each would take quadratic time for a long paste. */
  let read = 0;
  const nextInput = (): Input | undefined => {
    const input = inputs[read++];
    if (input === undefined) inputs.length = read = 0;
    return input;
  };
  let wake = (): void => {};
  const emit = (...emitted: readonly Input[]): void => {
    inputs.push(...emitted);
    wake();
  };
  const report = (...events: readonly Input[]): void => {
    served.push(...events);
    wake();
  };
  const fail = (error: unknown): void => emit({ kind: 'failed', error });
  const stopListening = listen(context, emit);
  let state = opening;
  let drawn: readonly string[] | undefined;
  let hadCursor = false;
  let saved = opening;
  let saveTimer: NodeJS.Timeout | undefined;

  const draw = async (): Promise<void> => {
    const screen = screenOf(state);
    const rows = renderRows(screen, context.themeOf(state.look.theme), state.look.hyperlinks);
    const painted = context.pictures?.paint(state, screen, rows, drawn);
    const changes = renderChanges(
      painted ? painted.drawn : drawn,
      rows,
      screen.cursor,
      hadCursor,
      painted?.text,
    );
    drawn = rows;
    hadCursor = screen.cursor !== undefined;
    if (changes !== '' && !(await terminal.write(changes))) emit({ kind: 'closed' });
    context.pictures?.load(state, emit).catch(fail);
  };
  const clearPictures = async (): Promise<unknown> => {
    const text = context.pictures?.clear() ?? '';
    return text !== '' && terminal.write(text);
  };
  const save = (): void => {
    clearTimeout(saveTimer);
    if (saved === state) return;
    const notice = context.save(state);
    if (notice) state = step(state, { kind: 'notice', notice });
    saved = state; // so that a change of the notice alone is not saved
  };
  const taken = terminal.take({
    end: (signal) => emit({ kind: 'ending', signal }),
    suspend: () => emit({ kind: 'suspend' }),
    resume: () => emit({ kind: 'resume' }),
    fail,
  });
  const redraw = (): void => {
    state = step(state, { kind: 'resize', size: terminal.size() });
    drawn = undefined;
  };
  const suspend = async (to: 'self' | 'job'): Promise<void> => {
    save();
    await clearPictures();
    await taken.suspend(to);
    redraw();
  };
  /**
   * Does what the state asks for. Returns an object if that ends the reader, with the signal
   * that ends it, if any.
   */
  const serve = async (request: Request): Promise<{ readonly signal?: SignalName } | undefined> => {
    switch (request.kind) {
      case 'quit':
        return {};
      case 'interrupt':
        return { signal: 'SIGINT' };
      case 'suspend':
        await suspend('job');
        return undefined;
      case 'redraw':
        await clearPictures();
        drawn = undefined;
        return undefined;
      case 'save':
        save();
        return undefined;
      default:
        context.serve(request, state, report).catch(fail);
        return undefined;
    }
  };

  try {
    context.arrive(state, emit);
    for (;;) {
      // After a signal, the terminal may already belong to the shell.
      if (!inputs.some(({ kind }) => kind === 'ending')) await draw();
      if (inputs.length + served.length === 0) {
        if (isBusy(state)) await new Promise(setImmediate);
        else await new Promise<void>((resolve) => (wake = resolve));
        if (inputs.length + served.length === 0) inputs.push({ kind: 'idle' });
      }
      for (let input; (input = served.shift() ?? nextInput());) {
        switch (input.kind) {
          case 'ending':
            return input.signal;
          case 'closed':
            return 'closed';
          case 'failed':
            throw input.error;
          case 'suspend':
            await suspend('self');
            break;
          case 'resume':
            await taken.renew();
            await clearPictures();
            redraw();
            break;
          case 'save':
            save();
            break;
          default: {
            if (input.kind === 'resize') drawn = undefined; // terminals move rows when they are resized
            if (input.kind === 'opened') {
              save();
              context.leave(state);
            }
            state = step(state, input);
            if (input.kind === 'opened') context.arrive(state, emit);
            const ending = state.request && (await serve(state.request));
            if (ending) return ending.signal;
          }
        }
      }
      if (saved !== state) {
        clearTimeout(saveTimer);
        saveTimer = setTimeout(() => emit({ kind: 'save' }), SAVE_DELAY);
      }
    }
  } finally {
    // The place is saved while signals still go to the loop. Afterwards they end the process.
    try {
      save();
    } finally {
      await clearPictures();
      await taken.giveBack();
      stopListening();
      clearTimeout(saveTimer);
    }
  }
}

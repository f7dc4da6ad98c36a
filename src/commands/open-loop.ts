// The reader in the world: what happens → the state machine → the terminal, until somebody leaves.
import type { FullScreen } from '../output/fullscreen.ts';
import { renderChanges, renderRows } from '../render/rows.ts';
import type { Theme } from '../render/theme.ts';
import { listen, type Happening, type Inputs } from './open-input.ts';
import type { SignalName } from './world.ts';
import { screenOf } from '../reader/screen.ts';
import { isBusy, type Request, type State } from '../reader/state.ts';
import { step } from '../reader/step.ts';
import type { Notice } from '../reader/texts.ts';

export interface Surroundings extends Inputs {
  readonly terminal: FullScreen;
  readonly themeOf: (name: string) => Theme;
  readonly openLink: (href: string) => Promise<boolean>;
  /** Keeps the place and the marks; what went wrong comes back as a notice. */
  readonly save: (state: State) => Notice | undefined;
}

/** The place is kept when nobody has moved for so long. */
const SAVE_DELAY = 1000; // ms

/** Runs until somebody leaves. Returns the signal that ended it; undefined where it was the reader. */
export async function runReader(opening: State, world: Surroundings): Promise<SignalName | undefined> {
  const { terminal, signals } = world;
  const happenings: Happening[] = [];
  let wake = (): void => {};
  const happen = (...what: readonly Happening[]): void => {
    happenings.push(...what);
    wake();
  };
  const listening = listen(world, happen);
  let state = opening;
  let drawn: readonly string[] | undefined;
  let hadCursor = false;
  let saved = opening;
  let saveTimer: NodeJS.Timeout | undefined;

  const draw = async (): Promise<void> => {
    const screen = screenOf(state);
    const rows = renderRows(screen, world.themeOf(state.look.theme), state.look.hyperlinks);
    const changes = renderChanges(drawn, rows, screen.cursor, hadCursor);
    drawn = rows;
    hadCursor = screen.cursor !== undefined;
    if (changes !== '' && !(await terminal.write(changes))) happen({ kind: 'closed' });
  };
  const save = (): void => {
    clearTimeout(saveTimer);
    if (saved === state) return;
    const notice = world.save(state);
    if (notice) state = step(state, { kind: 'notice', notice });
    saved = state; // with the notice, which is no move
  };
  const resume = async (): Promise<void> => {
    await terminal.enter();
    state = step(state, { kind: 'resize', size: terminal.size() });
    drawn = undefined;
  };
  const suspend = async (to: 'self' | 'job'): Promise<void> => {
    save();
    await terminal.leave();
    listening.withoutJobSignals(() => signals.raise('SIGTSTP', to)); // and goes on here when somebody says `fg`
    await resume();
  };
  /** Does what the state asks for. Returns how it ends, if it does. */
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
        drawn = undefined;
        return undefined;
      case 'save':
        save();
        return undefined;
      case 'open': {
        const { href } = request;
        void world.openLink(href).then((isOpen) => isOpen || happen({ kind: 'unopened', href }));
        return undefined;
      }
    }
  };

  try {
    await terminal.enter();
    for (;;) {
      await draw();
      if (happenings.length === 0) {
        if (isBusy(state)) await new Promise(setImmediate);
        else await new Promise<void>((resolve) => (wake = resolve));
        if (happenings.length === 0) happenings.push({ kind: 'idle' });
      }
      for (const happening of happenings.splice(0)) {
        switch (happening.kind) {
          case 'ending':
            return happening.signal;
          case 'closed':
            return 'SIGHUP';
          case 'suspend':
            await suspend('self');
            break;
          case 'resume':
            await resume();
            break;
          case 'save':
            save();
            break;
          default: {
            if (happening.kind === 'resize') drawn = undefined; // what a terminal then does to its rows is its own affair
            state = step(state, happening);
            const ending = state.request && (await serve(state.request));
            if (ending) return ending.signal;
          }
        }
      }
      if (saved !== state) {
        clearTimeout(saveTimer);
        saveTimer = setTimeout(() => happen({ kind: 'save' }), SAVE_DELAY);
      }
    }
  } finally {
    listening.stop();
    await terminal.leave();
    save();
    clearTimeout(saveTimer);
  }
}

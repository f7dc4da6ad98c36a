import type { State } from './state.ts';
import type { Notice } from './texts.ts';

/** Shows a notice in the status line. */
export const notify = (state: State, notice: Notice): State => ({ ...state, notice });

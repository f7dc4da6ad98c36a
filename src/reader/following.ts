// Following the end of a document that grows, such as a log.
import { jump } from './history.ts';
import { notify } from './notify.ts';
import { gridOf, lastTop } from './screens.ts';
import type { State } from './state.ts';

/** Goes to the end of the document. */
export const toEnd = (state: State): State => ({
  ...jump(state, lastTop(state.galley, gridOf(state.frame))),
  isHeld: false,
});

/** Goes to the end and stays there while the document grows, until a key moves away from it. */
export const toggleFollowing = (state: State): State =>
  state.isFollowing
    ? notify({ ...state, isFollowing: false }, { kind: 'notFollowing' })
    : notify({ ...toEnd(state), isFollowing: true }, { kind: 'following' });

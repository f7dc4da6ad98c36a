// What tmux says of the terminal around it.
import { capture } from './captured.ts';

/** The name of the terminal, and whether tmux passes on what it does not know. */
const FORMAT = '#{client_termname} #{allow-passthrough}';
/** Terminals that draw pictures in place of characters, and `on` or `all`. */
const DRAWS = /^(?:xterm-)?(?:kitty|ghostty) [12]$/;
/** How long tmux may take, in milliseconds, and the most bytes of its answer. */
const LIMITS = { time: 1000, bytes: 200 };

/**
 * Reports whether pictures can be drawn through tmux by kitty's protocol: if the terminal around it can place
 * them by characters, and tmux is allowed to pass them on (`allow-passthrough`).
 */
export async function drawsThroughTmux(): Promise<boolean> {
  const { signal } = new AbortController(); // nothing else ends it
  const answer = await capture(['tmux', 'display-message', '-p', FORMAT], { ...LIMITS, signal });
  return answer.kind === 'printed' && DRAWS.test(answer.text.trimEnd());
}

// A message on standard error: one paragraph, without control characters, broken into lines on a terminal.
import { sanitize } from '../article/sanitize.ts';
import { writtenLines } from '../lines/paragraph.ts';
import { detectCapabilities, type OutputStream } from '../output/terminal.ts';
import { write, type WritableOutput } from '../output/writable.ts';
import { cellsIn } from '../unicode/cells.ts';

/** Writes a message. Ignores errors, because they could not be reported either. */
export async function warn(
  stream: OutputStream & WritableOutput,
  env: NodeJS.ProcessEnv,
  message: string,
): Promise<void> {
  await write(stream, formatMessage(`nanro: ${sanitize(message)}`, stream, env)).catch(() => {});
}

function formatMessage(message: string, stream: OutputStream, env: NodeJS.ProcessEnv): string {
  const { isTerminal, columns } = detectCapabilities(stream, env, 'never');
  if (!isTerminal || columns === undefined) return `${message}\n`;
  // A command at the end is there to be copied, so it stays on one line. Only the terminal may break it.
  const start = message.endsWith('`') ? message.lastIndexOf(' `nanro ') : -1;
  const [before, command] = start < 0 ? [message] : [message.slice(0, start), message.slice(start + 1)];
  const lines = writtenLines(before, { width: columns, wordBreak: 'keep-all', ambiguous: 1 });
  if (command !== undefined) {
    const joined = `${lines.at(-1)} ${command}`;
    if (cellsIn(joined, 1) <= columns) lines[lines.length - 1] = joined;
    else lines.push(command);
  }
  return lines.map((line) => `${line}\n`).join('');
}

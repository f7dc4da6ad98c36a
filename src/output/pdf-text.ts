// Takes the text out of PDFs with pdftotext, a program of poppler.
import { startProgram } from './programs.ts';

/** The milliseconds that pdftotext may take. */
const TIMEOUT = 9000;
/** What pdftotext says of a document with a password. */
const LOCKED = /incorrect password/i;
/** The most characters of its messages that are read. */
const MOST_MESSAGES = 4096;
/** The path of the file that the program inherits. The file itself no longer has a name. */
const INHERITED = '/dev/fd/3';

/** The result for a PDF: its text, in UTF-8, or why there is none. */
export type PdfText =
  | { readonly kind: 'text'; readonly text: Buffer }
  | { readonly kind: 'noProgram' | 'locked' | 'broken' | 'slow' | 'tooLarge' };

export interface PdfOptions {
  /** The most bytes of text. */
  readonly maxBytes: number;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds; 9000 by default. */
  readonly timeout?: number;
}

/**
 * Returns the text of a PDF, which is a path, or the number of an open file. A form feed ends each page. The
 * program runs without a shell, and is killed if it takes too long or prints too much.
 */
export async function pdfText(
  source: string | number,
  { maxBytes, env, timeout = TIMEOUT }: PdfOptions,
): Promise<PdfText> {
  const path = typeof source === 'number' ? INHERITED : source.startsWith('-') ? `./${source}` : source;
  const child = await startProgram(['pdftotext', '-enc', 'UTF-8', path, '-'], {
    stdio: ['ignore', 'pipe', 'pipe', typeof source === 'number' ? source : 'ignore'],
    env,
  });
  if (!child) return { kind: 'noProgram' };
  const pieces: Buffer[] = [];
  let size = 0;
  let messages = '';
  let failure: 'slow' | 'tooLarge' | undefined;
  const stop = (why: 'slow' | 'tooLarge'): void => {
    failure ??= why;
    child.kill('SIGKILL');
    child.stdout!.destroy(); // a program that it started may keep the pipe open
    child.stderr!.destroy();
  };
  child.stdout!.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > maxBytes) stop('tooLarge');
    else pieces.push(piece);
  });
  child.stderr!.on('data', (piece: Buffer) => {
    if (messages.length < MOST_MESSAGES) messages += piece.toString('latin1');
  });
  const timer = setTimeout(() => stop('slow'), timeout);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (failure !== undefined) return { kind: failure };
  if (status === 0) return { kind: 'text', text: Buffer.concat(pieces) };
  return { kind: LOCKED.test(messages) ? 'locked' : 'broken' };
}

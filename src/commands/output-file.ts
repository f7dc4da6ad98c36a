// `-o`: writes what a command prints to a file.
import { NanroError } from '../errors.ts';
import type { TerminalStream } from '../output/fullscreen.ts';
import type { Context, OutputOptions } from './context.ts';

/** The names of standard output. It may be a file, which must not be replaced. */
const STANDARD_OUTPUT: readonly string[] = ['-', '/dev/stdout'];

/**
 * Runs a command whose standard output goes to a file if the options name one. The file appears when the
 * command has succeeded, or with several sources, when at least one has. Throws NanroError `fileExists` or
 * `cannotRewrite` besides what the command throws.
 */
export async function withOutput(
  context: Context,
  { output, force = false }: OutputOptions,
  run: (context: Context) => Promise<void>,
): Promise<void> {
  if (output === undefined || STANDARD_OUTPUT.includes(output)) return run(context);
  const { openNewFile } = await import('../storage/new-file.ts');
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      const { code = 'EIO' } = error as NodeJS.ErrnoException;
      throw new NanroError(
        code === 'EEXIST'
          ? { kind: 'fileExists', name: output }
          : { kind: 'cannotRewrite', name: output, code },
      );
    }
  };
  const draft = attempt(() => openNewFile(output, force));
  try {
    let isEmpty = true;
    const stdout = {
      write: (text: string | Uint8Array, done: (error?: Error | null) => void) => {
        try {
          draft.append(Buffer.from(text as string));
          isEmpty &&= text.length === 0;
          done();
        } catch (error) {
          done(error as Error);
        }
        return true;
      },
      on: () => {},
    } as unknown as TerminalStream;
    try {
      await run({ ...context, stdout });
    } catch (error) {
      if (!isEmpty && error instanceof NanroError && isPartly(error)) attempt(draft.keep);
      throw error;
    }
    attempt(draft.keep);
  } finally {
    draft.drop();
  }
}

/** Reports whether to keep what a command has printed before an error. */
const isPartly = ({ isReported, problem }: NanroError): boolean => isReported || problem.kind === 'noMatch';

// Interrupts functions that take too long.
import { createContext, Script, type Context } from 'node:vm';

let sandbox: { readonly context: Context; readonly script: Script } | undefined;

/**
 * Returns the result of a function; undefined if it takes more than `most` milliseconds. This also interrupts
 * a regular expression. The function must leave nothing half done that matters later.
 */
export function inTime<T>(run: () => T, most: number): T | undefined {
  sandbox ??= { context: createContext({}), script: new Script('run()') };
  const { context, script } = sandbox;
  context['run'] = run;
  try {
    return script.runInContext(context, { timeout: most }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    context['run'] = undefined;
  }
}

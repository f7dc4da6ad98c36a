import { NanroError } from '../errors.ts';
import type { Fit } from '../lines/prices.ts';
import { write } from '../output/writable.ts';
import { STANDARD_INPUT } from '../source/sources.ts';
import { checkSource, piecesOf } from '../source/stream.ts';
import { onOneLine } from '../article/sanitize.ts';
import { ANY_MARKS, commentMarksOf, marksOf, type CommentMarks } from '../wrap/comment-marks.ts';
import { createWrapper, type Wrapper } from '../wrap/wrapper.ts';
import { measureFor } from './print.ts';
import type { BreakOptions, Context } from './context.ts';

export interface WrapOptions extends BreakOptions {
  readonly reflow?: boolean;
  readonly onlyLong?: boolean;
  readonly fit?: Fit;
  /**
   * Which comments are wrapped: `auto`, `none`, or those with this mark. By default, `auto` for source code.
   */
  readonly prefix?: string;
  /** Whether the files are changed. */
  readonly inPlace?: boolean;
  /** Whether only the names of the files that would change are printed. */
  readonly check?: boolean;
}

/**
 * Runs `nanro wrap [file…]`: breaks the lines of text as it comes in. `-` or no file means standard
 * input. Throws NanroError: `missingFiles`, `conflict`, `wouldChange`, and the errors of reading and of
 * rewriting (rewrite.ts).
 */
export async function wrap(context: Context, files: readonly string[], options: WrapOptions): Promise<void> {
  const {
    fit = 'optimal',
    reflow = false,
    onlyLong = false,
    justify = false,
    inPlace = false,
    check = false,
  } = options;
  if (inPlace && check) throw new NanroError({ kind: 'conflict', option: '--check', other: '--in-place' });
  if (inPlace && (files.length === 0 || files.includes(STANDARD_INPUT)))
    throw new NanroError({ kind: 'missingFiles', option: '--in-place' });
  const names = files.length === 0 ? [STANDARD_INPUT] : files;
  names.forEach(checkSource); // before anything is printed
  const measure = await measureFor(context, options, options.width ?? context.preferences.values.width);
  const hasComments = names.some((name) => marksFor(name, options.prefix));
  const comments = hasComments ? await import('../wrap/prefix.ts') : undefined; // most runs do without
  let repaired = false;
  const wrapperOf = (name: string): Wrapper => {
    const marks = marksFor(name, options.prefix);
    const markdown = commentMarksOf(name) === undefined;
    const given = { measure, fit, reflow, onlyLong, justify, markdown, keepsInvisible: inPlace || check };
    return comments && marks
      ? comments.createCommentWrapper(given, marks)
      : createWrapper(given, () => (repaired = true));
  };
  if (inPlace) return (await import('./rewrite.ts')).rewriteFiles(names, wrapperOf, context);
  if (check) {
    const changed = await (await import('./rewrite.ts')).namesThatChange(names, wrapperOf, context);
    await write(context.stdout, changed.map((name) => `${onOneLine(name)}\n`).join(''));
    if (changed.length > 0) throw new NanroError({ kind: 'wouldChange' });
    return;
  }
  for (const name of names) {
    const wrapper = wrapperOf(name);
    for await (const bytes of piecesOf(name, context.stdin)) {
      if (!(await write(context.stdout, await wrapper.push(bytes)))) return;
    }
    await write(context.stdout, wrapper.end());
  }
  if (repaired) await context.warn(context.messages.repaired);
}

/** Returns the marks of the comments to wrap, or undefined if the whole file is text. */
function marksFor(name: string, prefix: string | undefined): CommentMarks | undefined {
  if (prefix === undefined) return commentMarksOf(name);
  if (prefix === 'none') return undefined;
  return prefix === 'auto' ? (commentMarksOf(name) ?? ANY_MARKS) : marksOf(prefix);
}

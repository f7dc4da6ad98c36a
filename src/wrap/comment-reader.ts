// Finds the comments in a file, line by line.
import { createStringReader } from './code-strings.ts';
import type { CommentMarks } from './comment-marks.ts';

export interface Comment {
  /** The indentation, the mark, and the space after it. */
  readonly prefix: string;
  readonly text: string;
  /**
   * Whether the line may be wrapped. Without a space after the mark, it is a directive (`//go:`) or
   * commented-out code.
   */
  readonly isText: boolean;
}

/**
 * Reads the next line, without its newline. Returns undefined for code, and for the first and last line of a
 * block.
 */
export type ReadComment = (line: string) => Comment | undefined;

const BLOCK_BEGIN = /^[ \t]*\/\*/;
const BLOCK_END = '*/';
const BLOCK_LINE = /^([ \t]*\*+(?!\/))( ?)(.*)$/s;
/** Matches a line of a block comment whose beginning is not in the text. */
const PART_OF_BLOCK = /^[ \t]+\*/;
/** Matches a visible ASCII character. Korean words may follow a mark without a space. */
const SIGN = /^[!-~]/;

/** Returns a function that reads the lines of one file in order. */
export function createCommentReader({
  line: mark,
  hasBlocks,
  isPart,
  mayTouch,
  strings,
}: CommentMarks): ReadComment {
  const lineComment = new RegExp(`^([ \\t]*(?:${mark}))( ?)(.*)$`, 's');
  const string = strings && createStringReader(strings, mark);
  let isInBlock = false;

  function read(line: string): Comment | undefined {
    const isOfBlock = isInBlock || (isPart && PART_OF_BLOCK.test(line));
    const found = (isOfBlock ? BLOCK_LINE : lineComment).exec(line);
    if (!found) return undefined;
    const [, begin, space, text] = found as unknown as [string, string, string, string];
    return { prefix: begin + space, text, isText: space !== '' || mayTouch || !SIGN.test(text) };
  }

  return (line) => {
    if (string?.isOpen()) {
      string.read(line);
      return undefined;
    }
    if (hasBlocks && line.includes(BLOCK_END)) {
      isInBlock = false;
      return undefined;
    }
    if (hasBlocks && !isInBlock && BLOCK_BEGIN.test(line)) {
      isInBlock = true;
      return undefined;
    }
    const comment = read(line);
    if (!comment && !isInBlock) string?.read(line);
    return comment;
  };
}

// Removes lines of plain text that only make sense on a page: blank lines inside an outline, and links
// between chapters.
import { outlineDepth } from '../line-kinds.ts';

/** Matches a line with links to the previous and next chapters: `이전화 목록 다음화`. */
const NAVIGATION =
  /^(?:[\s|/·<>◀▶◁▷«»←→[\]]|(?:이전|다음|첫|최신|마지막) ?[화회편](?: ?보기)?|목록(?: ?보기)?|목차|댓글(?: ?\d+)?|맨 ?위로|TOP)+$/i;
/** Matches the first of several enclosures on the same line as the label: `붙임  1. 목록 1부.` */
const ENCLOSED = /^(붙 ?임)[ \t]{1,8}(1\. [^\n]{1,200})\n[ \t]{0,20}(?=2\. )/gm;
const CHAPTER = /(?:이전|다음) ?[화회]/;
const LONGEST = 60;
/** The minimum number of items on the outermost level of an outline. */
const LEAST_ITEMS = 2;

/**
 * Removes links to other chapters and the blank lines before inner items of an outline, and puts several
 * enclosures below their label.
 */
export function withoutPageLines(source: string): string {
  const text = source.replace(ENCLOSED, '\n$1\n$2\n');
  const hasLinks = CHAPTER.test(text);
  const hasOutline = (text.match(/^\s{0,10}[□■◇◆]\s/gm)?.length ?? 0) >= LEAST_ITEMS;
  if (!hasLinks && !hasOutline) return text;
  const lines = hasLinks ? text.split('\n').filter((line) => !isNavigation(line.trim())) : text.split('\n');
  return (hasOutline ? withoutGaps(lines) : lines).join('\n');
}

const isNavigation = (line: string): boolean =>
  line.length <= LONGEST && CHAPTER.test(line) && NAVIGATION.test(line);

/** Removes the blank lines between an item of an outline and an inner item. */
function withoutGaps(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let gap: string[] = [];
  let isInside = false; // whether the last line that is not blank belongs to an outline
  for (const line of lines) {
    if (line.trim() === '') {
      gap.push(line);
      continue;
    }
    const depth = outlineDepth(line);
    if (!isInside || depth < 1) for (const blank of gap) kept.push(blank);
    kept.push(line);
    isInside = depth === 0 || (isInside && depth > 0);
    gap = [];
  }
  return [...kept, ...gap];
}

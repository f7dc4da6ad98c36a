// Finds where the look of the characters in a paragraph changes (HWP 5.0 § 4.3.3, § 4.3.5).
import type { Budget } from '../budget.ts';
import { u32At } from './cursor.ts';
import type { Look } from './hwp-model.ts';
import { TAG, type Rec } from './records.ts';

/** A change of look. It applies from the code unit `at` on. */
export interface LookChange {
  readonly at: number;
  readonly look: Look | undefined;
}

const CHANGE_BYTES = 8;
const RANGE_BYTES = 12;
/** The kind of a highlighted range, which is in the highest byte of its tag. */
const MARKER_PEN = 2;

/** Returns the changes of look in a paragraph, in order. `looks` has a look for each character shape. */
export function lookChanges(
  paragraph: Rec,
  looks: readonly (Look | undefined)[],
  budget: Budget,
): readonly LookChange[] {
  const changes = rowsOf(paragraph, TAG.paraCharShape, CHANGE_BYTES, (data, at) => ({
    at: u32At(data, at),
    look: looks[u32At(data, at + 4)],
  }));
  const marks = rowsOf(paragraph, TAG.paraRangeTag, RANGE_BYTES, (data, at) =>
    u32At(data, at + 8) >>> 24 === MARKER_PEN ? [u32At(data, at), u32At(data, at + 4)] : [],
  );
  budget.spend(Math.max(0, changes.length - 1) + marks.length);
  if (changes.length > 1) changes.sort((one, other) => one.at - other.at);
  return marks.length === 0 ? changes : withMarks(changes, marks);
}

/** Returns the rows in the child record with `tag`. Each row has `bytes` bytes, and `of` converts it. */
function rowsOf<T>({ children }: Rec, tag: number, bytes: number, of: (data: Buffer, at: number) => T): T[] {
  const rows: T[] = [];
  const data = children.find((record) => record.tag === tag)?.data;
  if (data) for (let at = 0; at + bytes <= data.length; at += bytes) rows.push(of(data, at));
  return rows;
}

/** Adds highlighted ranges to the changes of look. */
function withMarks(changes: readonly LookChange[], marks: readonly (readonly number[])[]): LookChange[] {
  const events = [
    ...changes.map(({ at, look }) => ({ at, look, isChange: true, depth: 0 })),
    ...marks.flatMap(([start, end]) =>
      start === undefined || end === undefined
        ? []
        : [
            { at: start, look: undefined, isChange: false, depth: 1 },
            { at: end, look: undefined, isChange: false, depth: -1 },
          ],
    ),
  ].sort((one, other) => one.at - other.at);
  let look: Look | undefined;
  let depth = 0;
  return events.map((event) => {
    if (event.isChange) look = event.look;
    depth += event.depth;
    return { at: event.at, look: depth > 0 ? { ...look, isMarked: true } : look };
  });
}

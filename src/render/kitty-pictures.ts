// Pictures by the graphics protocol of kitty (https://sw.kovidgoyal.net/kitty/graphics-protocol/). A picture
// is sent once. After that, only what places it on the screen is sent. The terminal decodes and scales it.
import type { Cells } from '../unicode/cells.ts';
import {
  base64,
  goTo,
  isSamePlacement,
  rowsUnder,
  type PictureFile,
  type Placement,
} from './placed-pictures.ts';

/** What the terminal has. */
export interface KittyState {
  /** The pixels of the pictures that have been sent, by their ids; the latest used last. */
  readonly sent: ReadonlyMap<number, number>;
  /** The pictures on the screen. */
  readonly placed: readonly Numbered[];
}

/** A placement with its number among those of the same picture, from 1 on. */
interface Numbered extends Placement {
  readonly number: number;
}

export const NOTHING_SENT: KittyState = { sent: new Map(), placed: [] };

/**
 * How many pixels the terminal keeps: 256 MB of four bytes each. kitty itself keeps 320 MB. Pictures on the
 * screen are kept even if they have more.
 */
const MOST_PIXELS = 64_000_000;
/** The bytes in one sequence. The protocol allows no more. */
const CHUNK = 4096;
/** Ids begin here, so that they differ from those of other programs: `na` and a number. */
const FIRST_ID = 0x6e_61_00_00;

/**
 * Returns the text that changes the pictures on the screen to `wanted`, and what the terminal has then. The
 * text of the rows in `written` has just been written. Some terminals draw that over pictures, so those are
 * placed again.
 */
export function kittyChanges(
  { sent, placed }: KittyState,
  wanted: readonly Placement[],
  written: ReadonlySet<number>,
): { readonly text: string; readonly state: KittyState } {
  const next = numbered(wanted);
  const isKept = (one: Numbered): boolean =>
    next.some((other) => other.number === one.number && isSamePlacement(one, other)) &&
    !rowsUnder(one).some((row) => written.has(row));
  const kept = placed.filter(isKept);
  const gone = placed.filter((one) => !kept.includes(one));
  const added = next.filter(
    (one) => !kept.some((other) => other.number === one.number && isSamePlacement(one, other)),
  );
  const inUse = new Map(next.map(({ picture }) => [picture.id, picture]));
  const unsent = [...inUse.values()].filter(({ id }) => !sent.has(id));
  const all = new Map([
    ...[...sent].filter(([id]) => !inUse.has(id)),
    ...[...inUse.values()].map(({ id, width, height }) => [id, width * height] as const),
  ]);
  let pixels = [...all.values()].reduce((sum, of) => sum + of, 0);
  const freed = [...all].filter(([id, of]) => {
    if (pixels <= MOST_PIXELS || inUse.has(id)) return false;
    pixels -= of;
    return all.delete(id);
  });
  const text = [
    ...gone.map(({ picture: { id }, number }) => kittyCommand(`a=d,d=i,i=${FIRST_ID + id},p=${number}`)),
    ...freed.map(([id]) => kittyCommand(`a=d,d=I,i=${FIRST_ID + id}`)),
    ...unsent.map(send),
    ...added.map((placement) => goTo(placement) + place(placement)),
  ].join('');
  return { text, state: { sent: all, placed: next } };
}

/** Removes everything that `kittyChanges` has sent. */
export const removeAll = ({ sent }: KittyState): string =>
  [...sent.keys()].map((id) => kittyCommand(`a=d,d=I,i=${FIRST_ID + id}`)).join('');

/** Returns a command. The terminal is not to answer (`q=2`): answers would count as keys. */
export const kittyCommand = (keys: string, payload = ''): string =>
  `\u001b_Gq=2,${keys}${payload && `;${payload}`}\u001b\\`;

function numbered(placements: readonly Placement[]): Numbered[] {
  const count = new Map<number, number>();
  return placements.map((placement) => {
    const number = (count.get(placement.picture.id) ?? 0) + 1;
    count.set(placement.picture.id, number);
    return { ...placement, number };
  });
}

/** Sends a picture, to be placed later. */
const send = (picture: PictureFile): string => inChunks(picture, `a=t,i=${FIRST_ID + picture.id}`);

/** Returns the text that draws a picture at the cursor, which stays there (`C=1`). */
export const drawKitty = (picture: PictureFile, columns: Cells, rows: number): string =>
  inChunks(picture, `a=T,c=${columns},r=${rows},C=1`);

/** Sends the bytes of a PNG (`f=100`). `action` says what is done with it. */
export function inChunks({ bytes }: PictureFile, action: string): string {
  const data = base64(bytes);
  let text = '';
  for (let at = 0; at < data.length; at += CHUNK) {
    const more = at + CHUNK < data.length ? 1 : 0;
    const keys = at === 0 ? `${action},f=100,t=d,m=${more}` : `m=${more}`;
    text += kittyCommand(keys, data.slice(at, at + CHUNK));
  }
  return text;
}

/** Places a part of a picture at the cursor, which stays there (`C=1`). */
function place({ picture, number, rows, columns, first, count }: Numbered): string {
  const pixelAt = (row: number): number => Math.round((row * picture.height) / rows);
  const top = Math.min(pixelAt(first), picture.height - 1);
  const height = Math.max(1, pixelAt(first + count) - top);
  const part = count < rows ? `,x=0,y=${top},w=${picture.width},h=${height}` : '';
  return kittyCommand(`a=p,i=${FIRST_ID + picture.id},p=${number},c=${columns},r=${count},C=1${part}`);
}

// Documents for distribution, which can be read but neither copied nor printed. Their text is in the storage
// ViewText, enciphered with a key that the file contains. HWP 5.0 § 4.2.13 describes the record but not the
// cipher; Changwoo Ryu has published it (hwp-foss, 2014-01-04).
import { createDecipheriv } from 'node:crypto';

/** The bytes of the record DISTRIBUTE_DOC_DATA. */
const DATA_BYTES = 256;
const KEY_BYTES = 16;

/**
 * Returns what is enciphered after the record of a stream, whose data begin at `at`; undefined if it is cut
 * off.
 */
export function decipher(stream: Buffer, at: number): Buffer | undefined {
  const end = at + DATA_BYTES;
  if (end > stream.length) return undefined;
  const cipher = createDecipheriv('aes-128-ecb', keyIn(stream.subarray(at, end)), null).setAutoPadding(false);
  const whole = end + Math.floor((stream.length - end) / KEY_BYTES) * KEY_BYTES;
  return Buffer.concat([cipher.update(stream.subarray(end, whole)), cipher.final()]);
}

/**
 * Returns the key. The first four bytes of the data are the seed of a sequence of random numbers, with which
 * the others are combined (exclusive or). They contain a hash of the password at a place that the seed says.
 */
function keyIn(data: Buffer): Buffer {
  const seed = data.readUInt32LE(0);
  const random = randomNumbers(seed);
  const plain = Buffer.from(data);
  for (let at = 0; at < DATA_BYTES;) {
    const mask = random() & 0xff;
    const end = at + (random() & 0xf) + 1;
    for (; at < Math.min(end, DATA_BYTES); at++) if (at >= 4) plain[at]! ^= mask;
  }
  const place = 4 + (seed & 0xf);
  return plain.subarray(place, place + KEY_BYTES);
}

/** Returns the random numbers of Microsoft’s C library, which programs for HWP share: 15 bits each. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 214_013) + 2_531_011) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
}

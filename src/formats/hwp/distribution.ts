// Decrypts distribution documents (배포용 문서), which can be read but neither copied nor printed. Their text is
// in the storage ViewText, encrypted with a key that the file itself contains. HWP 5.0 § 4.2.13 describes the
// record but not the cipher, which Changwoo Ryu has published (hwp-foss, 2014-01-04).
import { createDecipheriv } from 'node:crypto';

/** The size of the record DISTRIBUTE_DOC_DATA in bytes. */
const DATA_BYTES = 256;
const KEY_BYTES = 16;

/** Decrypts the data after the record, which begins at `at`. Returns undefined if the record is cut off. */
export function decipher(stream: Buffer, at: number): Buffer | undefined {
  const end = at + DATA_BYTES;
  if (end > stream.length) return undefined;
  const cipher = createDecipheriv('aes-128-ecb', keyIn(stream.subarray(at, end)), null).setAutoPadding(false);
  const whole = end + Math.floor((stream.length - end) / KEY_BYTES) * KEY_BYTES;
  return Buffer.concat([cipher.update(stream.subarray(end, whole)), cipher.final()]);
}

/**
 * Returns the key. The first four bytes of the data are the seed of a random sequence, with which the other
 * bytes are combined by exclusive or. The result contains a hash of the password, at a place that the seed
 * determines.
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

/**
 * Returns the random number generator of Microsoft’s C library, which programs for HWP use. Each number has
 * 15 bits.
 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 214_013) + 2_531_011) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
}

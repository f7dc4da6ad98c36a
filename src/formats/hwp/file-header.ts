// Reads the stream FileHeader, which tells whether a document can be read (HWP 5.0 § 3.2.1).
import { NanroError } from '../../errors.ts';

export interface FileHeader {
  readonly isCompressed: boolean;
  /** Whether the text is encrypted with a key that the file contains. */
  readonly isForDistribution: boolean;
}

const SIGNATURE = 'HWP Document File';
/** The part of the version that changes when older programs can no longer read a file. */
const MAJOR_VERSION = 5;
const FLAGS = {
  compressed: 1 << 0,
  password: 1 << 1,
  distribution: 1 << 2,
  drm: 1 << 4,
  certificate: 1 << 8,
  certificateDrm: 1 << 10,
};

/** Reads the header. Throws NanroError: `badHwp`, `protectedHwp`. */
export function readFileHeader(bytes: Buffer, name: string): FileHeader {
  if (
    bytes.length < 40 ||
    bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE ||
    bytes[35] !== MAJOR_VERSION
  )
    throw new NanroError({ kind: 'badHwp', name });
  const flags = bytes.readUInt32LE(36);
  const has = (flag: keyof typeof FLAGS): boolean => (flags & FLAGS[flag]) !== 0;
  if (has('password')) throw new NanroError({ kind: 'protectedHwp', name, protection: 'password' });
  if (has('drm') || has('certificate') || has('certificateDrm'))
    throw new NanroError({ kind: 'protectedHwp', name, protection: 'drm' });
  return { isCompressed: has('compressed'), isForDistribution: has('distribution') };
}

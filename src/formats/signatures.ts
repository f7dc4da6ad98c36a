// Recognises binary formats by their first bytes.

/** The formats that are recognised. document-formats.ts looks into zip archives and compound files. */
export type SignedFormat =
  | 'zip'
  | 'compound'
  | 'pdf'
  | 'hwp3'
  | 'rtf'
  | 'postscript'
  | 'image'
  | 'audio'
  | 'video'
  | 'font'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'lz4'
  | '7z'
  | 'rar'
  | 'tar'
  | 'deb'
  | 'sqlite'
  | 'program'
  | 'parquet';

interface Signature {
  readonly format: SignedFormat;
  /** The format with this signature, for tests: `png`. */
  readonly name: string;
  /** The bytes of the signature, as Latin-1. */
  readonly bytes: string;
  /** The offset of the signature; 0 by default. */
  readonly at?: number;
  /** Further bytes, as Latin-1, and their offset. */
  readonly more?: readonly [at: number, bytes: string];
  /**
   * Whether text may begin with these bytes: `MZ세대`, `BM`. Then the signature counts only if the head
   * contains control characters, too.
   */
  readonly isWord?: true;
}

/** How many bytes from the beginning are examined. */
export const HEAD_BYTES = 1 << 12;

/**
 * The brands of ISO base media files (ISO/IEC 14496-12 § 4.3) that contain pictures or sound. All others are
 * videos.
 */
const PICTURES = ['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'avis'];
const SOUNDS = ['M4A ', 'M4B '];

const brands = (format: SignedFormat, names: readonly string[]): Signature[] =>
  names.map((name) => ({ format, name: name.trim(), bytes: `ftyp${name}`, at: 4 }));

/**
 * Returns the signatures of fonts with 1 to `mostTables` tables. Other files begin with the same version
 * number.
 */
function trueType(mostTables: number): Signature[] {
  return Array.from({ length: mostTables }, (_, index) => ({
    format: 'font',
    name: 'truetype',
    bytes: `\u0000\u0001\u0000\u0000\u0000${String.fromCharCode(index + 1)}`,
  }));
}

/** The signatures in the order in which they are tried. */
export const SIGNATURES: readonly Signature[] = [
  { format: 'zip', name: 'zip', bytes: 'PK\u0003\u0004' },
  { format: 'zip', name: 'empty zip', bytes: 'PK\u0005\u0006' },
  { format: 'compound', name: 'compound file', bytes: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' },
  { format: 'pdf', name: 'pdf', bytes: '%PDF-' },
  { format: 'pdf', name: 'pdf with a byte order mark', bytes: '\u00ef\u00bb\u00bf%PDF-' },
  { format: 'hwp3', name: 'hwp 3', bytes: 'HWP Document File V' },
  { format: 'rtf', name: 'rtf', bytes: '{\\rtf' },
  { format: 'postscript', name: 'postscript', bytes: '%!PS-' },
  { format: 'image', name: 'png', bytes: '\u0089PNG\r\n\u001a\n' },
  { format: 'image', name: 'jpeg', bytes: '\u00ff\u00d8\u00ff' },
  { format: 'image', name: 'gif 87a', bytes: 'GIF87a', isWord: true },
  { format: 'image', name: 'gif 89a', bytes: 'GIF89a', isWord: true },
  { format: 'image', name: 'webp', bytes: 'RIFF', more: [8, 'WEBP'] },
  { format: 'image', name: 'tiff, little-endian', bytes: 'II*\u0000' },
  { format: 'image', name: 'tiff, big-endian', bytes: 'MM\u0000*' },
  { format: 'image', name: 'bmp', bytes: 'BM', more: [6, '\u0000\u0000\u0000\u0000'] },
  { format: 'image', name: 'icon', bytes: '\u0000\u0000\u0001\u0000' },
  { format: 'image', name: 'photoshop', bytes: '8BPS\u0000' },
  { format: 'image', name: 'animated cursor', bytes: 'RIFF', more: [8, 'ACON'] },
  { format: 'image', name: 'icons of macOS', bytes: 'icns\u0000' },
  { format: 'image', name: 'openexr', bytes: 'v/1\u0001' },
  ...['P4', 'P5', 'P6'].map((bytes): Signature => ({
    format: 'image',
    name: `netpbm ${bytes}`,
    bytes: `${bytes}\n`,
    isWord: true,
  })),
  { format: 'image', name: 'jpeg xl', bytes: '\u0000\u0000\u0000\u000cJXL ' },
  ...brands('image', PICTURES),
  ...brands('audio', SOUNDS),
  { format: 'video', name: 'mp4', bytes: 'ftyp', at: 4, isWord: true },
  { format: 'video', name: 'webm', bytes: '\u001aE\u00df\u00a3' },
  { format: 'video', name: 'avi', bytes: 'RIFF', more: [8, 'AVI '] },
  { format: 'audio', name: 'wav', bytes: 'RIFF', more: [8, 'WAVE'] },
  { format: 'audio', name: 'aiff', bytes: 'FORM', more: [8, 'AIFF'] },
  { format: 'audio', name: 'aiff, compressed', bytes: 'FORM', more: [8, 'AIFC'] },
  { format: 'audio', name: 'au', bytes: '.snd\u0000' },
  { format: 'audio', name: 'ogg', bytes: 'OggS\u0000' },
  { format: 'audio', name: 'flac', bytes: 'fLaC\u0000' },
  { format: 'audio', name: 'mp3 with tags', bytes: 'ID3', isWord: true },
  ...['\u00fb', '\u00fa', '\u00f3', '\u00f2'].map((second): Signature => ({
    format: 'audio',
    name: 'mp3',
    bytes: `\u00ff${second}`,
  })),
  { format: 'audio', name: 'aac', bytes: '\u00ff\u00f1' },
  { format: 'audio', name: 'midi', bytes: 'MThd\u0000' },
  ...trueType(64),
  { format: 'font', name: 'opentype', bytes: 'OTTO\u0000' },
  { format: 'font', name: 'collection of fonts', bytes: 'ttcf\u0000' },
  { format: 'font', name: 'woff', bytes: 'wOFF', isWord: true },
  { format: 'font', name: 'woff 2', bytes: 'wOF2', isWord: true },
  { format: 'gzip', name: 'gzip', bytes: '\u001f\u008b\u0008' },
  { format: 'bzip2', name: 'bzip2', bytes: 'BZh', more: [4, '1AY&SY'] },
  { format: 'xz', name: 'xz', bytes: '\u00fd7zXZ\u0000' },
  { format: 'zstd', name: 'zstd', bytes: '\u0028\u00b5\u002f\u00fd' },
  { format: 'lz4', name: 'lz4', bytes: '\u0004\u0022\u004d\u0018' },
  { format: '7z', name: '7z', bytes: '7z\u00bc\u00af\u0027\u001c' },
  { format: 'rar', name: 'rar', bytes: 'Rar!\u001a\u0007' },
  { format: 'tar', name: 'tar', bytes: 'ustar', at: 257, isWord: true },
  { format: 'deb', name: 'package of debian', bytes: '!<arch>\ndebian-binary' },
  { format: 'program', name: 'library of object files', bytes: '!<arch>\n' },
  { format: 'sqlite', name: 'sqlite', bytes: 'SQLite format 3\u0000' },
  { format: 'program', name: 'elf', bytes: '\u007fELF' },
  { format: 'program', name: 'pe', bytes: 'MZ', isWord: true },
  { format: 'program', name: 'mach-o', bytes: '\u00cf\u00fa\u00ed\u00fe' },
  { format: 'program', name: 'mach-o, 32 bits', bytes: '\u00ce\u00fa\u00ed\u00fe' },
  {
    format: 'program',
    name: 'mach-o of several machines, or a class of java',
    bytes: '\u00ca\u00fe\u00ba\u00be',
  },
  { format: 'program', name: 'webassembly', bytes: '\u0000asm' },
  { format: 'parquet', name: 'parquet', bytes: 'PAR1', isWord: true },
];

/** Matches control characters that text does not contain. */
const CONTROLS = /[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/;

/** Matches a signature with which text may begin. */
const PRINTABLE = /^[\t -~]*$/;

/**
 * Returns the format whose signature a source begins with; undefined if there is none. `isText` means that
 * the user says it is text. Then signatures with which text may begin do not count.
 */
export function signedFormat(bytes: Uint8Array, isText = false): SignedFormat | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return SIGNATURES.find(
    ({ bytes: signature, at = 0, more: [next, rest] = [0, ''], isWord }) =>
      head.startsWith(signature, at) &&
      head.startsWith(rest, next) &&
      (!isWord || CONTROLS.test(head)) &&
      !(isText && PRINTABLE.test(signature)),
  )?.format;
}

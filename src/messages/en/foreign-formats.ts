import type { ForeignFormats } from '../problem-parts.ts';

const office =
  (to: string) =>
  (file: string): string =>
    `Convert it with LibreOffice: \`soffice --convert-to ${to} ${file}\``;
const unpack =
  (program: string) =>
  (file: string): string =>
    `Unpack it, and read the files in it: \`${program} ${file}\``;
const decompress =
  (program: string) =>
  (file: string): string =>
    `Decompress it: \`${program} -dc ${file} | nanro read\``;
const hancom = 'Open it in Hancom Hangul and save it as HWPX';

export const FOREIGN_FORMATS: ForeignFormats = {
  hwp3: {
    what: 'an HWP 3 document',
    how: (file) => `${hancom}, or convert it with LibreOffice: \`soffice --convert-to docx ${file}\``,
  },
  hwpml: { what: 'an HWPML document', how: () => hancom },
  pdf: {
    what: 'a PDF',
    how: () => 'To read it, install pdftotext: `apt install poppler-utils`, `brew install poppler`',
  },
  doc: { what: 'an old Word document', how: office('docx') },
  xls: { what: 'an old Excel workbook', how: office('csv') },
  ppt: { what: 'an old PowerPoint presentation', how: office('pdf') },
  xlsx: { what: 'an Excel workbook', how: office('csv') },
  pptx: { what: 'a PowerPoint presentation', how: office('pdf') },
  odt: { what: 'an OpenDocument text', how: office('docx') },
  ods: { what: 'an OpenDocument spreadsheet', how: office('csv') },
  odp: { what: 'an OpenDocument presentation', how: office('pdf') },
  rtf: { what: 'an RTF document', how: office('docx') },
  iwork: { what: 'a Pages, Numbers or Keynote document', how: () => 'Export it as PDF from that app' },
  visio: { what: 'a Visio drawing', how: office('pdf') },
  lockedOffice: { what: 'an Office document with a password', how: () => 'Save it without the password' },
  msg: { what: 'an Outlook email', how: () => 'Save it from Outlook as text or HTML' },
  compound: { what: 'a compound file', how: () => 'Open it with the program that made it' },
  postscript: { what: 'PostScript', how: (file) => `Convert it to PDF: \`ps2pdf ${file}\`` },
  image: { what: 'an image', how: () => 'Open it with an image viewer' },
  audio: { what: 'audio', how: () => 'Open it with a music player' },
  video: { what: 'a video', how: () => 'Open it with a video player' },
  font: { what: 'a font', how: () => 'Open it with a font viewer' },
  zip: { what: 'a zip archive', how: unpack('unzip') },
  brokenZip: { what: 'a broken zip archive', how: () => 'Get the file again' },
  jar: { what: 'a Java program', how: unpack('unzip') },
  apk: { what: 'an Android app', how: unpack('unzip') },
  gzip: { what: 'a file compressed with gzip', how: decompress('gzip') },
  bzip2: { what: 'a file compressed with bzip2', how: decompress('bzip2') },
  xz: { what: 'a file compressed with xz', how: decompress('xz') },
  zstd: { what: 'a file compressed with Zstandard', how: decompress('zstd') },
  lz4: { what: 'a file compressed with LZ4', how: decompress('lz4') },
  '7z': { what: 'a 7z archive', how: unpack('7z x') },
  rar: { what: 'a RAR archive', how: unpack('unrar x') },
  tar: { what: 'a tar archive', how: unpack('tar -xf') },
  deb: { what: 'a Debian package', how: unpack('ar x') },
  sqlite: { what: 'an SQLite database', how: (file) => `To see its contents: \`sqlite3 ${file} .dump\`` },
  program: { what: 'a program', how: () => 'There is no text in it to read' },
  parquet: { what: 'Parquet data', how: () => 'Convert it to CSV with DuckDB or pandas' },
};

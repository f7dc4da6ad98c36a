import type { ForeignFormats } from '../problem-parts.ts';

const office =
  (to: string) =>
  (file: string): string =>
    `LibreOffice로 바꿔서 읽어 주세요: \`soffice --convert-to ${to} ${file}\``;
const unpack =
  (program: string) =>
  (file: string): string =>
    `압축을 풀어 그 안의 파일을 읽어 주세요: \`${program} ${file}\``;
const decompress =
  (program: string) =>
  (file: string): string =>
    `압축을 풀어 읽어 주세요: \`${program} -dc ${file} | nanro read\``;
const hancom = '한글 프로그램에서 열어 HWPX 문서로 다시 저장';

export const FOREIGN_FORMATS: ForeignFormats = {
  hwp3: {
    what: '옛 형식인 HWP 3 문서',
    how: (file) => `${hancom}하거나 LibreOffice로 바꿔서 읽어 주세요: \`soffice --convert-to docx ${file}\``,
  },
  hwpml: { what: '한글 HWPML 문서', how: () => `${hancom}한 뒤 읽어 주세요` },
  pdf: {
    what: 'PDF',
    how: () => 'pdftotext를 설치하면 읽을 수 있습니다: `apt install poppler-utils`, `brew install poppler`',
  },
  doc: { what: '옛 워드 문서', how: office('docx') },
  xls: { what: '옛 엑셀 문서', how: office('csv') },
  ppt: { what: '옛 파워포인트 문서', how: office('pdf') },
  xlsx: { what: '엑셀 문서', how: office('csv') },
  pptx: { what: '파워포인트 문서', how: office('pdf') },
  odt: { what: '오픈도큐먼트 문서', how: office('docx') },
  ods: { what: '오픈도큐먼트 스프레드시트', how: office('csv') },
  odp: { what: '오픈도큐먼트 프레젠테이션', how: office('pdf') },
  rtf: { what: 'RTF 문서', how: office('docx') },
  iwork: { what: 'Pages, Numbers 또는 Keynote 문서', how: () => '그 앱에서 PDF로 내보낸 뒤 읽어 주세요' },
  visio: { what: '비지오 도면', how: office('pdf') },
  lockedOffice: { what: '암호가 걸린 오피스 문서', how: () => '오피스에서 암호를 풀어 다시 저장해 주세요' },
  msg: { what: '아웃룩 메일', how: () => '아웃룩에서 텍스트나 HTML로 저장한 뒤 읽어 주세요' },
  compound: { what: '복합 파일', how: () => '만든 프로그램으로 열어 주세요' },
  postscript: { what: '포스트스크립트', how: (file) => `PDF로 바꿔서 읽어 주세요: \`ps2pdf ${file}\`` },
  image: { what: '그림', how: () => '이미지 뷰어로 열어 주세요' },
  audio: { what: '오디오 파일', how: () => '음악 재생기로 열어 주세요' },
  video: { what: '동영상', how: () => '동영상 재생기로 열어 주세요' },
  font: { what: '글꼴', how: () => '글꼴 뷰어로 열어 주세요' },
  zip: { what: 'ZIP 압축 파일', how: unpack('unzip') },
  brokenZip: { what: '깨진 ZIP 압축 파일', how: () => '파일을 다시 받아 주세요' },
  jar: { what: '자바 프로그램', how: unpack('unzip') },
  apk: { what: '안드로이드 앱', how: unpack('unzip') },
  gzip: { what: 'gzip으로 압축한 파일', how: decompress('gzip') },
  bzip2: { what: 'bzip2로 압축한 파일', how: decompress('bzip2') },
  xz: { what: 'xz로 압축한 파일', how: decompress('xz') },
  zstd: { what: 'Zstandard로 압축한 파일', how: decompress('zstd') },
  lz4: { what: 'LZ4로 압축한 파일', how: decompress('lz4') },
  '7z': { what: '7z 압축 파일', how: unpack('7z x') },
  rar: { what: 'RAR 압축 파일', how: unpack('unrar x') },
  tar: { what: 'tar 파일', how: unpack('tar -xf') },
  deb: { what: '데비안 패키지', how: unpack('ar x') },
  sqlite: {
    what: 'SQLite 데이터베이스',
    how: (file) => `내용은 이렇게 볼 수 있습니다: \`sqlite3 ${file} .dump\``,
  },
  program: { what: '실행 파일', how: () => '읽을 글이 없습니다' },
  parquet: { what: 'Parquet 데이터', how: () => 'DuckDB나 pandas로 CSV 파일을 만들어 읽어 주세요' },
};

// The names of charsets for `--encoding`. Every start loads this file.

/**
 * Each charset with the pattern for its labels (Encoding Standard § 4.2), in lower case without `-` and `_`.
 */
const LABELS = {
  'utf-8': /^utf8$/,
  cp949: /^(?:euckr|cp949|ms949|x?windows949|uhc|ksc?5601.*|korean)$/,
  'utf-16le': /^utf16(?:le)?$/,
  'utf-16be': /^utf16be$/,
  johab: /^(?:johab|cp1361|ms1361)$/,
  'iso-2022-kr': /^iso2022kr$/,
  shift_jis: /^(?:shiftjis|sjis|xsjis|ms932|cp932|windows31j)$/,
  'euc-jp': /^x?eucjp$/,
  gb18030: /^(?:gb18030|gbk|xgbk|gb2312|cp936)$/,
  big5: /^(?:big5(?:hkscs)?|cnbig5|xxbig5|cp950)$/,
  'windows-1252': /^(?:windows1252|cp1252|iso88591|latin1|(?:us)?ascii)$/,
} as const;

export type Charset = keyof typeof LABELS;

/** The names of the charsets in messages. CP949 has two names. */
export const CHARSET_NAMES: readonly string[] = ['utf-8', 'euc-kr', ...Object.keys(LABELS).slice(1)];

/**
 * Returns the charset for a label; undefined if the label is unknown.
 *
 * @example
 * charsetNamed('EUC-KR') // => 'cp949'
 * charsetNamed('utf8') // => 'utf-8'
 * charsetNamed('klingon') // => undefined
 */
export function charsetNamed(label: string): Charset | undefined {
  const plain = label.toLowerCase().replace(/[-_]/g, '');
  return (Object.keys(LABELS) as Charset[]).find((charset) => LABELS[charset].test(plain));
}

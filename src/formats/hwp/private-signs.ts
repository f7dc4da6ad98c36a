// Replaces the private use characters in documents of 한글 and Word by characters that a terminal can show.

/** Replacements for characters of the fonts Wingdings and Symbol, by their code in the font. */
const FONT_SIGNS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '◆',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa1: '○',
  0xa4: '◉',
  0xa7: '▪',
  0xa8: '◻',
  0xae: '★',
  0xb7: '•',
  0xd8: '➢',
  0xdc: '➲',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
/** The start of the symbol fonts in the private use area. */
const FONT = 0xf000;
const PRIVATE = /^[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u;

/** Returns the replacement for a character of a symbol font; undefined if it is unknown. */
export const fontSign = (sign: string): string | undefined => FONT_SIGNS[(sign.codePointAt(0) ?? 0) - FONT];

/** Returns a bullet as a character that every font has. */
export function bulletOf(sign: string): string {
  if (!PRIVATE.test(sign)) return sign;
  return fontSign(sign) ?? '•';
}

/**
 * Replacements for private use characters that 한글 used before Unicode had these characters. The first
 * syllable of the name `ᄒᆞᆫ글` and the line that fills rows are common.
 */
const SIGNS: Readonly<Record<string, string>> = { '\uf53a': 'ᄒᆞᆫ', '\u{f080f}': '─' };
const SIGN = /[\uf53a\u{f080f}]/gu;

/** Replaces private use characters in a text by characters that every font has. */
export const withSigns = (text: string): string => text.replace(SIGN, (sign) => SIGNS[sign]!);

// Hangul as terminals draw it: kitty and others give each jamo of a decomposed syllable cells of its own.

const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
const JAMO_RUNS = /[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+/g;

/**
 * Composes conjoining jamo to syllables where there is one. Only Hangul: NFC of a whole text would also rewrite the
 * compatibility ideographs at U+F900, which are other characters to a Korean reader (樂 as 악, 락 or 요).
 */
export function composeHangul(text: string): string {
  return JAMO.test(text) ? text.replace(JAMO_RUNS, (run) => run.normalize('NFC')) : text;
}

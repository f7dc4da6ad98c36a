// The words that stand for a picture where it cannot be drawn.
import type { Block, Of } from './model.ts';
import { tidyName } from './sanitize.ts';
import { decodedName } from './targets.ts';

/**
 * Returns the words of a figure besides its caption: the alternative text, or else the name of the file if there
 * is no caption. Returns undefined if there are none, or if a program has made them up.
 *
 * @example
 * figureText({ kind: 'figure', src: 'https://a.kr/%EB%82%9C%EB%A1%9C.jpg?w=80' }) // => '난로.jpg'
 * figureText({ kind: 'figure', src: 'IMG_0012.jpg' }) // => undefined
 */
export function figureText({ src, alt = '', caption = [] }: Of<Block, 'figure'>): string | undefined {
  if (alt !== '' && !isMadeUp(alt)) return alt;
  return src === undefined || caption.length > 0 ? undefined : tellingName(src);
}

/** The longest name that is shown, in UTF-16 code units. */
const LONGEST = 60;
/** Matches the name of a picture file at the end of a path, and captures the name and what precedes its dot. */
const NAME = /^(?!data:)(?:[^?#]*[/:])?(([^/?#]{1,200})\.(?:png|jpe?g|gif|webp|bmp|svg|avif))(?:[?#]|$)/i;
/** Words in the names that programs give to pictures, and in the texts that editors put in place of one. */
const GENERIC = new Set(
  `img image images pic pics picture pictures photo photos figure fig bin dsc dscn dscf scan file download
  screenshot screen shot capture thumb thumbnail untitled unnamed noname null undefined kakaotalk clipboard png jpg jpeg
  large medium small original resized copy temp tmp
  webp gif svg
  업로드중 그림 사진 이미지 스크린샷 화면 캡처 캡쳐 복사본 제목 없음 오전 오후`.split(/\s+/),
);
/** Matches where letters and digits meet. In a hash, they often do. */
const MIXED = /[a-z](?=\d)|\d(?=[a-z])/gi;
const MOST_MIXED = 2;
/** Matches a number in base 16, also with hyphens, as in a UUID. */
const HEXADECIMAL = /^[a-f\d-]{8,}$/i;

/** Returns the name of a picture file if a person has chosen it; undefined if a program has. */
function tellingName(src: string): string | undefined {
  const [, whole, stem] = NAME.exec(src) ?? [];
  if (whole === undefined || stem === undefined) return undefined;
  const [name, words] = [whole, stem].map((part) => tidyName(decodedName(part)).normalize('NFC')) as [
    string,
    string,
  ];
  return name.length <= LONGEST && !isHash(words) && wordsIn(words).some(isTelling) ? name : undefined;
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{Script=Latin}+|\p{L}+/gu) ?? [];
const isGeneric = (word: string): boolean => GENERIC.has(word.toLowerCase());
const isHash = (text: string): boolean =>
  HEXADECIMAL.test(text) || (text.match(MIXED) ?? []).length > MOST_MIXED;

/** Reports whether a word says something: it has three letters, or two of another script than Latin. */
const isTelling = (word: string): boolean =>
  word.length >= (/^\p{Script=Latin}/u.test(word) ? 3 : 2) && !isGeneric(word);

/** Reports whether a program has made up an alternative text: `image.png`, `그림 1`. */
function isMadeUp(alt: string): boolean {
  const words = wordsIn(alt);
  return (
    alt.length <= LONGEST &&
    ((words.length > 0 && words.every(isGeneric)) || (isHash(alt) && !/\s/.test(alt)))
  );
}

// The descriptions of pictures. 한글 adds one by default, which only tells where the file came from.

/** Matches the lines that 한글 writes. */
const AUTOMATIC =
  /^(?:(?:그림|표|사각형|타원|선|호|다각형|곡선|묶음 개체|수식|글맵시|글상자|차트|OLE 개체|개체|동영상)(?:입니다|이다)\.?|원본 그림의 (?:이름|크기)\s?:.*|사진 찍은 날짜\s?:.*|카메라 [^:]*:.*|프로그램 이름\s?:.*|F-스톱\s?:.*|노출 시간\s?:.*|ISO 감도\s?:.*|색 대표\s?:.*|EXIF 버전\s?:.*|텍스트가 포함된 사진.*자동 생성된 설명|.{0,60}자동 생성된 설명)$/;

/** Returns the part of a description that the author wrote; undefined if there is none. */
export function authorsDescription(description: string | undefined): string | undefined {
  const lines = (description ?? '').split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !AUTOMATIC.test(line)).join(' ') || undefined;
}

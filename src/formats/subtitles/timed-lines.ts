// Reads the lines of SubRip and WebVTT, where the times of each cue are on the line above it.

export const SAMI = /^\s*<sami\b/i;

/** Matches the times of a cue (WebVTT § 4.1); SubRip has a comma before the milliseconds. */
const TIMES = /^\s*(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->/;
/** Matches a line that is only the number of a cue. */
const NUMBER = /^\s*\d{1,9}\s*$/;
/** Matches tags of both formats, and styles that programs write in braces: `{\an8}`. */
const TAGS = /<\/?[a-z\d][^<>]*>|<\/?>|\{\\[^{}]*\}/gi;
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

/** Reports whether a text begins like subtitles. */
export const areSubtitles = (text: string): boolean =>
  SAMI.test(text) ||
  /^WEBVTT(?:[ \t\n]|$)/.test(text) ||
  /^\s*\d{1,9}[ \t]*\n[ \t]*\d[\d:]{3,12},\d{1,3}[ \t]*-->/.test(text);

/** Reports whether a text contains a line with the times of a cue. */
export const hasTimes = (text: string): boolean => text.split('\n').some((line) => TIMES.test(line));

/**
 * Returns the lines of all cues in order. A line that repeats the previous one is left out, because captions
 * that roll up show each line twice.
 */
export function timedLines(text: string): string[] {
  const lines: string[] = [];
  let isInCue = false;
  const source = text.split('\n');
  for (const [index, line] of source.entries()) {
    if (TIMES.test(line)) isInCue = true;
    else if (line.trim() === '') isInCue = false;
    else if (isInCue && !(NUMBER.test(line) && TIMES.test(source[index + 1] ?? ''))) {
      const bare = withoutTags(line);
      if (bare !== '' && bare !== lines.at(-1)) lines.push(bare);
    }
  }
  return lines;
}

const withoutTags = (line: string): string =>
  line
    .replace(TAGS, '')
    .replace(/&[a-z]{2,4};/g, (reference) => REFERENCES[reference] ?? reference)
    .trim();

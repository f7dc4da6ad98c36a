// Reads SAMI, the subtitles of old Korean players: HTML with a `SYNC` for each moment and a class for each
// language.
import { attribute, isElement, isText, nodesIn } from '../html/dom.ts';
import { parseWhole } from '../html/full-parse.ts';
import type { SourceText } from '../source-text.ts';

export interface Track {
  /** The name of the class in the style sheet, or otherwise the class. */
  readonly name: string;
  readonly lines: readonly string[];
}

/** Matches the class of a language and its name in the style sheet: `.KRCC { Name: 한국어; lang: ko-KR; }`. */
const STYLE = /\.(\w{1,40})\s*\{([^{}]*)\}/g;
const NAME = /name\s*:\s*["']?([^;"'\n]{1,80})/i;
const KOREAN = /^(?:kr|ko)/i;

/** Returns the tracks of a file, Korean first. Throws NanroError `tooManyElements`. */
export function samiTracks({ text, budget }: SourceText): Track[] {
  const names = new Map(
    [...text.matchAll(STYLE)].map(([, name = '', style = '']) => [
      name.toLowerCase(),
      NAME.exec(style)?.[1]?.trim(),
    ]),
  );
  const tracks = new Map<string, string[]>();
  let pieces: string[] = [''];
  const linesOf = (name: string): string[] => {
    const lines = tracks.get(name) ?? [];
    tracks.set(name, lines);
    return lines;
  };
  let track = '';
  const end = (): void => {
    const cue = pieces.join('');
    pieces = [];
    for (const line of cue.split('\n')) {
      const bare = line.replace(/\s+/g, ' ').trim();
      const lines = bare === '' ? undefined : linesOf(track);
      if (lines && bare !== lines.at(-1)) lines.push(bare);
    }
  };
  let isInBody = false;
  for (const node of nodesIn(
    parseWhole(text, budget),
    ({ tagName }) => !['style', 'title', 'head'].includes(tagName),
  )) {
    if (isText(node)) {
      if (isInBody) pieces.push(node.value.replace(/\s/g, ' '));
    } else if (isElement(node)) {
      if (node.tagName === 'br') pieces.push('\n');
      if (node.tagName === 'sync' || node.tagName === 'p') end();
      if (node.tagName === 'sync') isInBody = true;
      if (node.tagName === 'p') track = attribute(node, 'class')?.toLowerCase() ?? track;
    }
  }
  end();
  return [...tracks]
    .toSorted(([one], [other]) => Number(KOREAN.test(other)) - Number(KOREAN.test(one)))
    .map(([name, lines]) => ({ name: names.get(name) ?? name.toUpperCase(), lines }));
}

// A second opinion: finds what is wrong with the lines into which a program breaks a Korean paragraph. It is
// written from the rules (KLREQ, UAX #14) and shares no code with src.
import { eastAsianWidth } from 'get-east-asian-width';

const NEVER_FIRST = new Set('）｝］〕》〉」』’”)]}‐-—―～〜~∼？！?!·ㆍ:;：；.,。．、，…‥〃ー°′″℃%％￠¢>');
const NEVER_LAST = new Set('（｛［〔《〈「『‘“([{$£¥₩＄￡￥￦‹<#');
/** A sign that opens or closes a word may be at any edge: `--save`, `~/src`, `.gitignore`, `:wq`, `C#`. */
const OPENS_A_WORD = /^(?:[-~][-~/\p{L}\d]|[.:!][A-Za-z\d]|\.{1,2}\/)/u;
const CLOSES_A_WORD = /[\p{L}\d][#<]$/u;
const INVISIBLE = /[\u200b\u2060\u00ad\ufeff]/g;
const BLANK = /[ \t\n\u3000\u200b]/; // what parts two words: a no-break space does not
const JAMO = /[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+/g;
/** A number that a line end, `|`, tears: `1|2`, `1|,2`, `1,|2`, `5|㎏`, `₩|5`. */
const TORN_NUMBER = /\d\|\d|\d\|[,.]\d|\d[,.]\|\d|\d\|[%％℃°㎏㎡㎞㎍]|[₩$￦€£]\|\d/;
/** In an address, a line may begin with `? & # = .` (Chicago Manual of Style 17, 14.18). */
const ADDRESS = /:\/\/|www\./;
const NUMBER = /\d[\d,.]*[십백천만억조]*$/;
const COUNTER =
  /^(?:개|원|명|시간|잔|쪽|번|달|분|일|월|년|칸|줄|[kM]?g|[kcm]?m|m?s|[KMGT]i?B|[kMG]?Hz|px)(?![A-Za-z\d])/;
const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });

export const composeHangul = (text) => text.replace(JAMO, (run) => run.normalize('NFC'));

/**
 * Returns the cells of a text from column 0 on. An emoji sequence is the sum of its
 * parts; a tab reaches its stop.
 */
export function cellsOf(text) {
  let cells = 0;
  let last = 0;
  for (const character of composeHangul(text)) {
    if (character === '\t') cells += 8 - (cells % 8);
    else if (character === '\ufe0f') [cells, last] = [cells + Math.max(0, 2 - last), 2];
    else if (!/\p{M}|\p{Cf}|[\u1160-\u11ff\ud7b0-\ud7ff]/u.test(character))
      cells += last = eastAsianWidth(character.codePointAt(0));
  }
  return cells;
}

/** The kinds of defects, with their names in the table. */
export const DEFECTS = {
  edge: 'past the edge',
  word: 'word split',
  first: 'mark begins a line',
  last: 'mark ends a line',
  particle: 'particle separated',
  cluster: 'syllable or cluster split',
  unit: 'number split or separated from its unit',
  counter: 'number separated from its counter',
  decomposed: 'decomposed Hangul written',
  invisible: 'invisible character written',
  lost: 'text lost or changed',
};

/** Returns the text without blanks and invisible characters, and where its words begin and end in that. */
function bare(text) {
  let stream = '';
  const words = [];
  for (const word of text.split(BLANK)) {
    const shown = word.replace(INVISIBLE, '').replace(/\u00a0/g, '');
    if (shown === '') continue;
    words.push({ from: stream.length, to: stream.length + shown.length, text: word.replace(INVISIBLE, '') });
    stream += shown;
  }
  return { stream, words };
}

/** Returns where each line ends in the stream, without written soft hyphens; undefined if text differs. */
function endsIn(stream, lines) {
  let at = 0;
  const ends = [];
  for (const line of lines) {
    let ink = line.replace(/[\s\u200b\u2060\u00ad\ufeff]/g, '');
    if (!stream.startsWith(ink, at) && ink.endsWith('-')) ink = ink.slice(0, -1);
    if (!stream.startsWith(ink, at)) return undefined;
    ends.push((at += ink.length));
  }
  return at === stream.length ? ends : undefined;
}

/**
 * Returns how many defects of each kind there are in the lines that a program makes of
 * `source` at `width` cells.
 */
export function judge(source, lines, width) {
  const found = Object.fromEntries(Object.keys(DEFECTS).map((kind) => [kind, 0]));
  for (const line of lines) {
    if (cellsOf(line.trimEnd()) > width) found.edge++;
    if (composeHangul(line) !== line) found.decomposed++;
    if (line.search(INVISIBLE) >= 0) found.invisible++;
  }
  // The stream is composed only if the lines are, so that a torn syllable shows.
  const composed = lines.every((line) => composeHangul(line) === line);
  const { stream, words } = bare(composed ? composeHangul(source) : source);
  const ends = endsIn(stream, lines);
  if (!ends) return { ...found, lost: 1 };
  const newlines = new Set(
    source
      .split('\n')
      .reduce(
        (sums, part) => [
          ...sums,
          (sums.at(-1) ?? 0) + bare(composed ? composeHangul(part) : part).stream.length,
        ],
        [],
      ),
  );
  const clusters = new Set([...segmenter.segment(stream)].map(({ index }) => index));
  ends.slice(0, -1).forEach((end, index) => {
    if (newlines.has(end)) return;
    const [before, after] = [lines[index].trimEnd(), lines[index + 1].trimStart()];
    const word = words.find(({ from, to }) => from < end && end < to);
    const [left, right] = [stream[end - 1], stream[end]];
    if (!clusters.has(end)) found.cluster++;
    if (word) judgeInside(word);
    else judgeBetween(words.findIndex(({ from }) => from === end));
    if (NEVER_FIRST.has(right) && (word ? !ADDRESS.test(word.text) : !OPENS_A_WORD.test(after)))
      found.first++;
    if (NEVER_LAST.has(left) && (word || !CLOSES_A_WORD.test(before))) found.last++;

    function judgeInside({ text }) {
      if (cellsOf(text) <= width) found.word++;
      if (/[”’)\]」』》〉]/.test(left) && /[\uac00-\ud7a3]/.test(right)) found.particle++;
      if (TORN_NUMBER.test(`${stream.slice(end - 2, end)}|${stream.slice(end, end + 2)}`)) found.unit++;
    }

    function judgeBetween(next) {
      const pair = [words[next - 1].text, words[next].text];
      const hole = width - cellsOf(before.slice(0, before.length - pair[0].length).trimEnd());
      const isPair = NUMBER.test(pair[0]) && COUNTER.test(pair[1]);
      if (
        isPair &&
        cellsOf(before) > cellsOf(pair[0]) &&
        hole <= Math.max(12, width / 4) &&
        cellsOf(pair.join(' ')) <= width
      )
        found.counter++;
    }
  });
  return found;
}

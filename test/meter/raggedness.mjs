// Measures how ragged the lines of paragraphs are, and which words they part. Of the words that belong
// together, those of commit 5626f81 count: they are the same whatever nanro keeps together today.
import { readFileSync } from 'node:fs';
import { cellsOf } from './judge.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Paragraphs, each with the offsets of the words that belong to the word before them. */
export const PARAGRAPHS = read('paragraphs.json');
/** What commit 5626f81 left at each setting, with each of its fits. Written by earlier.mjs. */
export const EARLIER = read('earlier.json');

/** How the paragraphs are broken. Widths are in cells. */
export const SETTINGS = [
  { wordBreak: 'keep-all', width: 40 },
  { wordBreak: 'keep-all', width: 60 },
  { wordBreak: 'normal', width: 40 },
];

/** What can be wrong with a line, with its name in the table. */
export const FAULTS = {
  wide: 'holes over a quarter of the line',
  lonely: 'lonely last lines',
  parted: 'pairs parted',
};

/**
 * Returns the holes of the lines into which a paragraph is broken at `width` cells, and the indices of the
 * lines with each fault. A hole is the cells left at the end of a line that is not the last. The last of three
 * lines or more is lonely if it has one word, or less than a fifth of the measure.
 */
export function measureLines({ text, pairs }, lines, width) {
  const last = lines.length - 1;
  const holes = lines.slice(0, last).map((line) => width - cellsOf(line));
  const isLonely = last >= 2 && (!lines[last].includes(' ') || cellsOf(lines[last]) < width / 5);
  const nextStarts = startsOf(text, lines).slice(1);
  return {
    holes,
    wide: indicesOf(holes, (hole) => hole > width / 4),
    lonely: isLonely ? [last] : [],
    parted: indicesOf(nextStarts, (start) => pairs.includes(start)),
  };
}

const indicesOf = (values, isFault) => [...values.keys()].filter((index) => isFault(values[index]));

/** Returns the offsets at which the lines begin in the text. Throws if they are not the text. */
function startsOf(text, lines) {
  let at = 0;
  const starts = lines.map((line) => {
    if (text[at] === ' ') at++;
    if (!text.startsWith(line, at)) throw new Error(`"${line}" does not begin at ${at} of "${text}"`);
    at += line.length;
    return at - line.length;
  });
  if (at !== text.length) throw new Error(`the lines end at ${at} of "${text}"`);
  return starts;
}

/**
 * Returns the number of lines, of holes and of each fault that `wrap(text, width, options)` leaves in all
 * paragraphs, and the sum of the squares of the holes. `report` is called for each paragraph with what was
 * measured and its lines.
 */
export function measureWrap(wrap, { wordBreak, width }, report = () => {}) {
  const total = { lines: 0, holes: 0, squares: 0, wide: 0, lonely: 0, parted: 0 };
  for (const paragraph of PARAGRAPHS) {
    const lines = wrap(paragraph.text, width, { wordBreak }).split('\n');
    const found = measureLines(paragraph, lines, width);
    total.lines += lines.length;
    total.holes += found.holes.length;
    for (const hole of found.holes) total.squares += hole ** 2;
    for (const fault of Object.keys(FAULTS)) total[fault] += found[fault].length;
    report(found, lines);
  }
  return total;
}

/** Returns what `wrap` leaves in all paragraphs at each setting. */
export const measureAll = (wrap) => SETTINGS.map((setting) => measureWrap(wrap, setting));

export const meanSquare = ({ squares, holes }) => squares / holes;

const FIGURES = {
  lines: ({ lines }) => lines,
  'mean hole²': (total) => meanSquare(total).toFixed(1),
  ...Object.fromEntries(Object.entries(FAULTS).map(([fault, name]) => [name, (total) => total[fault]])),
};
const figuresOf = (total) => Object.values(FIGURES).map((figure) => String(figure(total)));

/** The first column of the table that `npm run meter` prints, which names its rows. */
export const RAGGEDNESS_ROWS = [
  `${PARAGRAPHS.length} paragraphs`,
  ...SETTINGS.flatMap(({ wordBreak, width }) =>
    Object.keys(FIGURES).map((name) => `${wordBreak}, ${width} cells: ${name}`),
  ),
];

/** Returns a column of that table, with the totals of each setting. */
export const raggednessColumn = (name, totals) => [name, ...totals.flatMap(figuresOf)];

/** Returns the rows of the table in docs/korean-lines.md: a row for each setting, with the figures of two fits. */
export const comparisonRows = (optimal, greedy) => [
  [`${PARAGRAPHS.length} paragraphs`, ...Object.keys(FIGURES)],
  ...SETTINGS.map(({ wordBreak, width }, index) => {
    const [one, other] = [optimal, greedy].map((totals) => figuresOf(totals[index]));
    return [`\`${wordBreak}\`, ${width} cells`, ...one.map((figure, at) => `${figure} / ${other[at]}`)];
  }),
];

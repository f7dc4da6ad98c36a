// Compares nanro's cells with those that 19 real terminals give to 93 sequences (terminal-widths.json). No
// sequence takes more cells in most of them. The differences are printed with their reasons.
import { expect, test } from 'vitest';
import { cellWidth } from '../../src/index.ts';
import { readOracle } from '../helpers/oracles.ts';

interface Sequence {
  readonly name: string;
  readonly text: string;
  readonly widths: Readonly<Record<string, number>>;
}

const file = readOracle('terminal-widths.json');
const { sequences }: { sequences: Sequence[] } = file === undefined ? { sequences: [] } : JSON.parse(file);

const NEVER_WRITTEN = /^[\u200b\u2060\u00ad\ufeff]$/;
/**
 * Why a terminal draws more or fewer cells than we count; the first pattern that matches gives the reason.
 */
const REASONS: readonly (readonly [sequence: RegExp, reason: string])[] = [
  [NEVER_WRITTEN, 'is never written'],
  [/^\t$/, 'the next tab stop is at most 8 cells away'],
  [
    /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/,
    'jamo are composed before they are written; old Hangul gets the room of a syllable',
  ],
  [/[\u302e\u302f]/, 'a tone mark gets the width of UAX #11'],
  [/[\u3164\uffa0]/, 'a filler gets the room of what it stands for'],
  [/\u200e/, 'a format character takes a cell where ambiguous is wide'],
  [/\p{Regional_Indicator}/u, 'a regional indicator by itself is half a flag'],
  [
    /\p{Emoji}(?:\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Cf})|\p{Emoji_Presentation}/u,
    'an emoji sequence gets the sum of its parts',
  ],
  [/\uff9e/, 'the voiced mark is a halfwidth letter'],
  [/[\u0600-\u06ff]/, 'some terminals join lam and alef'],
  [/[\u0e00-\u0e7f\u0900-\u0bff]/, 'vowel signs get the room that most terminals give them'],
  [/[\u{20000}-\u{2ffff}]/u, 'one terminal draws ideographs beyond the BMP narrow'],
  [/[\u2630-\u2637]/, 'wide since Unicode 16, which is newer than the terminals'],
  [/\p{Emoji}/u, 'text by default, an emoji in some terminals'],
];

const drawnBy = ({ widths }: Sequence, wide: boolean): number[] =>
  Object.entries(widths)
    .filter(([name]) => !name.startsWith('lib-') && name.endsWith('-cjk') === wide)
    .map(([, cells]) => cells);
/** Returns the cells that suffice in more than half of the terminals. */
const enoughForMost = (cells: readonly number[]): number =>
  cells.toSorted((a, b) => a - b)[Math.floor(cells.length / 2)]!;
const counts = (cells: readonly number[]): string =>
  [...new Set(cells)]
    .sort((a, b) => a - b)
    .map((value) => `${value}×${cells.filter((cell) => cell === value).length}`)
    .join(' ');

test.skipIf(file === undefined)('in most terminals, no sequence is wider than nanro counts', () => {
  expect(sequences).toHaveLength(93);
  const rows: string[][] = [];
  for (const sequence of sequences) {
    const [narrow, wide] = [drawnBy(sequence, false), drawnBy(sequence, true)];
    const ours = [cellWidth(sequence.text), cellWidth(sequence.text, { ambiguousWidth: 2 })] as const;
    if (!NEVER_WRITTEN.test(sequence.text)) {
      expect(ours[0], sequence.name).toBeGreaterThanOrEqual(enoughForMost(narrow));
      expect(ours[1], `${sequence.name}, wide`).toBeGreaterThanOrEqual(enoughForMost(wide));
    }
    const differs = narrow.some((cells) => cells !== ours[0]) || wide.some((cells) => cells !== ours[1]);
    const reason = REASONS.find(([pattern]) => pattern.test(sequence.text))?.[1];
    if (differs) rows.push([sequence.name, `${ours.join('/')}`, counts(narrow), counts(wide), reason ?? '']);
    if (differs)
      expect(
        reason,
        `${sequence.name}: ${counts(narrow)}, wide ${counts(wide)}, ours ${ours.join('/')}`,
      ).toBeDefined();
  }
  const pad = (text: string, cells: number): string =>
    text + ' '.repeat(Math.max(0, cells - cellWidth(text)));
  const line = ([name, ours, narrow, wide, reason]: string[]): string =>
    `${pad(name!, 24)} ${pad(ours!, 6)} ${pad(narrow!, 22)} ${pad(wide!, 12)} ${reason}`;
  console.log([line(['sequence', 'ours', 'terminals', 'cjk', 'reason']), ...rows.map(line)].join('\n'));
});

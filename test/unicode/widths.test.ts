// What 19 real terminals make of 93 sequences (terminal-widths.json): a line is never wider on them than we think, where
// most of them agree. The differences are printed, each with its reason.
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
/** Why some terminal draws more, or fewer, cells than we count; the first that fits. */
const REASONS: readonly (readonly [sequence: RegExp, reason: string])[] = [
  [NEVER_WRITTEN, 'never written'],
  [/^\t$/, 'a tab stop is 8 cells away at most'],
  [
    /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/,
    'jamo are composed before they are written; old Hangul has the room of a syllable',
  ],
  [/[\u302e\u302f]/, 'a tone mark is budgeted as wide as UAX #11 has it'],
  [/[\u3164\uffa0]/, 'a filler has the room of what it fills'],
  [/\u200e/, 'a format character is a cell where ambiguous is wide'],
  [/\p{Regional_Indicator}/u, 'a flag by itself is half a flag'],
  [
    /\p{Emoji}(?:\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Cf})|\p{Emoji_Presentation}/u,
    'an emoji sequence is budgeted as the sum of its parts',
  ],
  [/\uff9e/, 'the voiced mark is a half width letter of its own'],
  [/[\u0600-\u06ff]/, 'some terminals join lam and alef'],
  [/[\u0e00-\u0e7f\u0900-\u0bff]/, 'vowel signs have the room that most terminals give them'],
  [/[\u{20000}-\u{2ffff}]/u, 'one terminal has no wide ideographs beyond the BMP'],
  [/[\u2630-\u2637]/, 'wide since Unicode 16, and the terminals are older'],
  [/\p{Emoji}/u, 'text by default, an emoji in some terminals'],
];

const drawnBy = ({ widths }: Sequence, wide: boolean): number[] =>
  Object.entries(widths)
    .filter(([name]) => !name.startsWith('lib-') && name.endsWith('-cjk') === wide)
    .map(([, cells]) => cells);
/** The cells that suffice for more than half of the terminals. */
const enoughForMost = (cells: readonly number[]): number =>
  cells.toSorted((a, b) => a - b)[Math.floor(cells.length / 2)]!;
const counts = (cells: readonly number[]): string =>
  [...new Set(cells)]
    .sort((a, b) => a - b)
    .map((value) => `${value}×${cells.filter((cell) => cell === value).length}`)
    .join(' ');

test.skipIf(file === undefined)('no sequence is wider in most terminals than we count', () => {
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

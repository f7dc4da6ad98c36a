import { expect, test } from 'vitest';
import { lineBreaks } from '../../src/index.ts';
import { clusterEnd, clusterStart } from '../../src/unicode/clusters.ts';
import { unicodeCases } from '../helpers/oracles.ts';

const untailored = (text: string): number[] =>
  lineBreaks(text, { rules: 'uax14' }).map(({ offset }) => offset);

function clusterEnds(text: string): number[] {
  const ends = [0];
  for (let offset = 0; offset < text.length; ends.push(offset)) offset = clusterEnd(text, offset);
  return ends;
}

test('without the tailoring, all of Unicode’s LineBreakTest passes', () => {
  const cases = unicodeCases('LineBreakTest-17.0.0.txt');
  expect(cases).toHaveLength(19_338);
  expect(cases.filter(({ text, breaks }) => untailored(text).join() !== breaks.join())).toEqual([]);
});

test('all of Unicode’s GraphemeBreakTest passes', () => {
  const cases = unicodeCases('GraphemeBreakTest-17.0.0.txt');
  expect(cases).toHaveLength(766);
  expect(cases.filter(({ text, breaks }) => clusterEnds(text).join() !== breaks.join())).toEqual([]);
});

test('each code unit belongs to the cluster that begins at it or before', () => {
  for (const before of ['', '가나', 'ab '.repeat(50)])
    for (const { text: clusters, breaks } of unicodeCases('GraphemeBreakTest-17.0.0.txt')) {
      const start = before.length + 1;
      const text = `${before}가${clusters}`;
      if (clusterEnd(text, start - 1) > start) continue; // the first cluster begins with 가
      const starts = Array.from(
        { length: clusters.length },
        (_, at) => clusterStart(text, start + at) - start,
      );
      const wanted = starts.map((_, at) => breaks.findLast((each) => each <= at));
      expect(starts, JSON.stringify(clusters)).toEqual(wanted);
    }
});

test.each([
  ['LB4', 'a\nb', [2, 3]],
  ['LB5', 'a\r\nb', [3, 4]],
  ['LB7', 'a b', [2, 3]],
  ['LB8', 'a\u200b b', [3, 4]],
  ['LB8a', '👩\u200d🚀', [5]],
  ['LB11', 'a\u2060 b', [3, 4]],
  ['LB12', 'a\u00a0b', [3]],
  ['LB13', 'a !', [3]],
  ['LB14', '( a', [3]],
  ['LB15a', 'a “ b', [2, 5]],
  ['LB15c', 'a .5', [2, 4]],
  ['LB19a', '가“나', [1, 3]],
  ['LB20a', '- -a', [2, 4]],
  ['LB21', 'a-나', [2, 3]],
  ['LB22', '가…', [2]],
  ['LB25', '$1,234.56', [9]],
  ['LB28', 'abc', [3]],
  ['LB30', 'a(b)c', [5]],
  ['LB30a', '🇰🇷🇯🇵', [4, 8]],
  ['LB30b', '👍🏽', [4]],
  ['LB31', '가나', [1, 2]],
])('by %s, the lines of %j may end at %j', (_, text, offsets) => {
  expect(untailored(text)).toEqual(offsets);
});

// `wrap` as a library, warm: its speed beside other libraries in one process, and its cost by
// the length of the text.
import { performance } from 'node:perf_hooks';
import { wrapAnsi as fastWrapAnsi } from 'fast-wrap-ansi';
import stringKit from 'string-kit';
import wrapAnsi from 'wrap-ansi';
import { wrap } from '../../dist/js/index.js';
import { median } from './pairs.mjs';
import { prose } from './prose.mjs';

const WIDTH = 80;
const row = (...cells) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(36) : cell.padStart(12))).join(''));

function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Prints the MB/s of each library. Each round runs nanro and another on the same text, one after the other.
 */
export function benchLibraries(rounds = 5) {
  const text = prose(10e6);
  const slice = text.slice(0, 400_000); // 1 MB: wrap-ansi takes 15 s for ten
  const peers = [
    { name: 'fast-wrap-ansi', run: (of) => fastWrapAnsi(of, WIDTH), of: text, aim: 3 },
    { name: 'string-kit', run: (of) => stringKit.wordwrap(of, WIDTH, '\n'), of: text },
    { name: 'wrap-ansi (on 1 MB)', run: (of) => wrapAnsi(of, WIDTH), of: slice, aim: 25 },
  ];
  for (let round = 0; round < 3; round++) wrap(text, WIDTH);
  console.log('\nwrap as a library, 10 MB of Korean prose at 80 cells, warm (median)');
  row('', 'MB/s', 'nanro ×', 'aim');
  const speed = (of, times) => (Buffer.byteLength(of) / 1e3 / median(times)).toFixed(1);
  const own = Array.from({ length: 2 * rounds }, () => milliseconds(() => wrap(text, WIDTH)));
  row('nanro', speed(text, own), '', '≥ 40 MB/s');
  for (const { name, run, of, aim } of peers) {
    const times = [];
    const ratios = [];
    for (let round = 0; round < rounds; round++) {
      const theirs = milliseconds(() => run(of));
      times.push(theirs);
      ratios.push(theirs / milliseconds(() => wrap(of, WIDTH)));
    }
    row(name, speed(of, times), median(ratios).toFixed(1), aim ? `≥ ${aim}` : '');
  }
}

/**
 * Prints nanoseconds per character from 10 KB to 100 MB, and for a paragraph of a million
 * characters. They should be equal.
 */
export function benchLengths() {
  const book = prose(100e6);
  const part = (bytes) => book.slice(0, Math.round((book.length * bytes) / 100e6));
  const texts = [
    ...[1e4, 1e5, 1e6, 1e7, 1e8].map((bytes) => [`${bytes / 1e6} MB`, part(bytes)]),
    ['one paragraph of 1,000,000 characters', part(1e7).replaceAll(/\n+/g, ' ').slice(0, 1e6)],
  ];
  console.log('\nwrap by length (ns a character)');
  for (const [name, text] of texts) {
    const times = [];
    const repeats = Math.max(1, Math.round(2e6 / text.length));
    for (let round = 0; round < 5; round++)
      times.push(
        milliseconds(() => {
          for (let repeat = 0; repeat < repeats; repeat++) wrap(text, WIDTH);
        }),
      );
    row(name, ((median(times) * 1e6) / repeats / text.length).toFixed(1));
  }
}

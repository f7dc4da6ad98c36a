// `wrap` as a library, warm: its speed beside other libraries in one process, and its cost by the length of the
// text.
import { performance } from 'node:perf_hooks';
import { wrapAnsi as fastWrapAnsi } from 'fast-wrap-ansi';
import stringKit from 'string-kit';
import wrapAnsi from 'wrap-ansi';
import { prose } from './prose.mjs';
import { median, row } from './rows.mjs';

const WIDTH = 80;

function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Measures the speed of each library. Each round runs nanro and another on the same text, one after the other. */
export async function measureLibraries({ library, rounds }) {
  const { wrap } = await import(library);
  const text = prose(10e6);
  const slice = text.slice(0, 400_000); // 1 MB: wrap-ansi takes 15 s for ten
  const peers = [
    { name: 'string-kit', run: (of) => stringKit.wordwrap(of, WIDTH, '\n'), of: text },
    { name: 'fast-wrap-ansi', run: (of) => fastWrapAnsi(of, WIDTH), of: text },
    { name: 'wrap-ansi, on 1 MB', run: (of) => wrapAnsi(of, WIDTH), of: slice },
  ];
  for (let round = 0; round < 3; round++) wrap(text, WIDTH);
  const speed = (of, times) => Buffer.byteLength(of) / 1e3 / median(times);
  const own = Array.from({ length: 2 * rounds }, () => milliseconds(() => wrap(text, WIDTH)));
  const rows = [row('nanro', 'MB/s', speed(text, own), { least: 40 })];
  for (const { name, run, of } of peers) {
    const times = Array.from({ length: rounds }, () => milliseconds(() => run(of)));
    rows.push(row(name, 'MB/s', speed(of, times)));
  }
  return rows;
}

/**
 * Measures the time for a character from 10 KB to 100 MB, and in a paragraph of a million characters. It should
 * be the same.
 */
export async function measureLengths({ library, rounds }) {
  const { wrap } = await import(library);
  const book = prose(100e6);
  const part = (bytes) => book.slice(0, Math.round((book.length * bytes) / 100e6));
  const texts = [
    ...[1e4, 1e5, 1e6, 1e7, 1e8].map((bytes) => [`${bytes / 1e6} MB`, part(bytes)]),
    ['a paragraph of 1,000,000 characters', part(1e7).replaceAll(/\n+/g, ' ').slice(0, 1e6)],
  ];
  return texts.map(([name, text]) => {
    const repeats = Math.max(1, Math.round(2e6 / text.length));
    const times = Array.from({ length: rounds }, () =>
      milliseconds(() => {
        for (let repeat = 0; repeat < repeats; repeat++) wrap(text, WIDTH);
      }),
    );
    return row(name, 'ns a character', (median(times) * 1e6) / repeats / text.length);
  });
}

// Korean prose of any length: the paragraphs of the meter's sample, in the same order on every run.
import { readFileSync } from 'node:fs';

const KINDS = new Set([
  'prose',
  'Latin and particle',
  'counters',
  'units',
  'quotes',
  'brackets',
  'ellipsis',
  'middle dot',
  'mixed',
]);
const sample = JSON.parse(readFileSync(new URL('../meter/sample.json', import.meta.url), 'utf8'));
const sentences = sample.filter(({ kind }) => KINDS.has(kind)).map(({ text }) => text);

/** mulberry32 by Tommy Ettinger. Returns a function that returns numbers from 0 to 1. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Returns about this many bytes of UTF-8: paragraphs of one to four pieces of the sample,
 * with blank lines between.
 */
export function prose(bytes) {
  const next = random(17);
  const pick = () => sentences[Math.floor(next() * sentences.length)];
  const paragraphs = [];
  for (let size = 0; size < bytes;) {
    const paragraph = Array.from({ length: 1 + Math.floor(next() * 4) }, pick).join(' ');
    paragraphs.push(paragraph);
    size += Buffer.byteLength(paragraph) + 2;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

// Results of other programs for the same texts: Unicode's own test files, which are in the repository, and
// other oracles, which are not.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const folder =
  process.env['NANRO_UNICODE'] ?? fileURLToPath(new URL('../../../shared/linebreak', import.meta.url));

/** Returns an oracle that is not in the repository; undefined, with a warning, if its folder is missing. */
export function readOracle(name: string): string | undefined {
  const path = `${folder}/${name}`;
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.warn(`skipped: ${name} is not in ${folder}; set NANRO_UNICODE to the folder that has it`);
  return undefined;
}

interface BreakCase {
  readonly text: string;
  /** The offsets of its `÷`, in UTF-16 code units. */
  readonly breaks: readonly number[];
  /** Its line in the file. */
  readonly source: string;
}

/** Returns the cases of one of Unicode's test files of breaks, such as `LineBreakTest-17.0.0.txt`. */
export function unicodeCases(name: string): BreakCase[] {
  const file = brotliDecompressSync(readFileSync(new URL(`../lines/unicode/${name}.br`, import.meta.url)));
  return String(file)
    .split('\n')
    .flatMap((source) => {
      const tokens = source.split('#')[0]!.trim().split(/\s+/).filter(Boolean);
      let text = '';
      const breaks: number[] = [];
      for (const token of tokens) {
        if (token === '÷') breaks.push(text.length);
        else if (token !== '×') text += String.fromCodePoint(parseInt(token, 16));
      }
      return tokens.length === 0 ? [] : [{ text, breaks, source }];
    });
}

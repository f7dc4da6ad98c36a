import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['NANRO_UNICODE'] ?? fileURLToPath(new URL('../../../shared/linebreak', import.meta.url));

/** A test file of Unicode, read in place; undefined (and said) where the folder is missing. */
export function readOracle(name: string): string | undefined {
  const path = `${folder}/${name}`;
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.warn(`skipped: ${name} is not in ${folder}; set NANRO_UNICODE to the folder that has it`);
  return undefined;
}

/** The cases of LineBreakTest.txt and GraphemeBreakTest.txt: a text and the offsets of its `÷`. */
export function breakCases(
  file: string,
): { readonly text: string; readonly breaks: readonly number[]; readonly source: string }[] {
  return file.split('\n').flatMap((source) => {
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

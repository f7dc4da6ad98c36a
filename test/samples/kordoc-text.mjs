// What kordoc reads, as text to compare with that of nanro.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Returns kordoc's `parse`, if it is installed in a folder; undefined if not. */
export async function loadKordoc(folder) {
  try {
    const path = createRequire(join(resolve(folder), 'any.js')).resolve('kordoc');
    return (await import(pathToFileURL(path).href)).parse;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Returns the text of a file; undefined if kordoc cannot read it. */
export async function readWithKordoc(parse, file) {
  const result = await parse(readFileSync(file)).catch(() => ({ success: false }));
  return result.success ? textOfBlocks(result.blocks) : undefined;
}

/** Returns the text of blocks, the text of each note at its mark. Equations and pictures are left out. */
export const textOfBlocks = (blocks) => blocks.map(textOfBlock).join('\n');

function textOfBlock(block) {
  switch (block.type) {
    case 'image':
    case 'separator':
      return '';
    case 'table':
      return textOfTable(block.table);
    case 'list':
      return `${withNotes(block)}\n${textOfBlocks(block.children ?? [])}`;
    default:
      return withNotes(block);
  }
}

const textOfTable = ({ caption, captionBlocks, cells }) =>
  [
    captionBlocks ? textOfBlocks(captionBlocks) : plain(caption ?? ''),
    ...cells.map((row) => row.map(textOfCell).join(' ')),
  ].join('\n');
const textOfCell = ({ text, blocks }) => (blocks ? textOfBlocks(blocks) : plain(text));

/** Returns a text without equations, and without the marks of Markdown and HTML that kordoc writes in it. */
const plain = (text) =>
  text
    .replace(/\$\$[^$]*\$\$|\$[^$\n]+\$/g, '')
    .replace(/<\/?u>|~~|\*\*/g, '')
    .replace(/\[([^\]\n]*)\]\([^)\s]*\)/g, '$1');

/** Puts the notes, which kordoc writes after a paragraph as `1) one; 2) two`, at their marks. */
function withNotes({ text = '', footnoteText = '' }) {
  let rest = plain(text);
  let done = '';
  for (const [, mark, note] of footnoteText.matchAll(/(?:^|; )(\S{1,4}?\)) ?([^]*?)(?=; \S{1,4}?\) ?|$)/g)) {
    const at = rest.indexOf(mark);
    if (at < 0) {
      rest += note;
      continue;
    }
    done += rest.slice(0, at) + note;
    rest = rest.slice(at + mark.length);
  }
  return done + rest;
}

// The output of a program → its lines.
import type { Manuscript } from '../../article/manuscript.ts';
import type { Article, StyledLine } from '../../article/model.ts';
import { countBlocks } from '../../article/size.ts';
import { NanroError } from '../../errors.ts';
import { PARTS_PER_ELEMENT, type Budget } from '../budget.ts';
import type { SourceBytes } from '../source-text.ts';
import { createTerminalText } from './terminal-text.ts';

/** The facts about the source that messages need. */
type Named = Pick<SourceBytes, 'name' | 'isStandardInput'>;

/** Returns an article with all lines of a text. Throws NanroError `empty`, `tooManyElements`. */
export function readTerminalText(text: string, source: Named, { spend }: Budget): Article {
  const { characters, passage } = openTerminalText(text, source);
  const lines: StyledLine[] = [];
  for (let index = 0; index < characters.length; index++)
    for (const block of passage(index)) {
      if (block.kind !== 'lines') continue;
      spend(countBlocks([block]) / PARTS_PER_ELEMENT);
      for (const line of block.lines) lines.push(line);
    }
  return { lead: [{ kind: 'lines', lines }], sections: [] };
}

/** Opens a text whose lines are read on demand. Throws NanroError `empty`. */
export function openTerminalText(text: string, { name, isStandardInput }: Named): Manuscript {
  const printed = createTerminalText();
  printed.append(text);
  printed.end();
  const manuscript = printed.manuscript();
  if (manuscript.characters.every((count) => count === 0))
    throw new NanroError({ kind: 'empty', name, isStandardInput });
  return manuscript;
}

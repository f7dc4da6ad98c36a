// The figures of an article.
import type { Block, Of } from './model.ts';

/** Yields the figures in blocks, also in quotations, boxes and lists, in the order of the text. */
export function* figuresIn(blocks: readonly Block[]): Generator<Of<Block, 'figure'>> {
  for (const block of blocks) {
    if (block.kind === 'figure') yield block;
    else if (block.kind === 'list') for (const item of block.items) yield* figuresIn(item);
    else if ('blocks' in block) yield* figuresIn(block.blocks);
  }
}

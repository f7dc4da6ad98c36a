// Finds captions that are paragraphs below their picture.
import { withIds, type Flow } from '../../article/flow.ts';
import { inlineText } from '../../article/text.ts';

/** The triangles that begin a caption in Korean newspapers. */
const POINTER = /^[▲△▼▽]/;

/** Turns paragraphs that point at the picture above them into its caption, unless the picture has one. */
export function withFoundCaptions(flow: readonly Flow[]): readonly Flow[] {
  return flow.flatMap((part, index): Flow[] => {
    const [before, next] = [flow[index - 1], flow[index + 1]];
    if (part.kind === 'figure' && part.caption === undefined && isPointer(next))
      return [withIds({ ...part, caption: next.content }, next.ids)];
    return before?.kind === 'figure' && before.caption === undefined && isPointer(part) ? [] : [part];
  });
}

const isPointer = (part: Flow | undefined): part is Extract<Flow, { kind: 'paragraph' }> =>
  part?.kind === 'paragraph' && POINTER.test(inlineText(part.content));

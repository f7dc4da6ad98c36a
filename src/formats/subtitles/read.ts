// Subtitles → their lines, without times and tags: SubRip (.srt), WebVTT (.vtt) and SAMI (.smi).
import type { Flow } from '../../article/flow.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import { buildArticle } from '../build.ts';
import { paragraphsOf } from '../line-paragraphs.ts';
import type { SourceText } from '../source-text.ts';
import { SAMI, timedLines } from './timed-lines.ts';

/**
 * Returns an article with the lines of subtitles. Each language becomes a section if there are several.
 * Throws NanroError `noText`, `tooManyElements`.
 */
export async function readSubtitles(source: SourceText): Promise<Article> {
  const tracks = SAMI.test(source.text)
    ? (await import('./sami.ts')).samiTracks(source)
    : [{ name: '', lines: timedLines(source.text) }];
  const flow = tracks.flatMap(({ name, lines }): Flow[] => [
    ...(tracks.length > 1
      ? [{ kind: 'heading', level: 2, content: [{ kind: 'text', text: name }] } as const]
      : []),
    ...paragraphsOf(lines),
  ]);
  if (flow.length === 0) throw new NanroError({ kind: 'noText', name: source.budget.name });
  return buildArticle({}, flow);
}

import { tidyName } from '../article/sanitize.ts';
import type { SourceBytes } from './source-text.ts';

/**
 * Returns a label for a source whose article has no title: the host of its address, or its file name without
 * the extension. Returns undefined for standard input.
 */
export function labelOf({ name, url, isStandardInput }: Omit<SourceBytes, 'bytes'>): string | undefined {
  if (isStandardInput) return undefined;
  const label =
    url === undefined
      ? name.replace(/^.*[/\\](?=.)/, '').replace(/(?<=.)\.\w{1,8}$/, '')
      : new URL(url).hostname;
  return tidyName(label) || undefined;
}

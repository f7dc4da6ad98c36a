// Tells the kind of a JSON text from the keys of its object: an article, a feed, a notebook, or data.
import { findPositions } from './json-positions.ts';

/** The fields of an article (article/model.ts). */
const ARTICLE_KEYS = [
  'title',
  'href',
  'site',
  'author',
  'category',
  'tags',
  'published',
  'language',
  'lead',
  'sections',
  'notes',
  'related',
];
/** Fields by which feeds and notebooks are recognised. */
const OTHER_KEYS = ['version', 'nbformat', 'cells', 'worksheets'];
const FEED = /^"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//;

export type JsonKind = 'article' | 'feed' | 'notebook' | 'data' | 'broken';

/**
 * Returns the kind of a JSON text. An article has sections. Broken JSON that has only fields of an article is
 * taken for one, too. JSON Lines are data.
 *
 * @example
 * jsonKind('{"title": "난로", "sections": []}') // => 'article'
 * jsonKind('{"name": "nanro", "version": "1.0.0"}') // => 'data'
 * jsonKind('{"title": "난로",') // => 'article'
 * jsonKind('{"name": "nanro",') // => 'broken'
 */
export function jsonKind(json: string): JsonKind {
  const { keys, hasOtherKeys, error } = findPositions(json, [...ARTICLE_KEYS, ...OTHER_KEYS]);
  if (error !== undefined && areJsonLines(json)) return 'data';
  const version = keys.get('version');
  if (version !== undefined && FEED.test(json.slice(version, version + 100))) return 'feed';
  if (keys.has('nbformat') && (keys.has('cells') || keys.has('worksheets'))) return 'notebook';
  const isMeant =
    error !== undefined && keys.size > 0 && !hasOtherKeys && !OTHER_KEYS.some((key) => keys.has(key));
  if (keys.has('sections') || isMeant) return 'article';
  return error === undefined ? 'data' : 'broken';
}

/** Reports whether each line of a text is JSON by itself, judging by the first two lines. */
const areJsonLines = (text: string): boolean => {
  const lines = text.split('\n', 3).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, 2).every((line) => findPositions(line).error === undefined);
};

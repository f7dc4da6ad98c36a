const isInline = ({ kind }) =>
  /^(?:text|code|formula|link|strong|emphasis|strike|mark|note|lineBreak)$/.test(kind ?? '');
/** The keys of an article that have text of its body. */
const BODY = [
  'lead',
  'sections',
  'heading',
  'content',
  'blocks',
  'items',
  'header',
  'rows',
  'caption',
  'notes',
];
/** The keys that have text, by the kind of a block. */
const OWN = { box: ['label'], linkCard: ['title', 'description'] };

/** Returns the text of an article that nanro wrote as JSON, without what it says about the article. */
export function textOfArticle(value) {
  if (Array.isArray(value)) return value.map(textOfArticle).join(value.every(isInline) ? '' : '\n');
  if (value.kind === 'lineBreak') return '\n';
  const own = ['text', ...(OWN[value.kind] ?? [])].map((key) => value[key]);
  const inside = BODY.flatMap((key) => (value[key] === undefined ? [] : [textOfArticle(value[key])]));
  return [...own.filter((text) => text !== undefined), ...inside].join('\n');
}

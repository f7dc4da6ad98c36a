const isInline = ({ kind }) => /^(?:text|code|link|strong|emphasis|strike|lineBreak)$/.test(kind ?? '');
/** The keys of an article that have text of its body. */
const BODY = ['lead', 'sections', 'heading', 'content', 'blocks', 'items', 'header', 'rows', 'caption'];

/** Returns the text of an article that nanro wrote as JSON, without what it says about the article. */
export function textOfArticle(value) {
  if (Array.isArray(value)) return value.map(textOfArticle).join(value.every(isInline) ? '' : '\n');
  if (value.kind === 'lineBreak') return '\n';
  const own = [value.text, ...(value.kind === 'linkCard' ? [value.title, value.description] : [])];
  const inside = BODY.flatMap((key) => (value[key] === undefined ? [] : [textOfArticle(value[key])]));
  return [...own.filter((text) => text !== undefined), ...inside].join('\n');
}

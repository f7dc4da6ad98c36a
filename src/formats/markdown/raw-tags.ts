// Protects the text between `{% raw %}` and `{% endraw %}`, which contains no templates.
import type { StateCore } from 'markdown-it';

const START = /(?<!`)\{%-?\s*(?:raw|verbatim)\s*-?%\}/g;
const END = /\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g;

/**
 * Put between the braces of a template, so that they are text. Sanitising removes it (article/sanitize.ts).
 */
const WORD_JOINER = '\u2060';

/** A core rule that runs before block parsing: makes the templates in raw text literal. */
export function protectRaw(state: StateCore): void {
  const { src } = state;
  let result = '';
  let from = 0; // everything before it is in the result
  START.lastIndex = 0;
  while (START.test(src)) {
    END.lastIndex = START.lastIndex;
    const end = END.exec(src);
    if (!end) break;
    const raw = src.slice(START.lastIndex, end.index).replace(/\{(?=[{%])/g, `{${WORD_JOINER}`);
    result += src.slice(from, START.lastIndex) + raw;
    from = end.index;
    START.lastIndex = END.lastIndex;
  }
  state.src = result + src.slice(from);
}

// Markdown that is built to exhaust the readers of its dialects. The time for each source must grow with its
// length. If it grew with the square, the test would not end.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { blockText, headingText } from '../../../src/article/text.ts';
import { someOf, THOROUGH } from '../../helpers/thorough.ts';

const MANY = THOROUGH ? 40_000 : 2500;

test.each(
  someOf<[what: string, name: string, source: string]>(
    [
      ['containers that do not end', 'a.md', ':::note\n'.repeat(MANY)],
      ['ends of containers', 'a.md', `:::note\n\n${':::\n\n'.repeat(MANY)}`],
      ['containers in each other', 'a.md', `${':::note\n'.repeat(MANY / 4)}${':::\n'.repeat(MANY / 4)}`],
      ['a long first line of a container', 'a.md', `:::note ${'{'.repeat(MANY)}\n:::`],
      ['a long first line of an admonition', 'a.md', `!!! a${' '.repeat(MANY)}x\n    가`],
      ['tags that nothing ends', 'a.md', '<b '.repeat(MANY) + '<T>'.repeat(MANY)],
      ['scripts that nothing ends', 'a.md', '<script>\n\n'.repeat(MANY)],
      ['scripts that end behind a paragraph', 'a.md', `${'<script> 가\n'.repeat(MANY)}\n</script>`],
      ['titles in HTML that nothing ends', 'a.md', `<div>\n${'<title>'.repeat(MANY)}\n</div>`],
      ['comments that nothing ends', 'a.md', '<!--\n\n{/*\n\n'.repeat(MANY)],
      ['comments in a line that nothing ends', 'a.md', '가 {/*'.repeat(MANY)],
      ['ids behind a heading', 'a.md', `# 가 ${'[#'.repeat(MANY)}\n\n## 나 ${'{#'.repeat(MANY)}`],
      ['attributes of a line', 'a.md', `{:${' .a'.repeat(MANY)}\n\n{: a="${' '.repeat(MANY)}`],
      ['names of attributes', 'a.md', '{: a}\n'.repeat(MANY)],
      ['comments of kramdown that do not end', 'a.md', '{::comment}\n\n'.repeat(MANY)],
      ['texts with attributes', 'a.md', '[가]{.a}'.repeat(MANY)],
      ['brackets with attributes', 'a.md', '['.repeat(MANY) + '가]{.a}'.repeat(MANY)],
      ['inline notes that do not end', 'a.md', '가^['.repeat(MANY)],
      ['inline notes', 'a.md', '가^[나 다]'.repeat(MANY / 4)],
      ['inline notes in each other', 'a.md', `${'가^['.repeat(MANY)}${']'.repeat(MANY)}`],
      [
        'shortcodes in HTML',
        'a.md',
        `<div>\n${'{{< highlight js >}} {% if %} {{< figure src="a" >}}\n'.repeat(MANY / 8)}</div>`,
      ],
      ['raw tags', 'a.md', '{% raw %}'.repeat(MANY)],
      ['raw tags with an end', 'a.md', `${'{% raw %}'.repeat(MANY)}{% endraw %}`],
      ['buttons that do not end', 'a.md', '{{< button href="a" >}} '.repeat(MANY)],
      ['mentions of tags in each other', 'a.md', '<title>가'.repeat(MANY) + '</title>'.repeat(MANY)],
      ['shortcodes that do not end', 'a.md', '{% highlight js %}\n'.repeat(MANY)],
      [
        'shortcodes whose end is elsewhere',
        'a.md',
        `${'> {% highlight js %}\n'.repeat(MANY)}\n{% endhighlight %}`,
      ],
      [
        'shortcodes with text behind their end',
        'a.md',
        `${'{% highlight js %}\n'.repeat(MANY)}{% endhighlight %} 가`,
      ],
      ['openings of shortcodes', 'a.md', '{% {{< {{ '.repeat(MANY)],
      ['addresses with openings', 'a.md', '[가]({{ '.repeat(MANY)],
      ['callouts in each other', 'a.md', `${'> '.repeat(200)}[!NOTE] 가\n`.repeat(20)],
      ['components in each other', 'a.mdx', '<A>\n'.repeat(MANY)],
      ['components on one line', 'a.mdx', '<A>'.repeat(MANY)],
      ['components with attributes that do not end', 'a.mdx', '<A b={\n'.repeat(MANY / 8)],
      ['data in attributes', 'a.mdx', `<A b={[${'[{ a: "가" }, '.repeat(100)}]} />\n\n`.repeat(MANY / 100)],
      ['literals that do not end', 'a.mdx', `{"${'가{"'.repeat(1000)}\n`.repeat(MANY / 1000)],
      ['exports that do not end', 'a.mdx', 'export const a = (\n'.repeat(MANY)],
      ['tables that do not end', 'a.mdx', '<table>\n'.repeat(MANY)],
      ['templates of code that do not end', 'a.mdx', '<A>{`\n'.repeat(MANY / 4)],
    ],
    4,
  ),
)('%s', { timeout: 60_000 }, async (_, name, source) => {
  const article = await loadArticle({ name, bytes: Buffer.from(`${source}\n\n끝`) }, 2 ** 25);
  const text = blockText([...(article.lead ?? []), ...article.sections.flatMap(({ blocks }) => blocks)]);
  expect(text + article.sections.map(headingText).join('')).toContain('끝');
});

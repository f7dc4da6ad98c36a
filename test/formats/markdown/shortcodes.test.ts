// Liquid tags and Hugo shortcodes in Markdown.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.md', bytes: Buffer.from(text) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trim();

test.each<[what: string, markdown: string, expected: string]>([
  [
    'of Jekyll',
    '{% highlight js %}\nlet a = 1;\n\n  let b;\n{% endhighlight %}\n\n가',
    'code js: let a = 1;⏎⏎  let b;\np 가',
  ],
  [
    'of Jekyll with line numbers',
    '가\n{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}\n나',
    'p 가\ncode ruby: puts 1\np 나',
  ],
  ['of Hexo', '{% codeblock lang:js %}\nlet a;\n{% endcodeblock %}', 'code js: let a;'],
  ['of Hugo', '{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}', 'code go: x := 1'],
  ['of Hugo without blanks', '{{<highlight go>}}\nx := 1\n{{</highlight>}}', 'code go: x := 1'],
  [
    'in an item',
    '- 가\n\n  {% highlight js %}\n  let a;\n  {% endhighlight %}',
    'list • p 가 + code js: let a;',
  ],
  [
    'of the documentation of Hugo',
    '{{< code-toggle file=hugo >}}\na = 1\nb = 2\n{{< /code-toggle >}}',
    'code -: a = 1⏎b = 2',
  ],
  [
    'in HTML',
    '<div>\n{{< highlight js >}}\nlet a = 1 < 2;\nlet b;\n{{< /highlight >}}\n</div>',
    'code js: let a = 1 < 2;⏎let b;',
  ],
  ['on one line', '{% highlight js %}let a;{% endhighlight %}', 'code js: let a;'],
  ['of a diagram', '{{< mermaid >}}\na --> b\n{{< /mermaid >}}', 'code mermaid: a --> b'],
  [
    'of GitBook, around a fence',
    '{% code title="a.js" overflow="wrap" %}\n```js\nlet a;\n```\n{% endcode %}\n\n가',
    'p **a.js**\ncode js: let a;\np 가',
  ],
  ['with a tag in it', '{% highlight html %}\n{% if a %}\n{% endhighlight %}', 'code html: {% if a %}'],
])('code: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['of Hugo', '{{< figure src="a.png" caption="**불**" alt="난로" >}}', 'figure 난로 — **불** — a.png'],
  ['of Hugo without a caption', '{{< figure src="a.png" >}}', 'figure - — - — a.png'],
  [
    'of a theme, on two lines',
    '{{< image src="a.png" caption="가\n나" width="60%" >}}',
    'figure - — 가 나 — a.png',
  ],
  ['of Jekyll', '{% include figure.html src="a.png" caption="가" %}', 'figure - — 가 — a.png'],
  [
    'of Jekyll with a description',
    '{% include image.html url="/a.png" description="가" %}',
    'figure - — 가 — /a.png',
  ],
  ['of Minimal Mistakes', '{% include figure image_path="/a.png" alt="가" %}', 'figure 가 — - — /a.png'],
  ['of Hexo', '{% asset_img a.png 무쇠 난로 %}', 'figure - — 무쇠 난로 — a.png'],
  ['of Hexo with its size', '{% img /a.png 400 300 "난로" %}', 'figure - — 난로 — /a.png'],
  [
    'in HTML',
    '<center>\n{{< figure src="a.png" alt="불" caption="**나**" >}}\n</center>',
    'figure 불 — **나** — a.png',
  ],
  [
    'in a cell of HTML',
    '<table><tr><td>{% if a %}가{% endif %} {% unknown %}</td></tr></table>',
    'table 가 {% unknown %}',
  ],
  ['within text', '가 {{< figure src="a.png" alt="나" >}} 다', 'p 가\nfigure 나 — - — a.png\np 다'],
  [
    'a video',
    '{{< youtube abc123 >}}',
    'card https://www.youtube.com/watch?v=abc123 — - — - — https://www.youtube.com/watch?v=abc123',
  ],
  [
    'a video of Hexo',
    '{% youtube abc %}',
    'card https://www.youtube.com/watch?v=abc — - — - — https://www.youtube.com/watch?v=abc',
  ],
  [
    'a video that is included',
    '{% include youtube.html id="abc" %}',
    'card https://www.youtube.com/watch?v=abc — - — - — https://www.youtube.com/watch?v=abc',
  ],
  [
    'a snippet',
    '{{< gist nanro 123 >}}',
    'card https://gist.github.com/nanro/123 — - — - — https://gist.github.com/nanro/123',
  ],
  [
    'a picture with a title',
    '{{< figure src="a.png" alt="불" title="난로" caption="무쇠다." >}}',
    'figure 불 — 난로⏎무쇠다. — a.png',
  ],
  ['a page by its address', '{% iframe https://a.kr/b %}', 'card https://a.kr/b — - — - — https://a.kr/b'],
  ['a file', '{% file src="a.pdf" %}\n설명\n{% endfile %}', 'card a.pdf — - — - — a.pdf\np 설명'],
  [
    'a page with text',
    '{% embed url="https://a.kr" %}\n가\n{% endembed %}\n\n나',
    'card https://a.kr — - — - — https://a.kr\np 가\np 나',
  ],
  ['a link to a post', '{% post_link winter 겨울 글 %}을 읽다', 'p [겨울 글](winter)을 읽다'],
  ['a button', '{{< button href="/a" >}}난로 고르기{{< /button >}}', 'p [난로 고르기](/a)'],
  ['a button with its text', '{{% button href="/a" text="고르기" %}} 뒤', 'p [고르기](/a) 뒤'],
  [
    'a card',
    '{{< link-card url="https://a.kr" title="난로" description="고르는 법" >}}',
    'card 난로 — - — 고르는 법 — https://a.kr',
  ],
])('what is shown: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['of Hexo', '{% note info %}\n가\n\n나\n{% endnote %}\n다', 'box 정보 { p 가 | p 나 }\np 다'],
  ['of Hexo with a style', '{% note warning simple %}가{% endnote %}', 'box 경고 { p 가 }'],
  ['of Hexo without a type', '{% note %}\n가\n{% endnote %}', 'box 참고 { p 가 }'],
  ['of Hugo', '{{< notice tip >}}\n가\n{{< /notice >}}', 'box 팁 { p 가 }'],
  [
    'of Hugo with Markdown',
    '{{% notice warning "조심" %}}\n- 가\n{{% /notice %}}',
    'box 조심 { list • p 가 }',
  ],
  [
    'of Hugo with names',
    '{{< admonition type=tip title="제목" open=false >}}\n가\n{{< /admonition >}}',
    'box 제목 { p 가 }',
  ],
  ['of Docsy', '{{% alert title="제목" color="warning" %}}\n가\n{{% /alert %}}', 'box 제목 { p 가 }'],
  ['of GitBook', '{% hint style="info" %}\n가\n{% endhint %}', 'box 정보 { p 가 }'],
  ['that can be folded', '{{< details "제목" >}}\n가\n{{< /details >}}', 'box 제목 { p 가 }'],
  ['that can be folded, without a title', '{{< details >}}\n가\n{{< /details >}}', 'box 자세히 { p 가 }'],
  ['whose end is behind text', '{{< notice tip >}}\n가\n나{{< /notice >}}\n\n다', 'box 팁 { p 가 나 }\np 다'],
  ['in an item', '- 가\n\n  {{< notice tip >}}\n  나\n  {{< /notice >}}', 'list • p 가 + box 팁 { p 나 }'],
  [
    'in each other',
    '{% note info %}\n{% note tip %}\n가\n{% endnote %}\n{% endnote %}',
    'box 정보 { box 팁 { p 가 } }',
  ],
  ['a quotation of Hexo', '{% pullquote %}\n가\n{% endpullquote %}', 'box - { p 가 }'],
  ['a quotation in the middle', '{% cq %}\n가\n{% endcq %}', 'box - { p 가 }'],
  ['without an end', '{{< notice tip >}}\n가', 'p {{< notice tip >}} 가'],
  [
    'tabs',
    '{{< tabs >}}\n{{< tab "npm" >}}\n가\n{{< /tab >}}\n{{< tab title="yarn" >}}\n나\n{{< /tab >}}\n{{< /tabs >}}',
    'p **npm**\np 가\np **yarn**\np 나',
  ],
  [
    'tabs of GitBook',
    '{% tabs %}\n{% tab title="npm" %}\n가\n{% endtab %}\n{% endtabs %}',
    'p **npm**\np 가',
  ],
])('a box: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['raw', '{% raw %}\n그대로 둔다.\n{% endraw %}', 'p 그대로 둔다.'],
  ['raw within text', '값은 {% raw %}{{ page.title }}{% endraw %}이다', 'p 값은 {{ page.title }}이다'],
  [
    'raw around templates in several paragraphs',
    '{% raw %}\n가 {{ a }}\n{% if b %}\n\n나 {% include c %}\n\n- {{< figure src="d.png" >}}\n{% endraw %}\n\n{% if e %}다{% endif %}',
    'p 가 {{ a }} {% if b %}\np 나 {% include c %}\nlist • p {{< figure src="d.png" >}}\np 다',
  ],
  [
    'raw around code',
    '{% raw %}\n```yaml\na: {{ b }}\n```\n{% endraw %}\n\n`{% if a %}`',
    'code yaml: a: {{ b }}\np `{% if a %}`',
  ],
  [
    'raw within a line',
    '가 {% raw %}{% if a %}나{% endif %}{% endraw %} 다',
    'p 가 {% if a %}나{% endif %} 다',
  ],
  ['raw without an end', '{% raw %}\n가 {% if a %}나{% endif %}', 'p 가 나'],
  ['a comment', '가\n\n{% comment %}\n나\n\n다\n{% endcomment %}\n\n라', 'p 가\np 라'],
  ['conditions', '{% if page.a %}\n가\n{% else %}\n나\n{% endif %}\n\n다', 'p 가\np 나\np 다'],
  ['conditions within text', '가{% if a %}나{% endif %}', 'p 가나'],
  ['loops and variables', '{% assign a = 1 %}\n{%- for b in c -%}\n- 가\n{%- endfor -%}', 'list • p 가'],
  ['what is included', '{% include toc.html %}\n\n가\n\n{% include_relative a.md %}', 'p 가'],
  ['a line below a tag', '{% endif %}\n---\n\n가', 'rule\np 가'],
])('is left out: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected?: string]>([
  ['an unknown tag', '{{< new-in "0.1*2*3" >}}부터'],
  ['an unknown tag of Liquid', '{% glossary_term "난로_a_b" %}'],
  ['an expression', '{{ page.title }}과 {{ site.baseurl }}과 {{ a * b * c }}'],
  [
    'code',
    '`{% raw %}`와 `{{< figure src="a" >}}`와 `{{ a }}`',
    'p `{% raw %}`와 `{{< figure src="a" >}}`와 `{{ a }}`',
  ],
  [
    'a block of code',
    '```\n{% if a %}\n{{< figure src="a.png" >}}\n{% endif %}\n```',
    'code -: {% if a %}⏎{{< figure src="a.png" >}}⏎{% endif %}',
  ],
  ['code without an end', '{% highlight js %}\n가', 'p {% highlight js %} 가'],
  ['a tag without an end', '가 {% if 나'],
  ['a tag of another kind', '불을 {%50} 켠다'],
  ['a commented shortcode', '{{</* figure src="a" */>}}', 'p {{< figure src="a" >}}'],
])('is text: %s', async (_, markdown, expected = `p ${markdown}`) =>
  expect(await read(markdown)).toBe(expected),
);

test.each<[markdown: string, address: string]>([
  ['[글]({{< ref "a.md" >}})', 'a.md'],
  ['[글]({{< relref "/docs/a.md#b" >}})', '/docs/a.md#b'],
  ['[글]({{% ref path="a.md" %}})', 'a.md'],
  ['[글]({% post_url 2026-01-02-fire %})', '2026-01-02-fire'],
  ['[글]({% link _posts/a.md %})', '_posts/a.md'],
  ['[글]({{ site.baseurl }}/a)', '/a'],
  ['[글]({{site.url}}{{site.baseurl}}/a "제목")', '/a'],
  ['[글]({{ "/a" | relative_url }})', '/a'],
  ['[글][a]\n\n[a]: {{ site.baseurl }}/a', '/a'],
  ['<a href="{{ site.baseurl }}/a">글</a>', '/a'],
])('an address: %s', async (markdown, address) => expect(await read(markdown)).toBe(`p [글](${address})`));

// Code in the markup of highlighters: its lines, its language, and the labels beside it.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '난로에 불을 붙이는 차례를 코드로 적어 보면 이렇게 짧은 몇 줄이 됩니다.';

const read = async (name: string, text: string): Promise<string> =>
  outline(await loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20)).replace(/^[^]*?\n\n/, '');
const readPage = async (html: string): Promise<string> =>
  (await read('글.html', `<!doctype html><title>글</title><article><p>${LONG}</p>${html}</article>`))
    .replace(`p ${LONG}`, '')
    .trim();

const CODE = 'const 불 = 1;⏎  켜다(불);';

describe('line numbers are left out', () => {
  test.each<[what: string, html: string, expected: string]>([
    [
      'Hexo',
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">const 불 = 1;</span><br><span class="line">  켜다(불);</span><br></pre></td></tr></table></figure>',
      `code js: ${CODE}`,
    ],
    [
      'Hexo with a file name',
      '<figure class="highlight js"><figcaption><span>불.js</span></figcaption><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">const 불 = 1;</span><br><span class="line">  켜다(불);</span><br></pre></td></tr></table></figure>',
      `code js: ${CODE}\np 불.js`,
    ],
    [
      'Chroma, in a table',
      '<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-js" data-lang="js"><span class="line"><span class="cl">const 불 = 1;\n</span></span><span class="line"><span class="cl">  켜다(불);\n</span></span></code></pre></td></tr></table></div></div>',
      `code js: ${CODE}`,
    ],
    [
      'Chroma, in each line',
      '<div class="highlight"><pre class="chroma"><code class="language-js" data-lang="js"><span class="line"><span class="ln"> 9</span><span class="cl">const 불 = 1;\n</span></span><span class="line"><span class="ln">10</span><span class="cl">  켜다(불);\n</span></span></code></pre></div>',
      `code js: ${CODE}`,
    ],
    [
      'Rouge',
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>const 불 = 1;\n  켜다(불);\n</pre></td></tr></tbody></table></code></pre></div></div>',
      `code js: ${CODE}`,
    ],
    [
      'Rouge without a pre around its table',
      '<div class="language-js highlighter-rouge"><div class="code-header"><span>Js</span><button>복사</button></div><div class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>const 불 = 1;\n  켜다(불);\n</pre></td></tr></tbody></table></code></div></div>',
      `code js: ${CODE}`,
    ],
    [
      'Pygments, in a table',
      '<div class="highlight-js"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre><span class="normal">1</span>\n<span class="normal">2</span></pre></div></td><td class="code"><div class="highlight"><pre>const 불 = 1;\n  켜다(불);\n</pre></div></td></tr></table></div>',
      `code js: ${CODE}`,
    ],
    [
      'Pygments, in each line',
      '<div class="codehilite"><pre><code><span class="linenos">1</span>const 불 = 1;\n<span class="linenos">2</span>  켜다(불);\n</code></pre></div>',
      `code -: ${CODE}`,
    ],
    [
      'SyntaxHighlighter',
      '<div><div class="syntaxhighlighter js"><div class="toolbar"><span><a href="#">?</a></span></div><table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div></td><td class="code"><div class="container"><div class="line number1"><code class="js keyword">const</code> <code class="js plain">불 = 1;</code></div><div class="line number2"><code class="js spaces">&nbsp;&nbsp;</code><code class="js plain">켜다(불);</code></div></div></td></tr></table></div></div>',
      `code js: ${CODE}`,
    ],
    [
      'SyntaxHighlighter 2',
      '<div class="syntaxhighlighter"><div class="lines"><div class="line alt1"><table><tr><td class="number"><code>01</code></td><td class="content"><code>const 불 = 1;</code></td></tr></table></div><div class="line alt2"><table><tr><td class="number"><code>02</code></td><td class="content"><code>&nbsp;&nbsp;켜다(불);</code></td></tr></table></div></div></div>',
      `code -: ${CODE}`,
    ],
    [
      'react-syntax-highlighter',
      '<pre><code class="language-js"><span class="linenumber react-syntax-highlighter-line-number">1</span><span class="token keyword">const</span> 불 = <span class="token number">1</span>;\n<span class="linenumber react-syntax-highlighter-line-number">2</span>  켜다(불);</code></pre>',
      `code js: ${CODE}`,
    ],
    [
      'react-syntax-highlighter, in a column',
      '<pre><code style="float:left"><span class="react-syntax-highlighter-line-number">1\n</span><span class="react-syntax-highlighter-line-number">2\n</span></code><code class="language-js">const 불 = 1;\n  켜다(불);</code></pre>',
      `code js: ${CODE}`,
    ],
    [
      'highlightjs-line-numbers',
      '<pre><code class="hljs language-js"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n">1</div></td><td class="hljs-ln-line hljs-ln-code">const 불 = 1;</td></tr><tr><td class="hljs-ln-line hljs-ln-numbers"><div class="hljs-ln-n">2</div></td><td class="hljs-ln-line hljs-ln-code">  켜다(불);</td></tr></tbody></table></code></pre>',
      `code js: ${CODE}`,
    ],
    [
      'Prism',
      '<div class="code-toolbar"><pre class="line-numbers language-js"><code class="language-js">const 불 = 1;\n  켜다(불);\n<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre><div class="toolbar"><div class="toolbar-item"><button>Copy</button></div></div></div>',
      `code js: ${CODE}`,
    ],
    [
      'VuePress',
      '<div class="language-js line-numbers-mode"><pre class="language-js"><code>const 불 = 1;\n  켜다(불);\n</code></pre><div class="line-numbers-wrapper"><span class="line-number">1</span><br><span class="line-number">2</span><br></div></div>',
      `code js: ${CODE}`,
    ],
    [
      'a file on GitHub',
      '<table class="highlight tab-size js-file-line-container"><tr><td id="L1" class="blob-num" data-line-number="1"></td><td class="blob-code">const 불 = 1;</td></tr><tr><td id="L2" class="blob-num">2</td><td class="blob-code">  켜다(불);</td></tr></table>',
      `code -: ${CODE}`,
    ],
    [
      'Color Scripter',
      '<div class="colorscripter-code"><table class="colorscripter-code-table"><tr><td style="padding:6px"><div><div>1</div><div>2</div></div></td><td><div><div>const&nbsp;불&nbsp;=&nbsp;<span>1</span>;</div><div>&nbsp;&nbsp;켜다(불);</div></div><div><a href="http://colorscripter.com/info#e">Colored by Color Scripter</a></div></td><td><a href="http://colorscripter.com/info#e"><span>cs</span></a></td></tr></table></div>',
      `code -: ${CODE}`,
    ],
    [
      'Color Scripter of one line, without its classes',
      '<table><tr><td><div><div>1</div></div></td><td><div><div>켜다(불);</div></div></td><td><a href="http://colorscripter.com/info#e">cs</a></td></tr></table>',
      'code -: 켜다(불);',
    ],
    [
      'numbers without a class, in a cell beside the code',
      '<table><tr><td>1<br>2</td><td>const 불 = 1;<br>&nbsp;&nbsp;켜다(불);</td></tr></table>',
      `code -: ${CODE}`,
    ],
    [
      'numbers in elements of an unknown class',
      '<pre><div class="flex"><span class="w-4 n">1</span><div>const 불 = 1;</div></div><div class="flex"><span class="w-4 n">2</span><div>  켜다(불);</div></div></pre>',
      `code -: ${CODE}`,
    ],
    [
      'Chroma without classes, in each line',
      '<div class="highlight"><pre style="color:#fff"><code class="language-js" data-lang="js"><span style="display:flex;"><span style="white-space:pre;-webkit-user-select:none;user-select:none;color:#7f7f7f"> 9</span><span>const 불 = 1;\n</span></span><span style="display:flex;"><span style="white-space:pre;-webkit-user-select:none;user-select:none;color:#7f7f7f">10</span><span>  켜다(불);\n</span></span></code></pre></div>',
      `code js: ${CODE}`,
    ],
    [
      'numbers without a class, in a column beside the code',
      '<pre><code style="float:left"><span>1\n</span><span>2\n</span></code><code class="language-js">const 불 = 1;\n  켜다(불);</code></pre>',
      `code js: ${CODE}`,
    ],
    [
      'dp.SyntaxHighlighter',
      '<div class="dp-highlighter"><div class="bar"><div class="tools"><a href="#">view plain</a></div></div><ol start="1" class="dp-c"><li class="alt"><span>const 불 = 1;</span></li><li><span>&nbsp;&nbsp;켜다(불);</span></li></ol></div>',
      `code -: ${CODE}`,
    ],
    [
      'Enlighter',
      '<div class="enlighter-default"><div class="enlighter"><div class=""><div><span class="enlighter-k1">const</span><span> 불 = 1;</span></div></div><div class=""><div><span>  켜다(불);</span></div></div></div></div>',
      `code -: ${CODE}`,
    ],
    [
      'a row for each line, in a table of an unknown class',
      '<table class="x"><tr><td>1</td><td><pre>const 불 = 1;</pre></td></tr><tr><td>2</td><td><pre>  켜다(불);</pre></td></tr></table>',
      `code -: ${CODE}`,
    ],
    [
      'CodeMirror',
      '<div class="CodeMirror"><div class="CodeMirror-code"><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">1</div></div><pre class="CodeMirror-line"><span>const 불 = 1;</span></pre></div><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">2</div></div><pre class="CodeMirror-line"><span>  켜다(불);</span></pre></div></div></div>',
      `code -: ${CODE}`,
    ],
  ])('%s', async (_, html, expected) => expect(await readPage(html)).toBe(expected));
});

describe('numbers that the author wrote stay', () => {
  test.each<[what: string, html: string, expected: string]>([
    ['what a program prints', '<pre>1\n2\n3</pre>', 'code -: 1⏎2⏎3'],
    [
      'numbers that a highlighter colours',
      '<pre><code><span class="line"><span class="hljs-number">1</span><span>개</span></span>\n<span class="line"><span class="hljs-number">2</span><span>개</span></span></code></pre>',
      'code -: 1개⏎2개',
    ],
    [
      'a table of data',
      '<table><tr><td>1</td><td>불</td></tr><tr><td>2</td><td>재</td></tr></table>',
      'table 1 | 불 // 2 | 재',
    ],
    [
      'a table of numbered commands',
      '<table><tr><td>1</td><td><code>npm ci</code></td></tr><tr><td>2</td><td><code>npm test</code></td></tr></table>',
      'table 1 | `npm ci` // 2 | `npm test`',
    ],
    [
      'a table with as many numbers as lines, which do not count up',
      '<table><tr><th>값</th><th>줄</th></tr><tr><td>3<br>7</td><td>불<br>재</td></tr></table>',
      'table 값 | 줄 === 3⏎7 | 불⏎재',
    ],
    [
      'a column of numbers that do not count up',
      '<pre><code>3\n7\n</code><code>불\n재</code></pre>',
      'code -: 3⏎7⏎불⏎재',
    ],
    ['code that has a class of numbers', '<pre class="line-numbers">켜다(1);</pre>', 'code -: 켜다(1);'],
    [
      'numbered steps',
      '<ol><li><div>불을 켠다</div></li><li><div>끈다</div></li></ol>',
      'list 1. p 불을 켠다 | 2. p 끈다',
    ],
  ])('%s', async (_, html, expected) => expect(await readPage(html)).toBe(expected));
});

describe('each line is a line', () => {
  test.each<[what: string, html: string]>([
    [
      'divs',
      '<pre><code><div class="line">const 불 = 1;</div><div class="line">  켜다(불);</div></code></pre>',
    ],
    ['items', '<pre class="prettyprint"><ol><li>const 불 = 1;</li><li>  켜다(불);</li></ol></pre>'],
    ['rows', '<pre><table><tr><td>const 불 = 1;</td></tr><tr><td>  켜다(불);</td></tr></table></pre>'],
    ['spans', '<pre><span class="line">const 불 = 1;</span><span class="line">  켜다(불);</span></pre>'],
    [
      'spans, each followed by a newline',
      '<pre><span class="line">const 불 = 1;</span>\n<span class="line">  켜다(불);</span></pre>',
    ],
    [
      'a marked line of Gatsby',
      '<div class="gatsby-highlight"><pre><code><span class="gatsby-highlight-code-line">const 불 = 1;</span>  켜다(불);</code></pre></div>',
    ],
    ['divs, indented in the source', '<pre>\n  <div>const 불 = 1;</div>\n  <div>  켜다(불);</div>\n</pre>'],
    ['line breaks in code without a pre', '<p><code>const 불 = 1;<br>&nbsp; 켜다(불);</code></p>'],
    [
      'items of an old highlighter',
      '<div class="dp-highlighter"><div class="bar"></div><ol class="dp-j"><li class="alt"><span>const 불 = 1;</span></li><li><span>&nbsp;&nbsp;켜다(불);</span></li></ol></div>',
    ],
  ])('%s', async (_, html) => expect(await readPage(html)).toBe(`code -: ${CODE}`));

  test('an empty line stays', async () => {
    for (const html of [
      '<pre><div>가</div><div></div><div>나</div></pre>',
      '<pre><span class="line">가</span><span class="line"></span><span class="line">나</span></pre>',
      '<pre><span class="line">가</span>\n<span class="line"></span>\n<span class="line">나</span></pre>',
      '<pre><ol><li>가</li><li>&nbsp;</li><li>나</li></ol></pre>',
    ])
      expect((await readPage(html)).replace(/ (?=⏎)/, '')).toBe('code -: 가⏎⏎나');
  });

  test('code in running text stays in its line', async () => {
    expect(await readPage('<p>먼저 <code>켜<br>다</code>를 부른다.</p>')).toBe('p 먼저 `켜 다`를 부른다.');
  });
});

describe('the language of code', () => {
  test.each<[what: string, html: string]>([
    ['a class of the code', '<pre><code class="hljs language-js">켜다();</code></pre>'],
    ['a class of the pre', '<pre class="lang-js prettyprint">켜다();</pre>'],
    ['a brush', '<pre class="brush: js; gutter: false">켜다();</pre>'],
    ['a class of MediaWiki', '<div class="mw-highlight mw-highlight-lang-js"><pre>켜다();</pre></div>'],
    ['a class of Org', '<pre class="src src-js">켜다();</pre>'],
    ['a class of Crayon', '<pre class="lang:js decode:true">켜다();</pre>'],
    ['an attribute of Medium', '<pre data-code-block-lang="js"><span>켜다();</span></pre>'],
    ['a class of GitHub', '<div class="highlight highlight-source-js"><pre>켜다();</pre></div>'],
    ['a class that is nothing but a language', '<pre class="hljs"><code class="js">켜다();</code></pre>'],
    ['a class beside that of the highlighter', '<pre class="hljs js"><code>켜다();</code></pre>'],
    ['an attribute of an editor', '<pre data-ke-language="js">켜다();</pre>'],
    ['an attribute of a figure', '<figure data-language="js"><pre><code>켜다();</code></pre></figure>'],
    [
      'an outer box',
      '<div class="language-js"><div><div class="highlight"><pre>켜다();</pre></div></div></div>',
    ],
  ])('%s', async (_, html) => expect(await readPage(html)).toBe('code js: 켜다();'));

  test.each([
    '<div class="lang-ko"><pre>켜다();</pre></div>',
    '<div class="highlight-default"><pre>켜다();</pre></div>',
    '<pre><code class="language-">켜다();</code></pre>',
    '<figure class="highlight plain"><pre>켜다();</pre></figure>',
  ])('is not in %s', async (html) => expect(await readPage(html)).toBe('code -: 켜다();'));
});

describe('labels and buttons around code are left out', () => {
  test.each([
    '<div class="language-js"><button class="copy"></button><span class="lang">js</span><pre><code>켜다();</code></pre></div>',
    '<div class="code-block language-js"><div><span>JavaScript</span><span>복사</span></div><pre><code>켜다();</code></pre></div>',
    '<pre class="language-js"><div><div>js</div><div><button>Copy code</button></div></div><div><code>켜다();</code></div></pre>',
  ])('%s', async (html) => expect(await readPage(html)).toBe('code js: 켜다();'));

  test('a title and a paragraph stay', async () => {
    expect(
      await readPage(
        '<div class="highlight"><p>js</p><pre>켜다();</pre></div><div class="code-block"><div>불.js</div><pre>끄다();</pre></div>',
      ),
    ).toBe('p js\ncode -: 켜다();\np 불.js\ncode -: 끄다();');
  });
});

test('the links that GitHub puts below code are left out', async () => {
  const html =
    '<div class="gist"><div class="gist-data"><table class="highlight tab-size js-file-line-container"><tr><td class="blob-num">1</td><td class="blob-code">켜다();</td></tr></table></div><div class="gist-meta"><a href="/raw">view raw</a> hosted by GitHub</div></div>';
  expect(await readPage(html)).toBe('code -: 켜다();');
});

test('code of Color Scripter in Markdown is a block of code', async () => {
  const html =
    '<div class="colorscripter-code"><table><tr><td><div><div>1</div><div>2</div></div></td><td><div><div>가&nbsp;=&nbsp;1</div><div>나</div></div></td></tr></table></div>';
  expect(await read('글.md', `# 글\n\n${html}\n`)).toBe('code -: 가 = 1⏎나\n');
});

test('a no-break space in a fence of Markdown stays', async () => {
  expect(await read('글.md', '# 글\n\n```\n가\u00a0나\n```\n')).toBe('code -: 가\u00a0나\n');
});

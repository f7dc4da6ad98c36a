// Formulas and highlighted text in Markdown and in pages.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { renderHtml } from '../../../src/formats/html/write.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';
import { outline } from '../../helpers/outline.ts';
import { runs } from '../../helpers/thorough.ts';
import { run } from '../../helpers/run.ts';

const load = async (text: string, name = 'a.md') =>
  loadArticle({ name, bytes: Buffer.from(name.endsWith('.md') ? `# 글\n\n${text}` : text) }, 2 ** 23);
const blocksOf = async (text: string, name?: string): Promise<string> =>
  outline(await load(text, name))
    .split('\n')
    .slice(2)
    .join('\n')
    .trim();
const formulasIn = async (text: string): Promise<string[]> => {
  const found: string[] = [];
  JSON.stringify(await load(text), (_, value: { kind?: string; text?: string }) => {
    if (value?.kind === 'formula') found.push(value.text!);
    return value;
  });
  return found;
};

test.each<[text: string, formulas: string[]]>([
  ['넓이는 $a*b*c$이고 둘레는 $2*(a+b)*h$이다.', ['$a*b*c$', '$2*(a+b)*h$']],
  ['집합 $\\{x\\_1, x\\_2\\}$과 $x_1 < y_1$', ['$\\{x\\_1, x\\_2\\}$', '$x_1 < y_1$']],
  ['**$x$는 크고 $y$**는 작다', ['$x$', '$y$']],
  ['$$\\sum_{i=1}^{n} i*i$$ 은 줄 안에 있다', ['$$\\sum_{i=1}^{n} i*i$$']],
  [
    '\\(a*b*c\\)와 \\(\\alpha_1\\), \\(x\\), \\(f(x)\\)',
    ['\\(a*b*c\\)', '\\(\\alpha_1\\)', '\\(x\\)', '\\(f(x)\\)'],
  ],
  ['줄 안의 \\[\\frac{a*b}{c}\\]', ['\\[\\frac{a*b}{c}\\]']],
  ['$\\text{넓이} = a*b$, $x_{최대}$', ['$\\text{넓이} = a*b$', '$x_{최대}$']],
  ['$\\text{만약 $x>0$이면}$', ['$\\text{만약 $x>0$이면}$']],
  ['| 식 | 뜻 |\n|---|---|\n| $a*b$ | $\\|x\\|$ |', ['$a*b$', '$|x|$']],
  ['($n$) “$m$” $k$.', ['$n$', '$m$', '$k$']],
  ['$거리 = 속도*시간*2$이고 $넓이_1 = a*b*c$', ['$거리 = 속도*시간*2$', '$넓이_1 = a*b*c$']],
  // No formulas:
  ['\\[C++\\] 입출력과 \\[W = 1, b = 0\\]', []],
  ['배열\\[i+1\\]과 arr\\[j*2\\]와 a\\[i\\]\\[j+1\\], \\[A-Z\\]', []],
  ['$5 = 6천 원, 또는 6천 원*$', []],
  ['값은 $5와 $10이고 $15다.', []],
  ['US$5에서 US$10까지, 100$와 200$', []],
  ['$HOME/$PATH와 $HOME:$PATH, ${HOME}/${PATH}', []],
  ['$ x $와 $x $, $', []],
  ['$20 and the other costs 30$.', []],
  ['`$a*b$`와 $5 `$x`$', []],
  ['\\$a*b\\$', []],
  ['$a$1', []],
  ['괄호\\(설명\\), \\(see foo_bar\\), \\(1\\), \\[1\\], \\[!NOTE\\], \\[링크\\], \\[x\\]', []],
  ['$_GET과 $_POST, $scope.$apply(), $(".a").$b', []],
  ['$가나 다라$', []],
  ['使用 "$，或者 "$。', []],
  ["['$$', '$$']", []],
])('formulas in %s', async (text, formulas) => {
  expect(await formulasIn(text)).toEqual(formulas);
});

test.each<[text: string, expected: string]>([
  ['$$\na*b*c\n$$', 'code math: a*b*c'],
  [
    '앞\n$$\n\\begin{matrix} a & b \\\\ c & d \\end{matrix}\n$$\n뒤',
    'p 앞\ncode math: \\begin{matrix} a & b \\\\ c & d \\end{matrix}\np 뒤',
  ],
  ['$$a*b*c$$', 'code math: a*b*c'],
  ['$$ a\n  = *b* $$', 'code math: a⏎  = *b*'],
  ['\\[\n\\frac{*a*}{b}\n\\]', 'code math: \\frac{*a*}{b}'],
  ['\\[ x^2 * y^2 \\]', 'code math: x^2 * y^2'],
  ['- 항목\n\n  $$\n  a*b\n  $$\n- 다음', 'list • p 항목 + code math: a*b | • p 다음'],
  ['> $$\n> a*b*c\n> $$', 'quote { code math: a*b*c }'],
  ['$$\nx*y*z\n$$ {#eq:one}\n\n뒤', 'code math: x*y*z\np 뒤'],
  ['$$ x*y*z $$ {#eq:one}', 'code math: x*y*z'],
  ['$$ x*y*z $$ 뒤', 'p $$ x*y*z $$ 뒤'],
  ['```math\na*b*c\n```', 'code math: a*b*c'],
  ['$$\n\n속도 = 거리\n\n$$', 'code math: 속도 = 거리'],
  ['$$\n닫히지 *않음*', 'p $$ 닫히지 _않음_'],
  ['\\[x\\] 할 *일*', 'p [x] 할 _일_'],
  ['\\[!NOTE\\]\n\n*글*', 'p [!NOTE]\np _글_'],
  ['\\[가나\\]', 'p [가나]'],
])('displayed formulas: %j', async (text, expected) => {
  expect(await blocksOf(text)).toBe(expected);
});

test.each<[text: string, expected: string]>([
  ['이것은 ==중요==하다', 'p 이것은 ==중요==하다'],
  ['==**굵게**와 `코드`==', 'p ==**굵게**와 `코드`=='],
])('highlighted: %s', async (text, expected) => {
  const article = await load(text);
  expect(JSON.stringify(article)).toContain('"kind":"mark"');
  expect(await blocksOf(text)).toBe(expected);
});

test.each([
  'a == b, c == d',
  'a==b이고 c==d',
  'if (a==b && c==d)',
  '==과 ===의 차이',
  '==와 !==',
  '(==)와 (==)',
  '"=="와 "=="',
  '`==a==`',
  'x ==y',
  '\\==가==',
])('not highlighted: %s', async (text) => {
  expect(JSON.stringify(await load(text))).not.toContain('"kind":"mark"');
});

test('the terminal shows formulas as they are written', async () => {
  const stdin = '# 식\n\n넓이는 $a*b*c$이다.\n\n$$\n\\begin{matrix} a \\\\ c \\end{matrix}\n$$\n';
  const { stdout } = await run(['read', '-', '-w', '60'], { stdin });
  expect(stdout).toBe('식\n1분\n\n넓이는 $a*b*c$이다.\n\n  \\begin{matrix} a \\\\ c \\end{matrix}\n');
});

describe('formulas in pages', () => {
  const page = (body: string): string => `<!doctype html><title>글</title><article>${body}</article>`;
  test.each<[what: string, html: string, expected: string]>([
    [
      'KaTeX',
      '<p>식 <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">a*b_1</annotation></semantics></math></span></span>이다</p>',
      'p 식 $a*b_1$이다',
    ],
    [
      'a displayed formula',
      '<p>앞</p><p><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">\n  a*b\n  +c\n</annotation></semantics></math></p>',
      'p 앞\ncode math: a*b⏎  +c',
    ],
    [
      'MathJax',
      '<p>식 <script type="math/tex">a*b</script>과 <script>x()</script></p><script type="math/tex; mode=display">x^2</script>',
      'p 식 $a*b$과\ncode math: x^2',
    ],
    [
      'MathJax that has run',
      '<p>식 <span class="MathJax_Preview">미리</span><span class="MathJax" id="a"><nobr>ab</nobr></span><script type="math/tex" id="b">a*b</script>과</p>',
      'p 식 $a*b$과',
    ],
    [
      'KaTeX with what it shows',
      '<p>식 <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">x</span></span></span>는</p>',
      'p 식 $x$는',
    ],
    ['MathML without TeX', '<p>식 <math><mi>x</mi><mo>+</mo><mi>y</mi></math></p>', 'p 식 `x+y`'],
    ['highlighted text', '<p>이것은 <mark>중요</mark>하다</p>', 'p 이것은 ==중요==하다'],
  ])('%s', async (_, html, expected) => {
    expect(await blocksOf(page(html), 'a.html')).toBe(expected);
  });
});

test('what is written is read again', async () => {
  const text =
    '넓이 $a*b$, \\(\\alpha * x\\), $$x_1$$ 끝\n\n$$\n\\begin{matrix} a \\\\ b \\end{matrix}\n$$\n\n==중요==한 글';
  const article = await load(text);
  expect(renderMarkdown(article)).toBe(`# 글\n\n${text}\n`);
  expect(await blocksOf(renderHtml(article), 'a.html')).toBe(
    'p 넓이 $a*b$, $\\alpha * x$, $x_1$ 끝\ncode math: \\begin{matrix} a \\\\ b \\end{matrix}\np ==중요==한 글',
  );
});

test.each<[what: string, text: string]>([
  ['dollar signs', '$a '.repeat(runs(100_000))],
  ['braces', '${'.repeat(runs(100_000))],
  ['opening brackets', '\\('.repeat(runs(100_000))],
  ['opening square brackets', '\\[\n'.repeat(runs(50_000))],
  ['openings of displayed formulas', '$$ a\n'.repeat(runs(50_000))],
  ['double dollar signs', '$$a'.repeat(runs(100_000))],
  ['equals signs', '==가 '.repeat(runs(100_000))],
])('many %s are read in time', { timeout: 10_000 }, async (_, text) => {
  expect((await load(text)).title).toBe('글');
});

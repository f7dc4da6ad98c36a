// MDX: Markdown with imports and components.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const readAs = async (name: string, text: string): Promise<string> =>
  outline(await loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trim();
const read = (text: string): Promise<string> => readAs('글.mdx', text);

test.each<[what: string, mdx: string, expected: string]>([
  ['imports', "import A from './a';\nimport { B } from 'b'\n\n가", 'p 가'],
  ['an import of several lines', "import {\n  A,\n  B,\n} from 'b';\n\n가", 'p 가'],
  ['exports', 'export const a = { b: 1 };\n\nexport default function X() {\n  return 1;\n\n}\n\n가', 'p 가'],
  ['an export with an element', 'export const A = () => (\n  <div>\n\n    나\n  </div>\n);\n\n가', 'p 가'],
  ['comments', '{/* 나\n\n다 */}\n\n가', 'p 가'],
  ['a component without content', '<Chart data={[1, 2]} />\n\n가 <Icon name="x" /> 나', 'p 가 나'],
  ['a component of several lines', '<Chart\n  data={{ a: 1 }}\n  onClick={() => { b(); }}\n/>\n\n가', 'p 가'],
  [
    'names in data',
    '<Chart data={[{ id: "a", color: "#fff" }]} tags={["가", x]} onClick={() => "나 다"} />\n\n가',
    'list • p 가\np 가',
  ],
  ['a fragment', '<>\n  가\n</>\n\n나', 'p 가\np 나'],
  ['a blank that is an expression', "가{' '}나", 'p 가 나'],
])('is left out: %s', async (_, mdx, expected) => expect(await read(mdx)).toBe(expected));

test.each<[what: string, mdx: string, expected: string]>([
  ['in a component', '<Hint2>\n창을 **열어** 둔다.\n</Hint2>', 'p 창을 **열어** 둔다.'],
  [
    'in components, with an indentation',
    '<Tabs>\n  <Tabs.Tab>\n    **가** `나`\n\n    - 다\n      - 라\n  </Tabs.Tab>\n</Tabs>\n\n마',
    'p **가** `나`\nlist • p 다 + list • p 라\np 마',
  ],
  [
    'with the label of a tab',
    '<Tabs>\n<TabItem value="a" label="npm">\n\n가\n\n</TabItem>\n<TabItem value="b" label="yarn">\n\n나\n\n</TabItem>\n</Tabs>',
    'p **npm**\np 가\np **yarn**\np 나',
  ],
  ['on the line of its tags', '<Card title="가">나 **다**</Card>\n\n라', 'p **가**\np 나 **다**\np 라'],
  ['with its end behind text', '<Card>\n가\n나</Card>\n\n다', 'p 가 나\np 다'],
  ['in an item', '- 가\n\n  <Card>\n    나\n  </Card>\n\n- 다', 'list • p 가 + p 나 | • p 다'],
  ['with code', '<Card>\n  ```js\n  <A>\n    b\n  ```\n</Card>', 'code js: <A>⏎  b'],
  [
    'with a component in a sentence',
    '<Term>난로</Term>는 <Link to="/a">따뜻</Link>하다',
    'p 난로는 [따뜻](/a)하다',
  ],
  [
    'with elements of HTML',
    '<div className="a" style={{ color: 1 }}>\n  **가**\n</div>\n\n나<br/>다',
    'p **가**\np 나⏎다',
  ],
  [
    'with a table of HTML',
    '<table>\n  <tr>\n    <td>가</td>\n  </tr>\n</table>\n\n나',
    'p 나'.replace(/^/, 'table 가\n'),
  ],
  ['that is indented', '가\n\n    나\n\n다', 'p 가\np 나\np 다'],
  [
    'that is indented in a component',
    '<Steps>\n\n### 가\n\n    나\n\n- 다\n\n    라\n\n</Steps>',
    'h3 가\np 나\nlist • p 다 + p 라',
  ],
  [
    'with the value of a tab',
    '<Tabs>\n  <TabItem value="npm">\n    가\n  </TabItem>\n</Tabs>',
    'p **npm**\np 가',
  ],
  ['in details', '<details>\n  <summary>가</summary>\n\n  나\n</details>', 'p **가**\np 나'],
  ['with a picture', '<img\n  src="a.png"\n  alt="가"\n/>\n\n나', 'figure 가 — - — a.png\np 나'],
  [
    'with a component that is a picture',
    '<Image src="a.png" alt="가" width={300} />',
    'figure 가 — - — a.png',
  ],
  [
    'with a component that is a link',
    '<LinkCard title="가" href="https://a.kr" />',
    'card 가 — - — - — https://a.kr',
  ],
  [
    'with a video',
    '<YouTube id="abc" />',
    'card https://www.youtube.com/watch?v=abc — - — - — https://www.youtube.com/watch?v=abc',
  ],
  [
    'with a template of code',
    '<CodeBlock language="go">{`\n  x := 1\n    y := 2\n`}</CodeBlock>\n\n가',
    'code go: x := 1⏎  y := 2\np 가',
  ],
  [
    'with data',
    '<Features\n  items={[\n    { title: "가", text: \'나 "다"\', icon: <A />, n: 1 }, // 주석\n    { title: `라`, href: "/a", tags: ["마", "바"], },\n  ]}\n/>',
    'list • p **가** + p 나 "다" | • card 라 — - — - — /a + p 마 + p 바',
  ],
  [
    'with a list of texts',
    '<Steps items={["불을 붙인다", "문을 닫는다"]} />',
    'list • p 불을 붙인다 | • p 문을 닫는다',
  ],
  [
    'with a table of texts',
    '<Table columns={["이름", "값"]} rows={[["가", "1"], ["나 | 다", "2"]]} />',
    'table 이름 | 값 === 가 | 1 // 나 | 다 | 2',
  ],
  [
    'with data around text',
    '<Faq data={[{ question: "왜?", answer: "그냥" }]}>\n가\n</Faq>',
    'list • p **왜?** + p 그냥\np 가',
  ],
  [
    'with data with elements',
    '<Faq items={[{ q: <b>왜?</b>, a: t("x"), 답: "그냥" + 1 }]} />',
    'list • p 왜? + p 그냥',
  ],
  [
    'with data that cannot be read',
    '<Faq items={[{ a: "가" ), "나"]} />\n\n다',
    'p <Faq items={[{ a: "가" ), "나"]} />\np 다',
  ],
  [
    'with code around elements',
    '{items.map((item) => (\n  <li key={item}>가</li>\n))}\n\n{isNew ? (\n  <b>나</b>\n) : null}\n\n(다\n)',
    'p 가\np **나**\np (다 )',
  ],
  ['with texts', '<Hero title="가" subtitle="나 다" size="large" />', 'p **가**\np 나 다'],
  ['with a text that is an expression', '<Quote text={`가\n나`} />', 'p 가 나'],
  ['with a text within a line', '## 가 <Badge text="베타" /> 나 <Icon label="x" />', 'h2 가 베타 나'],
  ['with a caption', '<Frame caption="다">\n  <img src="a.png" />\n</Frame>', 'figure - — - — a.png\np 다'],
  ['with a card around text', '<Card title="가" href="/a">\n나\n</Card>', 'card 가 — - — - — /a\np 나'],
  [
    'with a picture that is loaded',
    '<Image src={require("./a.png").default} alt="가" />',
    'figure 가 — - — ./a.png',
  ],
  [
    'with a component that ends like a picture',
    '<ResizeImage src="/a.png" alt="가" height="500px" />',
    'figure 가 — - — /a.png',
  ],
  ['with a picture without an address', '<Image src={pic} alt="가" />', 'figure 가 — - — -'],
  ['with texts as expressions', '{"가"} 나{\'<\'}다{`*`}', 'p 가 나<다*'],
  ['without metadata', '<Seo title="나" description="다 라" />\n\n가', 'p 가'],
  ['with expressions', '값은 {props.x}이다', 'p 값은 {props.x}이다'],
  ['with code that looks like a component', '`<Tabs>`와 `{/* a */}`', 'p `<Tabs>`와 `{/* a */}`'],
  ['with a heading in a component', '<Card>\n## 가\n나\n</Card>', 'h2 가\np 나'],
])('Markdown is read: %s', async (_, mdx, expected) => expect(await read(mdx)).toBe(expected));

test.each<[what: string, mdx: string, expected: string]>([
  ['a note', '<Note>\n가\n</Note>', 'box 참고 { p 가 }'],
  ['a callout with a type', '<Callout type="warning">\n  가\n\n  나\n</Callout>', 'box 경고 { p 가 | p 나 }'],
  [
    'with a title',
    '<Admonition type="tip" title="제목">\n\n- 가\n\n</Admonition>',
    'box 제목 { list • p 가 }',
  ],
  ['on one line', '<Tip>가</Tip>', 'box 팁 { p 가 }'],
  [
    'in each other',
    '<Note>\n  가\n  <Tip>\n    나\n  </Tip>\n</Note>',
    'box 참고 { p 가 | box 팁 { p 나 } }',
  ],
  ['of Docusaurus', ':::note[제목]\n\n<Card>\n가\n</Card>\n\n:::', 'box 제목 { p 가 }'],
])('a box: %s', async (_, mdx, expected) => expect(await read(mdx)).toBe(expected));

test.each<[what: string, mdx: string, expected: string]>([
  ['an element that nothing ends', '<Card>\n가\n\n나', 'p 가\np 나'],
  ['an end without a beginning', '가\n\n</Card>\n\n나', 'p 가\np 나'],
  ['a tag without an end', '가\n\n<Card title="나\n\n다', 'p 가\np <Card title="나\np 다'],
  ['prose that begins like an import', 'import 문은 맨 위에 쓴다.', 'p import 문은 맨 위에 쓴다.'],
  ['a comparison', '1 < 2이고 3 > 2이다', 'p 1 < 2이고 3 > 2이다'],
])('no text is lost: %s', async (_, mdx, expected) => expect(await read(mdx)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['with an import', "import A from 'a';\n\n<Card>\n    가\n</Card>", 'p 가'],
  ['with an import below front matter', "---\na: 1\n---\n\nimport A from 'a';\n\n<A />\n\n가", 'p 가'],
  ['with an import below a heading', "## 나\n\nimport A from 'a';\n\n<Card>\n    가\n</Card>", 'h2 나\np 가'],
])('Markdown is MDX: %s', async (_, markdown, expected) =>
  expect(await readAs('글.md', markdown)).toBe(expected),
);

test.each<[what: string, markdown: string, expected: string]>([
  [
    'with an import in code',
    "```\nimport A from 'a';\n```\n\n    나",
    "code -: import A from 'a';\ncode -: 나",
  ],
  [
    'with an import in a tag of code',
    "{{< highlight js >}}\n// a\n\nimport A from 'a';\n\n<A>\n    b\n</A>\n{{< /highlight >}}",
    "code js: // a⏎⏎import A from 'a';⏎⏎<A>⏎    b⏎</A>",
  ],
  ['with an import in prose', "import A from 'a';\n\n    나", "p import A from 'a';\ncode -: 나"],
])('Markdown is not MDX: %s', async (_, markdown, expected) =>
  expect(await readAs('글.md', markdown)).toBe(expected),
);

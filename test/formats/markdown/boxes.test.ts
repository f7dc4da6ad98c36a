// Boxes in the dialects of Markdown.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.md', bytes: Buffer.from(text) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trim();

test.each<[what: string, markdown: string, expected: string]>([
  ['a callout', '> [!NOTE]\n> 가', 'box 참고 { p 가 }'],
  [
    'a callout in lower case with a title',
    '> [!tip] 장작\n>\n> 가\n> - 나',
    'box 장작 { p 가 | list • p 나 }',
  ],
  ['a folded callout', '> [!warning]- **장작**\n> 가', 'box 장작 { p 가 }'],
  ['a callout with its text beside the type', '> [!CAUTION] 가', 'box 주의 { p 가 }'],
  ['a callout of an unknown type', '> [!fireplace]\n> 가', 'box Fireplace { p 가 }'],
  ['a callout in a callout', '> [!NOTE]\n> 가\n>\n> > [!TIP]\n> > 나', 'box 참고 { p 가 | box 팁 { p 나 } }'],
  ['a callout in an item', '- 가\n\n  > [!IMPORTANT]\n  > 나', 'list • p 가 + box 중요 { p 나 }'],
  ['a type without text', '> [!NOTE]', 'quote { p [!NOTE] }'],
  ['an escaped type', '> \\[!NOTE\\]\n> 가', 'quote { p [!NOTE] 가 }'],
  ['a type within the text', '> 가 [!NOTE]\n> 나', 'quote { p 가 [!NOTE] 나 }'],
  ['a type outside a quotation', '[!NOTE]\n가', 'p [!NOTE] 가'],
  [
    'a quotation between callouts',
    '> [!NOTE]\n> 가\n\n글\n\n> 나\n> 다',
    'box 참고 { p 가 }\np 글\nquote { p 나 다 }',
  ],
  ['an aside of Notion', '<aside>\n💡 가\n\n- 나\n\n</aside>', 'box - { p 💡 가 | list • p 나 }'],
  ['English', '---\nlang: en\n---\n\n> [!NOTE]\n> a', 'box Note { p a }'],
])('%s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['of Docusaurus', ':::note 제목\n\n가\n\n:::', 'box 제목 { p 가 }'],
  ['with a title in brackets', ':::note[**제목**]\n가\n:::', 'box 제목 { p 가 }'],
  ['with a title in braces', ':::tip{title="제목"}\n가\n:::', 'box 제목 { p 가 }'],
  ['with a title in brackets and an id', ':::tip[제목]{#id}\n가\n:::', 'box 제목 { p 가 }'],
  ['of VitePress', '::: warning 조심\n가\n- 나\n:::\n다', 'box 조심 { p 가 | list • p 나 }\np 다'],
  ['with details', '::: details\n가\n:::', 'box 자세히 { p 가 }'],
  ['with details that are open', '::: details 제목 {open}\n가\n:::', 'box 제목 { p 가 }'],
  ['of MyST', ':::{tip}\n가\n:::', 'box 팁 { p 가 }'],
  ['of MyST with options', ':::{admonition} 제목\n:class: tip\n:name: a\n가\n:::', 'box 제목 { p 가 }'],
  ['of Quarto', '::: {.callout-note title="제목"}\n가\n:::', 'box 제목 { p 가 }'],
  ['without a title', ':::danger\n가\n:::', 'box 위험 { p 가 }'],
  ['of an unknown type', '::: code-group\n가\n:::', 'p 가'],
  ['of an unknown type with a title', '::: demo 제목\n가\n:::', 'box 제목 { p 가 }'],
  ['in each other', '::::note\n가\n:::tip\n나\n:::\n다\n::::', 'box 참고 { p 가 | box 팁 { p 나 } | p 다 }'],
  [
    'in each other with as many colons',
    ':::note\n가\n:::tip\n나\n:::\n다\n:::',
    'box 참고 { p 가 | box 팁 { p 나 } | p 다 }',
  ],
  [
    'whose end Prettier has indented',
    ':::note\n가\n\n- 나\n- 다\n  :::\n\n라',
    'box 참고 { p 가 | list • p 나 | • p 다 }\np 라',
  ],
  [
    'in a box, with indented ends',
    '::::note\n:::tip\n1. 나\n   :::\n\n- 다\n  ::::\n\n라',
    'box 참고 { box 팁 { list 1. p 나 } | list • p 다 }\np 라',
  ],
  ['code in groups, with an indented end', '::: code-group\n- 가\n  :::\n나', 'list • p 가\np 나'],
  ['of Zenn', ':::message\n가\n:::\n\n:::message alert\n나\n:::', 'box 참고 { p 가 }\nbox 알림 { p 나 }'],
  ['of Qiita', ':::note warn\n가\n:::', 'box 경고 { p 가 }'],
  ['with only a title', ':::tip 제목뿐\n:::\n\n가', 'box - { p 제목뿐 }\np 가'],
  ['in an item', '- 가\n  :::note\n  나\n  :::\n- 다', 'list • p 가 + box 참고 { p 나 } | • p 다'],
  ['in a quotation', '> :::note\n> 가\n> :::', 'quote { box 참고 { p 가 } }'],
  ['with a heading', ':::note\n## 가\n\n나\n:::', 'box 참고 { p **가** | p 나 }'],
  ['with code', ':::note\n```\n:::\n```\n:::', 'box 참고 { code -: ::: }'],
  ['that does not end', ':::note 제목\n가\n\n나', 'p :::note 제목 가\np 나'],
  ['that does not end, around another', ':::note\n\n:::tip\n가\n:::', 'p :::note\nbox 팁 { p 가 }'],
  ['that does not begin', '가\n:::\n나', 'p 가 ::: 나'],
  ['in code', '```\n:::note\n가\n:::\n```', 'code -: :::note⏎가⏎:::'],
  ['within text', '글 :::note 글', 'p 글 :::note 글'],
  ['with no type', '::: "가"\n나', 'p ::: "가" 나'],
])('a container %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['with a title', '!!! note "제목"\n    가\n\n    나\n\n다', 'box 제목 { p 가 | p 나 }\np 다'],
  ['without a title', '!!! warning\n\n    가', 'box 경고 { p 가 }'],
  ['of two types', '!!! danger highlight "제목"\n    가', 'box 제목 { p 가 }'],
  ['with an empty title', '!!! note ""\n    가', 'box - { p 가 }'],
  ['that can be folded', '???+ tip\n    - 가\n        - 나', 'box 팁 { list • p 가 + list • p 나 }'],
  ['with a title without quotation marks', '!!! note 제목\n    가', 'box 제목 { p 가 }'],
  ['in an admonition', '!!! note\n    가\n\n    !!! tip\n        나', 'box 참고 { p 가 | box 팁 { p 나 } }'],
  ['in an item', '- 가\n\n    !!! note\n        나', 'list • p 가 + box 참고 { p 나 }'],
  ['with code', '!!! note\n    ```\n    가\n    ```', 'box 참고 { code -: 가 }'],
  [
    'that is a tab',
    '=== "npm"\n\n    가\n\n=== "yarn"\n\n    ```\n    나\n    ```',
    'p **npm**\np 가\np **yarn**\ncode -: 나',
  ],
  ['without a body', '!!! note\n가', 'p !!! note 가'],
  ['in Korean', '!!! 정말\n    가', 'p !!! 정말 가'],
  ['of another kind', '??? 왜\n가', 'p ??? 왜 가'],
])('an admonition %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

test.each<[what: string, markdown: string, expected: string]>([
  ['of a note', '```{note} 제목\n**가**\n```', 'box 제목 { p **가** }'],
  ['of a note without a title', '```{tip}\n가\n```', 'box 팁 { p 가 }'],
  ['with options', '```{admonition} 제목\n:class: tip\n\n가\n```', 'box 제목 { p 가 }'],
  ['in each other', '````{note}\n가\n```{tip}\n나\n```\n````', 'box 참고 { p 가 | box 팁 { p 나 } }'],
  ['of code', '```{code-block} python\n:linenos:\n\na = 1\n```', 'code python: a = 1'],
  ['of another kind', '```{mermaid}\na\n```', 'code {mermaid}: a'],
])('a directive %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

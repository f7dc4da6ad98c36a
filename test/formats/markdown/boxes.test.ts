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

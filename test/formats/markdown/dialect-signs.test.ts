// Which Markdown is read with the rules of all dialects.
import { expect, test } from 'vitest';
import { hasDialectSign } from '../../../src/formats/markdown/dialect-signs.ts';

const CASES: readonly (readonly [text: string, expected: boolean])[] = [
  ['난로에 **불**을 켠다.', false],
  ['불을 <b>켠다</b>.', true],
  ['::: tip\n마른 장작을 넣으세요.\n:::', true],
  ['> [!NOTE]\n> 굴뚝을 연다.', true],
  ['```ts\nconst wood: Array<Log> = [];\n```', false],
  ['```ts\nArray<Log>\n```\n\n<details>\n재\n</details>', true],
  ['<details>\n\n```ts\nArray<Log>\n```\n\n</details>', true],
  ['~~~ html\n<p>불</p>\n```\n<b>\n~~~\n\n재', false],
  ['````md\n```html\n<p>불</p>\n```\n````', false],
  ['```ts\nArray<Log>\n   ```   \n재', false],
  ['```ts\nArray<Log>\n    ```\n재', true], // indented by four, it ends nothing
  ['````ts\n```\nArray<Log>', true],
  ['`Array<Log>`에 넣는다.', true],
  ['``` `Array<Log>` ```\n재', true],
  ['```js\nimport { log } from "wood";\n```', false],
  ['```{note}\n불조심\n```', true],
  ['- 목록\n\n  ```ts\n  Array<Log>\n  ```', true],
];

test.each(CASES)('%j', (text, expected) => {
  expect(hasDialectSign(text)).toBe(expected);
});

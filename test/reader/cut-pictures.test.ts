import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { step } from '../../src/reader/step.ts';
import { body, open, press } from '../helpers/reader.ts';

const figure = { kind: 'figure', src: 'a.jpg', alt: '난로' } as const;
const paragraph = { kind: 'paragraph', content: [{ kind: 'text', text: '장작' }] } as const;

test.each([
  [true, ['[그림] 난로', '', '', '장작', '', '장작', '']],
  [false, ['', '', '', '장작', '', '장작', '']],
])('below the top of a picture, its label is shown if only whole pictures are drawn: %s', (isWhole, rows) => {
  const manuscript = manuscriptOf({
    title: '글',
    lead: [figure, ...Array.from({ length: 9 }, () => paragraph)],
    sections: [],
  });
  const opened = open(manuscript, { rows: 8, look: { cell: { width: 10, height: 20 } } });
  const pictures = new Map([['a.jpg', { width: 40, height: 60, isWhole }]]);
  const state = step(opened, { kind: 'pictured', document: opened.document, pictures });
  const shown = (...keys: readonly string[]) => body(press(state, ...keys)).map((row) => row.trim());
  expect(shown()).toEqual(['글', '1분', '', '[그림] 난로', '', '', '']);
  expect(shown('j', 'j', 'j', 'j')).toEqual(['', '', '', '', '장작', '', '장작']); // all of the picture
  expect(shown('j', 'j', 'j', 'j', 'j')).toEqual(rows);
});

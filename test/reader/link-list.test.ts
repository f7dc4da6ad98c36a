// The keys of the list of links.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { step } from '../../src/reader/step.ts';
import { body, everyBlock, open, press, status } from '../helpers/reader.ts';

describe('the list of links', () => {
  const reader = open(everyBlock, { rows: 16, columns: 70 });

  test('opens a link by its number or with Enter', () => {
    expect(press(reader, 'l', '1').request).toEqual({ kind: 'open', href: 'https://nanro.example/guide' });
    expect(press(reader, 'l', 'enter').request).toEqual({
      kind: 'open',
      href: 'https://nanro.example/guide',
    });
    expect(press(reader, 'l', 'escape').mode.kind).toBe('reading');
  });

  test('has the related posts that have an address', () => {
    const related = [
      { title: '난로 청소하는 법', href: 'https://nanro.example/clean' },
      { title: '주소 없는 글' },
    ];
    const end = press(open(manuscriptOf({ title: '글', sections: [], related }), { rows: 20 }), 'l');
    expect(end.mode).toMatchObject({
      kind: 'links',
      items: [{ title: '난로 청소하는 법', href: 'https://nanro.example/clean' }],
    });
    expect(press(end, '1').request).toEqual({ kind: 'open', href: 'https://nanro.example/clean' });
  });

  test('shows an address that no browser can open', () => {
    const heading = [{ kind: 'text', text: '곳' }] as const;
    const linking = (href: string) =>
      open(
        manuscriptOf({
          title: '글',
          sections: [
            {
              level: 2,
              heading,
              blocks: [{ kind: 'paragraph', content: [{ kind: 'link', href, content: heading }] }],
            },
          ],
        }),
      );
    for (const href of ['/post/7', 'javascript:alert(1)', 'file:///etc/passwd']) {
      const chosen = press(linking(href), 'l', 'enter');
      expect(chosen.request).toBeUndefined();
      expect(body(chosen).join('\n')).toContain(
        `여기서는 열 수 없는 주소입니다 (아무 키나 누르면 닫힙니다)\n\n ${href}`,
      );
      expect(press(chosen, 'j').mode.kind).toBe('reading');
    }
  });

  test('shows the whole address of a link that could not be opened', () => {
    const href = `https://nanro.example/${'long-part/'.repeat(20)}`;
    const unopened = step(press(reader, 'l', '1'), { kind: 'unopened', href });
    const shown = body(unopened);
    expect(unopened.notice).toBeUndefined(); // it said that the link is being opened
    expect(shown[0]).toBe(' 링크를 열 프로그램이 없습니다 (아무 키나 누르면 닫힙니다)');
    expect(
      shown
        .slice(2)
        .map((row) => row.trim())
        .join(''),
    ).toBe(href);
  });

  test('waits for a second digit if there are more than nine links', () => {
    const content = Array.from(
      { length: 12 },
      (_, index) =>
        ({
          kind: 'link',
          href: `https://a.kr/${index + 1}`,
          content: [{ kind: 'text', text: `곳${index + 1}` }],
        }) as const,
    );
    const many = press(
      open(manuscriptOf({ title: '글', lead: [{ kind: 'paragraph', content }], sections: [] })),
      'l',
    );
    expect(press(many, '1').request).toBeUndefined();
    expect(status(press(many, '1'))).toMatch(/^1_/);
    expect(press(many, '1', '2').request).toEqual({ kind: 'open', href: 'https://a.kr/12' });
    expect(press(many, '1', '2').digits).toBe(''); // the next digits are those of a section
    expect(press(many, '1', 'enter').request).toEqual({ kind: 'open', href: 'https://a.kr/1' });
    expect(press(many, '7').request).toEqual({ kind: 'open', href: 'https://a.kr/7' });
    expect(press(many, 'j', 'j', 'k', 'enter').request).toEqual({ kind: 'open', href: 'https://a.kr/2' });
  });
});

// The keys of the outline.
import { describe, expect, test } from 'vitest';
import { bundled, first, marked, open, press, show } from '../helpers/reader.ts';

describe('the outline', () => {
  const reader = open(bundled(), { columns: 130 });

  test('shows the selected section, and goes back when it is closed', () => {
    const looking = press(reader, 't', 'j', 'j');
    expect(marked(looking, 'selected')).toEqual(['3  미래를 향한 비전']);
    expect(show(looking)[0]).toMatch(/│ +3\. 미래를 향한 비전$/);
    expect(first(press(looking, 'escape'))).toMatch(/^젠슨황과/);
    expect(first(press(looking, 't'))).toMatch(/^젠슨황과/);
    expect(first(press(looking, 'enter'))).toMatch(/^3\. 미래/);
    expect(first(press(looking, 'enter', 'left'))).toMatch(/^젠슨황과/);
  });

  test.each<[filter: string, found: string[]]>([
    ['재킷', ['5  가죽 재킷']],
    ['ㄱㅈㅈㅋ', ['5  가죽 재킷']],
    ['ai발', ['2  AI 발전에서 오픈 소스의 중요성']],
    ['qq', []],
  ])('is filtered by %s', (filter, found) => {
    expect(marked(press(reader, 't', '/', ...filter), 'selected')).toEqual(found);
  });

  test('takes letters as the filter until the filter is left', () => {
    const filtering = press(reader, 't', '/', 'q', 'backspace', '가', 'escape');
    expect(filtering.mode.kind).toBe('outline');
    expect(press(filtering, 'q').mode.kind).toBe('reading');
    expect(press(reader, 't', '/', '없', 'enter').mode.kind).toBe('outline'); // no heading matches
  });
});

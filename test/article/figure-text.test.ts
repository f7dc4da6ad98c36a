import { expect, test } from 'vitest';
import { figureText } from '../../src/article/figure-text.ts';

test.each<[string, string | undefined]>([
  ['https://a.kr/%EB%82%9C%EB%A1%9C.jpg?w=80', '난로.jpg'],
  ['장작 쌓는 법.png', '장작 쌓는 법.png'],
  ['content_logo.png', 'content_logo.png'],
  ['../img/theme-homepage-1.webp#a', 'theme-homepage-1.webp'],
  ['part:OEBPS/images/title_page.jpg', 'title_page.jpg'],
  ['part:stove.png', 'stove.png'],
  ['springboot2.png', 'springboot2.png'],
  ['IMG_0012.jpg', undefined],
  ['2.jpg', undefined],
  ['s1.jpg', undefined],
  ['스크린샷 2026-11-29 오후 3.01.22.png', undefined],
  ['image-20201120095222453.png', undefined],
  ['https://miro.medium.com/1*kfOK60PtmWx6iP681-qRcg.png', undefined],
  ['https://a.kr/2639CD4E5378B2C3D4.png', undefined],
  ['https://a.kr/0b8f9e5c-2f4d-4a3c-9d0e-1f2a3b4c5d6e.png', undefined],
  ['https://a.kr/deadbeef.png', undefined],
  ['https://a.kr/img.jpg?난로.png', undefined],
  ['https://a.kr/난로', undefined],
  ['part:BinData/BIN0001.png', undefined],
  ['data:image/png;base64,stove.png', undefined],
  [`${'난로'.repeat(40)}.png`, undefined],
])('%s → %s', (src, name) => {
  expect(figureText({ kind: 'figure', src })).toBe(name);
});

test.each([
  ['image', undefined],
  ['image.png', undefined],
  ['image-20201120111618068', undefined],
  ['IMG_0012.JPG', undefined],
  ['업로드중..', undefined],
  ['그림 1', undefined],
  ['그림 1. 난로', '그림 1. 난로'],
  ['1', '1'],
  ['A', 'A'],
  ['난로', '난로'],
  ['0b8f9e5c-2f4d-4a3c-9d0e-1f2a3b4c5d6e', undefined],
  ['H2O 분자와 CO2 분자, N2 분자', 'H2O 분자와 CO2 분자, N2 분자'],
])('the alternative text %s → %s', (alt, words) => {
  expect(figureText({ kind: 'figure', src: '1.png', alt })).toBe(words);
});

test('the alternative text comes first, and a caption makes the name needless', () => {
  const src = '난로.png';
  expect(figureText({ kind: 'figure', src, alt: '고양이' })).toBe('고양이');
  expect(figureText({ kind: 'figure', src, caption: [{ kind: 'text', text: '곁' }] })).toBeUndefined();
  expect(figureText({ kind: 'figure' })).toBeUndefined();
});

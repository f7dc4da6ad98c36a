// Which tags in Markdown are text, and which are HTML.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.md', bytes: Buffer.from(text) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trim();

test.each<[markdown: string, expected?: string]>([
  ['되도록 List<Object>보다 제네릭을 쓴다. 뒤에도 글이 있다.'],
  [
    '`<T>` 말고 <T extends Comparable<T>>와 Map<String, Integer>와 Optional<User>를 쓴다.',
    'p `<T>` 말고 <T extends Comparable<T>>와 Map<String, Integer>와 Optional<User>를 쓴다.',
  ],
  ['설정은 <groupId>org.example</groupId>와 <port>80</port>이다.'],
  ['스크립트는 <script> 태그에 쓴다.'],
  ['제목은 <title> 태그에, 글은 <textarea>에, 틀은 <iframe>에 쓴다.'],
  ['<style>, <select>, <template>, <button>, <noscript>, <map>, <progress>, <meter>, <datalist>'],
  ['그림은 <svg>와 <canvas>, 소리는 <audio>, 영상은 <video>, 나머지는 <object>에 둔다.'],
  ['굵은 글은 <b> 태그, 묶음은 <div>, 문단은 <p>, 줄은 <li>로 쓴다.'],
  ['닫는 태그는 </script>와 </div>이다.'],
  ['빈 태그는 <input type="text">, <meta charset="utf-8">, <img>이다.'],
  ['리액트의 <App/>과 <Button color="red" />는 태그처럼 생겼다.'],
  ['리액트의 <Button>글</Button>과 자바의 Map<Object>'],
  ['문서는 <!DOCTYPE html>로 시작한다.'],
  ['주석은 <!-- 로 시작한다.'],
  ['PHP는 <?php 로 시작한다.'],
  ['<script> 태그는 끝이 없다.'],
  ['<style>은 모양이다.'],
  ['<title> 태그는 제목이다.'],
  ['<iframe>은 틀이다.'],
  ['<div> 태그는 묶음이고 **뜻**이 없다.', 'p <div> 태그는 묶음이고 **뜻**이 없다.'],
  ['<p>는 문단이다.'],
  ['<script>와 </script> 사이에는 글을 쓰지 않는다.'],
  ['<style>은 열고 </style>로 닫는다.'],
  ['모양은 <style>과 </style> 사이에, 제목은 <title>과 </title> 사이에 쓴다.'],
  ['<textarea> 안의 글 </textarea> 뒤와 <title>제목</title> 앞'],
  ['값은 <select><option>하나</option></select>에서 고른다.'],
  ['영상은 <video>로 열고 </video>로 닫는다.'],
  ['<video>와 <audio>는 </video>, </audio>로 닫는다.'],
  ['<li> 태그는 줄이다.'],
  ['<ul>과 <ol>은 목록이다.'],
  ['<table>은 `<tr>`과 <td>로 짠다.', 'p <table>은 `<tr>`과 <td>로 짠다.'],
  ['줄은 <br> 태그로 바꾸고 <hr> 요소로 나눈다.'],
  ['<hr> 태그는 선이다.'],
  ['<br/> 태그는 줄을 바꾼다.'],
  ['<!-- 끝이 없는 주석이다.'],
  ['<T>'],
  ['<String>\n<Integer>', 'p <String> <Integer>'],
])('is text, and the text after it stays: %s', async (markdown, expected = `p ${markdown}`) => {
  expect(await read(`${markdown}\n\n둘째 문단이다.\n\n## 마디\n\n셋째 문단이다.`)).toBe(
    `${expected}\np 둘째 문단이다.\nh2 마디\np 셋째 문단이다.`,
  );
});

test.each<[what: string, markdown: string, expected: string]>([
  ['emphasis', '<b>가</b> <em>나</em> <del>다</del>', 'p **가** _나_ ~~다~~'],
  ['keys', '<kbd>Ctrl</kbd>+<kbd>C</kbd>', 'p `Ctrl`+`C`'],
  ['a line break', '가<br>나<br/>다', 'p 가⏎나⏎다'],
  ['details', '<details>\n<summary>가</summary>\n\n나\n\n</details>', 'p **가**\np 나'],
  [
    'details in an item',
    '- 가 <details><summary>나</summary>\n\n  다\n\n  </details>',
    'list • p 가 + p **나** + p 다',
  ],
  ['a script', '<script>\nlet a = 1;\n\nlet b;\n</script>\n\n가', 'p 가'],
  ['a script in a paragraph', '가<script>let a = 1;</script>나', 'p 가나'],
  [
    'an object that loads nothing',
    '<object>\n\n가\n\n</object>\n\n<object data="a.swf">나</object>\n\n다',
    'p 가\np 다',
  ],
  ['the end of an empty element', '<img src="a.png">\n</img>\n\n가</br>나', 'figure - — - — a.png\np 가⏎나'],
  [
    'a button',
    '<button type="button">누르기</button>를 누른다\n\n<button>가</button>',
    'p 누르기를 누른다\np 가',
  ],
  ['a style sheet', '<style>p { color: red }</style>\n\n가', 'p 가'],
  ['a comment', '가 <!-- 나 --> 다\n\n<!--\n라\n\n마\n-->\n\n바', 'p 가 다\np 바'],
  [
    'a video',
    '<video src="https://a.kr/a.mp4"></video>\n\n가',
    'card a.mp4 — - — - — https://a.kr/a.mp4\np 가',
  ],
  [
    'a video in a paragraph',
    '가 <video><source src="https://a.kr/a.mp4"></video>',
    'p 가\ncard a.mp4 — - — - — https://a.kr/a.mp4',
  ],
  [
    'a frame that ends in a slash',
    '<iframe src="https://www.youtube.com/embed/a" />\n\n가',
    'card https://www.youtube.com/embed/a — - — - — https://www.youtube.com/embed/a\np 가',
  ],
  ['a picture', '가 <img src="a.png" width="10">', 'p 가\nfigure - — - — a.png'],
  ['elements around Markdown', '<div align="center">\n\n**가**\n\n</div>\n\n나', 'p **가**\np 나'],
  ['an element that begins in a paragraph', '가 <div align="center">나\n\n다\n\n</div>', 'p 가\np 나\np 다'],
  ['a colour over two paragraphs', '<span style="color:red">가\n\n나</span>', 'p 가\np 나'],
  ['an anchor without an end', '<a name="top">가', 'p 가'],
  ['a paragraph without an end', '<p align="center">가\n\n나', 'p 가\np 나'],
  ['a component', '<Intro>\n\n**가**\n\n</Intro>', 'p **가**'],
  [
    'a component that is a box',
    '<Note>\n\n**가**\n\n- 나\n\n</Note>\n\n다',
    'box 참고 { p **가** | list • p 나 }\np 다',
  ],
  [
    'a component that is a box with a title',
    '<Callout type="warning" title="제목">\n\n가\n\n</Callout>',
    'box 제목 { p 가 }',
  ],
  [
    'a component with a label',
    '<BlogCard title="제목" date="2026">\n\n가\n\n</BlogCard>',
    'p **제목**\np 가',
  ],
  [
    'a component that is a link',
    '<VueSchoolLink href="https://a.kr" title="무료 강의"/>\n\n가',
    'card 무료 강의 — - — - — https://a.kr\np 가',
  ],
  [
    'a box in a box',
    '<Note>\n\n가\n\n<Pitfall>\n\n나\n\n</Pitfall>\n\n</Note>',
    'box 참고 { p 가 | box 주의할 점 { p 나 } }',
  ],
  ['a component with the name of an element', '<Button>\n\n**가**\n\n</Button>', 'p **가**'],
  ['a self-closing component', '<Chart data="1" />\n\n가', 'p 가'],
  ['generics in a table', '<table><tr><td>List<String></td></tr></table>', 'table List<String>'],
  ['generics with two types in HTML', '<p>Map<String, Integer>이다</p>', 'p Map<String, Integer>이다'],
  ['a picture in vectors', '가 <svg viewBox="0 0 1 1"><path d="M0 0"/></svg> 나', 'p 가 나'],
  ['a formula', '가 <math><mi>x</mi></math>', 'p 가 `x`'],
  ['code', '```\n<script>\n```\n\n`<title>` 가', 'code -: <script>\np `<title>` 가'],
])('is HTML: %s', async (_, markdown, expected) => expect(await read(markdown)).toBe(expected));

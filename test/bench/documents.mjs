// Long documents like those that people read: a technical post and an essay in Markdown, and a blog post
// as the page of its site.
import { prose } from './prose.mjs';

/** Yields Korean paragraphs without end. */
function* paragraphs() {
  const some = prose(1e6).trim().split('\n\n');
  for (let index = 0; ; index++) yield some[index % some.length];
}

/** Returns sections that have at least this many bytes of UTF-8 together. */
function fill(bytes, section) {
  const next = paragraphs();
  const sections = [];
  for (let size = 0; size < bytes; size += Buffer.byteLength(sections.at(-1)))
    sections.push(section(sections.length + 1, () => next.next().value));
  return sections.join('');
}

/**
 * Returns a technical document: prose, lists, quotations, tables, and 60 % code, as in the READMEs
 * of npm packages (62 %).
 */
export const markdown = (bytes) => `# 난로를 켜는 프로그램\n\n${fill(bytes, technicalSection)}`;

const CODE = `import { light, type Stove, type Wood } from '@nanro/stove';

/** 난로를 켜고 따뜻해질 때까지 기다립니다. */
export async function warm(wood: readonly Wood[], patience = 30_000): Promise<Stove> {
  const stove = await light(wood.filter(({ dry }) => dry));
  const limit = Date.now() + patience;
  while (stove.celsius < 20 && Date.now() < limit) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (stove.celsius < 20) throw new Error(\`아직 춥습니다: \${stove.celsius}도\`);
  return stove;
}

// 불이 꺼지면 장작을 하나씩 더 넣습니다.
export function keepWarm(stove: Stove, wood: Wood[]): () => void {
  const timer = setInterval(() => {
    const log = wood.pop();
    if (log === undefined || stove.celsius > 24) return;
    stove.add(log, { draft: stove.celsius < 18 ? 1 : 0.5 });
  }, 60_000);
  return () => clearInterval(timer);
}`;

const technicalSection = (number, paragraph) => `## ${number}. 장작을 넣는 법

**난로**를 켜려면 \`stove.light()\`를 부릅니다. ${paragraph()}

\`\`\`ts
${CODE}
\`\`\`

> ${paragraph()}

\`\`\`ts
${CODE}
\`\`\`

- [장작 고르기](https://nanro.example/wood/${number})를 먼저 읽어 주세요.
- 연통은 **한 해에 한 번** 청소합니다.

| 이름 | 기본값 | 뜻 |
| --- | ---: | --- |
| \`wood\` | \`[]\` | 넣을 장작 |
| \`patience\` | 30000 | 기다리는 시간(ms) |

${number % 2 === 0 ? paragraph() : `\`\`\`ts\n${CODE}\n\`\`\``}

`;

/** Returns headings and prose. */
export const essay = (bytes) =>
  `# 난롯가에서\n\n${fill(bytes, (number, paragraph) => `## ${number}번째 이야기\n\n${Array.from({ length: 8 }, paragraph).join('\n\n')}\n\n`)}`;

const escape = (text) => text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]);

/**
 * Returns a post with the markup of SmartEditor ONE (Naver Blog), but without the marks of that site, so that
 * its body has to be found.
 */
export function page(bytes) {
  const menu = Array.from(
    { length: 80 },
    (_, index) =>
      `<li class="item" data-no="${index}"><a href="/PostList.naver?categoryNo=${index}" class="link _param(${index})"><span class="ell">갈래 ${index}</span></a></li>`,
  ).join('\n');
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>난롯가에서 | 난로</title><style>.ell{overflow:hidden}</style></head><body>
<nav><ul>${menu}</ul></nav><main><article><h1>난롯가에서</h1>${fill(bytes, blogSection)}</article></main><aside class="sidebar"><ul>${menu}</ul></aside>
<footer>Designed by nanro</footer></body></html>\n`;
}

const component = (kind, number, content) =>
  `<div class="component ${kind} l-default" id="C-${number}"><div class="component-content"><div class="section section-${kind} l-default">${content}</div></div><script type="text/data" class="module_data" data-module='{"type":"v2_${kind}", "id":"C-${number}", "data":{"ctype":"${kind}"}}'></script></div>\n`;
const textParagraph = (text, number) =>
  `<p class="text-paragraph text-paragraph-align-left" id="P-${number}" style="line-height:1.8;"><span style="color:#000000;" class="fs-fs16 ff-nanumgothic">${escape(text)}</span></p>`;

const blogSection = (number, paragraph) =>
  [
    component(
      'title',
      `${number}-0`,
      `<div class="module module-text"><h2 class="text-paragraph">${number}번째 이야기</h2></div>`,
    ),
    ...Array.from({ length: 6 }, (_, index) =>
      component(
        'text',
        `${number}-${index + 1}`,
        `<div class="module module-text">${paragraph()
          .split(/(?<=\.) /)
          .map((sentence, place) => textParagraph(sentence, `${number}-${index}-${place}`))
          .join('')}<p class="text-paragraph" style="line-height:1.8;"><span>\u200b</span></p></div>`,
      ),
    ),
    component(
      'quotation',
      `${number}-7`,
      `<blockquote class="quotation-container"><div class="module module-text quote">${textParagraph(paragraph().split('. ')[0], `${number}-q`)}</div></blockquote>`,
    ),
    component(
      'image',
      `${number}-8`,
      `<div class="module module-image"><a href="#" class="module-image-link" data-linktype="img"><img src="https://img.example/${number}.jpg?type=w80_blur" data-lazy-src="https://img.example/${number}.jpg?type=w800" data-width="886" data-height="590" alt="" class="image-resource"></a></div>`,
    ),
    component(
      'table',
      `${number}-9`,
      `<table class="table-content" style=""><tbody>${['장작|값', '참나무|12,000', '소나무|8,000']
        .map(
          (row) =>
            `<tr class="tr">${row
              .split('|')
              .map(
                (cell) =>
                  `<td class="cell" colspan="1" rowspan="1" style="width:50%;height:43px;"><div class="module module-text">${textParagraph(cell, `${number}-t`)}</div></td>`,
              )
              .join('')}</tr>`,
        )
        .join('')}</tbody></table>`,
    ),
  ].join('');

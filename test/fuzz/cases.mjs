// Random inputs for nanro: its arguments, what it reads, and the configuration of its user.
import { zipOf } from './zip.mjs';

/** Returns a generator of numbers below 1 that depends only on the seed (Mulberry32). */
export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (text) => text.split(' ');
const COMMON = [
  ...words('난로 불을 쬔다. 가 “ ” 漢字 abc 1 2026.1.1. https://a.kr/난로에서 www.a.kr a@a.kr 👨‍👩‍👧 한'),
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\u3000',
  '\r\n',
  '\0',
  '\u001b[31m',
  '\u001b]0;a\u0007',
  '\u009b2J',
  '\u202e',
  '\u2028',
  '\u200d',
  '\u0301',
  '\ud800',
  '\u0085',
  '\ufeff',
  '&amp;',
  '&#27;',
  '    ',
];
const MARKDOWN = [
  ...words(
    '# ## > - 1. * ** _ ~~ == ` ``` ~~~ | |-|- [ ]( ) ![ [^1] [^1]: [[ ]] $ $$ \\ \\( \\[ --- +++ *** <b> </b> <!-- -->',
  ),
  ...words(
    '::: :::note !!! ??? [!NOTE] {: {# } {% %} {{ }} {{< >}} {/* */} {` `} import export <A> </A> <A/> <a',
  ),
];
const HTML = [
  ...words(
    '<p> </p> <div> </div> <b> </b> <i> <a> </a> <ul> <li> <ol> <dl> <dt> <dd> <table> <tr> <td> <th> <pre> <code> </code>',
  ),
  ...words(
    '<h1> <h2> <blockquote> <figure> <figcaption> <img> <br> <hr> <sup> <ruby> <rt> <svg> <math> <script> </script> <style>',
  ),
  ...words(
    '<template> <title> </title> <meta> <!-- --> <![CDATA[ ]]> </ < > " \' = ; # <article> <main> <aside> <details> <q>',
  ),
  '<a href="',
  '<img src="data:',
  '<td colspan=99 rowspan=9',
  '<ol start=-1',
  '<li id=1',
  '<a href=#1',
  '<p class="',
  '<base href="',
  '<script type="application/ld+json">{',
  '<meta property="og:title" content="',
  '<meta charset=',
  '<time datetime="',
];
const TEXT = [
  ...words(
    '제1장 제2절 1. 가. ■ ▶ ○ - ── ==== 끝. 글쓴이: 솔 제목: 보낸 사람: From: To: Subject: Date: 댓글0 공유하기',
  ),
  'From: 솔 <a@a.kr>\n',
  'Date: Fri, 3 Apr 2026 14:05:12 +0900\n',
  '솔 : 불 피울까?\n',
  '2026년 1월 3일 토요일\n',
  'Content-Type: multipart/mixed; boundary=a\n',
  '--a\n',
  'Content-Transfer-Encoding: base64\n',
  '=?utf-8?B?64KY?=',
  '[솔] [오후 2:05] 불\n',
  '"2026-01-03 19:02:11","솔","불"\n',
  '                    난로\n',
  '\f',
];
const CODE = words('# // /* */ " \' """ ` \\ ( ) { } ; def import <<END END @a r#" "# R"x( )x" --');

const THEME = JSON.stringify({
  ...Object.fromEntries(words('faint accent code').map((role) => [role, '#6a6459'])),
  ...Object.fromEntries(
    words('page hit current status selected').map((role) => [role, ['#27241f', '#fbf9f5']]),
  ),
});

/** Numbers that readers of lengths, offsets and chains may not expect. */
const ODD_NUMBERS = [
  0, 1, 2, 0x7f, 0xff, 0xfff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

/** Returns a case. The same seed gives the same case. `documents` are those of documents.ts. */
export function caseOf(seed, articles, documents) {
  const random = randomOf(seed);
  const below = (limit) => Math.floor(random() * limit);
  const one = (list) => list[below(list.length)];
  const many = (make) => Array.from({ length: 1 + below(one([3, 20, 60])) }, make);
  const soup = (tokens) => many(() => one(random() < 0.4 ? COMMON : tokens)).join('');
  /** A short text, or now and then one that is repeated very often. */
  const long = (text) =>
    below(40) === 0 ? text.repeat(Math.ceil(10 ** (3 + 3 * random()) / (text.length + 1))) : text;

  const mutated = (text) => {
    let result = text;
    for (let count = below(4); count >= 0; count--) {
      const [at, to] = [below(result.length), below(result.length)];
      const piece = one([
        soup(COMMON),
        result.slice(Math.min(at, to), Math.max(at, to)),
        '',
        JSON.stringify(soup(HTML)),
      ]);
      result = result.slice(0, at) + piece + result.slice(at + below(one([1, 8, 200])));
    }
    return result;
  };
  const article = () =>
    JSON.stringify(JSON.parse(one(articles)), (_, value) =>
      typeof value === 'string' && below(12) === 0
        ? long(soup(one([MARKDOWN, HTML, TEXT])))
        : below(60) === 0
          ? one([null, 0, [], {}, ''])
          : value,
    );

  /** A part of a mail, perhaps with parts in it. */
  const part = (depth) => {
    if (depth < 3 && below(4) === 0) {
      const parts = many(() => part(depth + 1)).slice(0, 6);
      const body = parts.map((each) => `--b${depth}\n${each}\n`).join('');
      return `Content-Type: multipart/${one(words('mixed alternative related digest'))}; boundary="b${depth}"\n\n${body}${one(['', `--b${depth}--`])}`;
    }
    const [type, body] = one([
      ['text/plain', long(soup(TEXT))],
      ['text/html', soup(HTML)],
      ['message/rfc822', `Subject: ${soup(COMMON)}\n${soup(TEXT)}`],
      [soup(COMMON), soup(TEXT)],
    ]);
    const [encoding, written] = one([
      ['7bit', body],
      ['base64', Buffer.from(body).toString('base64')],
      ['quoted-printable', body.replace(/[^ -<>-~\n]/g, (each) => `=${each.charCodeAt(0).toString(16)}`)],
      [one(words('base64 quoted-printable x')), body],
    ]);
    const charset = one(words('utf-8 euc-kr iso-2022-kr utf-16 hex x'));
    return `Content-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\n${written}`;
  };
  const mail = () =>
    `From: ${soup(TEXT).replaceAll('\n', ' ')} <a@a.kr>\nSubject: =?utf-8?${one(['B', 'Q'])}?${soup(COMMON)}?=\n${part(0)}`;

  const book = () => {
    const names = Array.from(
      { length: 1 + below(4) },
      (_, index) => `${one(['', 'OEBPS/', '../', '난로 '])}${index}.xhtml`,
    );
    const items = names.map(
      (name, index) => `<item id="i${index}" href="${name}" media-type="application/xhtml+xml"/>`,
    );
    const refs = names.map((_, index) => `<itemref idref="i${one([index, 0, 9])}"/>`);
    const opf = `<package version="3.0"><metadata><dc:title>${soup(COMMON)}</dc:title>${soup(HTML)}</metadata><manifest>${items.join('')}<item id="n" href="n.xhtml" properties="nav"/></manifest><spine>${refs.join('')}${one(['', soup(HTML)])}</spine></package>`;
    const files = {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': `<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>`,
      'a.opf': opf,
      'n.xhtml': `<nav epub:type="toc"><ol>${names.map((name) => `<li><a href="${name}#${one(['', 'a'])}">${soup(COMMON)}</a>`).join('')}</ol></nav>`,
      ...Object.fromEntries(
        names.map((name) => [
          name,
          `<html><body><h1 id="a">${soup(COMMON)}</h1>${long(soup(HTML))}</body></html>`,
        ]),
      ),
    };
    for (const name of Object.keys(files)) {
      if (name !== 'mimetype' && below(12) === 0) files[name] = mutated(files[name]);
      if (name !== 'mimetype' && below(30) === 0) delete files[name];
    }
    const bytes = zipOf(files, () => below(2) === 0);
    if (below(8) === 0)
      for (let count = below(6); count >= 0; count--) bytes[below(bytes.length)] = below(256);
    return below(20) === 0 ? bytes.subarray(0, below(bytes.length)) : bytes;
  };

  /** Returns bytes that are cut off, or some of whose bytes and numbers are others. */
  const damaged = (whole) => {
    if (below(8) === 0) return whole.subarray(0, Math.floor((whole.length * below(20)) / 20));
    const bytes = Buffer.from(whole);
    for (let count = below(one([2, 8, 40])); count >= 0; count--) {
      const at = below(bytes.length);
      const even = 4 * below(Math.floor(bytes.length / 4)); // where compound files have their numbers
      const kind = bytes.length < 8 ? 'byte' : one(['byte', 'byte', 'odd', 'sector']);
      if (kind === 'byte') bytes[at] = below(256);
      else if (kind === 'odd') bytes.writeUInt32LE(one(ODD_NUMBERS), even);
      else bytes.writeUInt32LE(below(bytes.length / 64), even); // so that chains of sectors form loops
    }
    return bytes;
  };
  const document = () => {
    const { name, content } = one(documents);
    if (content instanceof Uint8Array) return { name, bytes: below(20) === 0 ? content : damaged(content) };
    if (typeof content === 'string') {
      const text = mutated(content);
      return { name, bytes: below(4) === 0 ? damaged(Buffer.from(text)) : Buffer.from(text) };
    }
    const files = Object.fromEntries(
      Object.entries(content)
        .filter(([path]) => path === 'mimetype' || below(60) !== 0)
        .map(([path, text]) => [path, path !== 'mimetype' && below(8) === 0 ? long(mutated(text)) : text]),
    );
    const bytes = zipOf(files, () => below(2) === 0);
    return { name, bytes: below(3) === 0 ? damaged(bytes) : bytes };
  };

  const SOURCES = [
    book,
    mail,
    () => Buffer.from(many(() => below(256))),
    () =>
      Buffer.from(
        many(() => below(65536))
          .map((unit) => String.fromCharCode(unit))
          .join(''),
      ),
    () => long(soup(MARKDOWN)),
    () => `# 난로\n\n${long(soup(MARKDOWN))}`,
    () =>
      `---\n${soup([...words('title: author: tags: [ ] { } & * | > - "'), '\n'])}\n---\n${soup(MARKDOWN)}`,
    () => `<!doctype html><html><body>${long(soup(HTML))}`,
    () =>
      `<!doctype html><title>${long(soup(TEXT))}</title><h1>${soup(HTML)}</h1>${soup(HTML)}<p>${'난롯가에 앉는다. '.repeat(30)}`,
    () => long(soup(TEXT)),
    () => `From: a@a.kr\nSubject: ${soup(COMMON)}\n${soup(TEXT)}\n\n${soup(HTML)}`,
    article,
    () => mutated(one(articles)),
  ];
  const width = ['-w', String(one([2, 7, 20, 40, 80, 1000]))];
  const ARGUMENTS = [
    () => ['read', '-', ...width],
    () => ['read', '-', '--format', one(['text', 'markdown', 'html', 'json'])],
    () => ['read', '-', ...width, '--plain', '-s', one(['1', '2'])],
    () => ['list', '-', ...one([[], ['--format', 'json'], ['--plain']])],
    () => [
      'search',
      one(['난로', '가', 'ㄴㄹ', '난ㄹ', 'a', soup(COMMON)]),
      '-',
      ...one([[], ['--format', 'json']]),
    ],
    () => ['read', '-', ...width, '--theme', one(['paper', 'sepia', soup(COMMON)]), '--color', 'always'],
    () => ['read', '-', ...width, '--justify', '--word-break', 'normal', '--code', one(['wrap', 'keep'])],
    () => [
      'wrap',
      ...width,
      ...one([[], ['--reflow'], ['--prefix', one(['#', '//', '--'])], ['--reflow', '--fit', 'optimal']]),
    ],
  ];
  // No argument can have a null character.
  const argv = one(ARGUMENTS)().map((word) => word.replaceAll('\0', ''));
  const isDocument = argv[0] !== 'wrap' && below(2) === 0;
  const { name, bytes } = isDocument ? document() : {};
  const source = bytes ?? (argv[0] === 'wrap' && below(2) === 0 ? long(soup(CODE)) : one(SOURCES)());
  const config =
    below(10) === 0 ? mutated('{"width": 40, "theme": "auto", "language": "ko", "code": "wrap"}') : undefined;
  const theme = argv.includes('paper')
    ? one([THEME, mutated(THEME), mutated(THEME), soup(COMMON)])
    : undefined;
  // A document has its name, or is piped in.
  return { argv, stdin: Buffer.from(source), config, theme, name: below(3) === 0 ? undefined : name };
}

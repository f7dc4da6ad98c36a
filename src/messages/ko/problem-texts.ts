import type { ArticleFault } from '../../errors.ts';
import { FOREIGN_FORMATS } from './foreign-formats.ts';
import {
  addressOf,
  asArgument,
  asWords,
  hasPassword,
  helpOf,
  isHostLike,
  nameSections,
  quote,
  sizeOf,
  withoutPassword,
  type Problems,
} from '../problem-parts.ts';

const TYPES = {
  object: '객체여야',
  array: '배열이어야',
  string: '문자열이어야',
  integer: '정수여야',
  boolean: 'true나 false여야',
};
const readSection = (name: string): string =>
  `그 섹션을 읽으려면 이렇게 입력해 주세요: \`nanro read -s ${asArgument(name)}\``;
const more = (count: number): string => `… 그 밖에 ${count}개 (모두 보려면 \`nanro list\`)`;

function describeFault({ path, fault }: ArticleFault): string {
  const place = path === '' ? '' : `${path}: `;
  switch (fault.kind) {
    case 'type':
      return `${place}${TYPES[fault.expected]} 합니다`;
    case 'missing':
      return `${place}필수 항목이 빠졌습니다. 넣어 주세요`;
    case 'unknown':
      return `${place}없는 항목입니다. 빼 주세요`;
    case 'choice':
      return `${place}${quote(JSON.stringify(fault.found) ?? '빈 값')} 대신 ${fault.choices.join(', ')} 가운데 하나여야 합니다`;
    case 'empty':
      return `${place}비어 있으면 안 됩니다`;
    case 'range':
      return `${place}${fault.maximum === undefined ? `${fault.minimum} 이상이어야 합니다` : `${fault.minimum}에서 ${fault.maximum} 사이여야 합니다`}`;
    case 'date':
      return `${place}2024-08-01이나 2024-08-01T05:59:00+09:00 형식의 날짜여야 합니다`;
    case 'tooDeep':
      return `${place}${fault.limit}단계보다 깊이 겹쳐 있습니다. 단계를 줄여 주세요`;
  }
}

/** What is wrong with a page, and what to do. */
type Fault = readonly [what: string, next: string];

const SAVE = '브라우저에서 저장한 뒤 읽어 주세요.';
const RETRY = '잠시 뒤 다시 시도해 주세요.';
const STATUS: Readonly<Record<number, Fault>> = {
  401: ['로그인해야 볼 수 있는 페이지입니다', SAVE],
  403: ['비공개이거나 브라우저로만 볼 수 있는 페이지입니다', SAVE],
  404: ['없는 페이지입니다', '주소를 확인해 주세요.'],
  410: ['지워진 페이지입니다', 'web.archive.org 같은 곳에서 사본을 찾아보세요.'],
  429: ['요청이 너무 많아 거절됐습니다', RETRY],
};
const statusFault = (status: number): Fault =>
  STATUS[status] ??
  (status >= 500 ? ['서버에 문제가 있습니다', RETRY] : ['페이지를 받지 못했습니다', '주소를 확인해 주세요.']);
const NETWORK: Readonly<Record<string, Fault>> = {
  ENOTFOUND: ['없는 호스트이거나 인터넷이 끊겼습니다', '주소와 인터넷 연결을 확인해 주세요.'],
  EAI_AGAIN: ['지금은 호스트를 찾을 수 없습니다', '인터넷 연결을 확인해 주세요.'],
  ECONNREFUSED: ['서버가 응답하지 않습니다', '주소와 포트를 확인해 주세요.'],
};
const CONNECTION: Fault = ['연결하지 못했습니다', '주소와 인터넷 연결을 확인해 주세요.'];
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: '폴더를 먼저 만들어 주세요.',
  ENOTDIR: '경로 중간에 파일이 있으니 경로를 확인해 주세요.',
  EISDIR: '폴더이니 그 안의 파일 이름을 적어 주세요.',
};

const CONVERT =
  'HWP, HWPX, DOCX, PDF, EPUB, HTML, Markdown, 텍스트, 메일, 피드, CSV, 자막, 소스 코드 가운데 하나로 바꿔 주세요.';

const PDF_FAULTS: Record<'locked' | 'broken' | 'slow' | 'empty', (name: string) => string> = {
  locked: (name) => `암호가 걸린 PDF입니다: ${name}. 암호를 풀어 다시 저장한 뒤 읽어 주세요.`,
  broken: (name) => `깨진 PDF입니다: ${name}. 파일을 다시 받아 주세요.`,
  slow: (name) => `pdftotext가 너무 오래 걸립니다: ${name}. 쪽을 나눠 저장한 뒤 읽어 주세요.`,
  empty: (name) =>
    `PDF에 글자가 없습니다: ${name}. 스캔한 문서라면 먼저 OCR로 글자를 인식해 주세요: \`ocrmypdf\``,
};

export const PROBLEMS: Problems = {
  unknownCommand: ({ name, suggestion, hint }, whole) =>
    `없는 명령입니다: ${name}. ${hint === 'file' || (hint === undefined && /[./]/.test(whole.name)) ? `글을 읽으려면 이렇게 입력해 주세요: \`nanro read ${asArgument(hint === 'file' ? whole.name : addressOf(whole.name))}\`` : suggestion ? `혹시 ${suggestion} 아닌가요?` : hint === 'section' ? readSection(whole.name) : '`nanro --help`로 명령을 볼 수 있습니다.'}`,
  unknownOption: ({ name, suggestion, commands }) =>
    commands.length > 0
      ? `여기서는 쓸 수 없는 옵션입니다: ${name}. 다음 명령 뒤에 쓸 수 있습니다: ${commands.join(', ')}`
      : `없는 옵션입니다: ${name}. ${suggestion ? `혹시 ${suggestion} 아닌가요?` : '`--help`로 옵션을 볼 수 있습니다.'}`,
  missingValue: ({ option }) => `${option}: 값이 빠졌습니다. 옵션 바로 뒤에 값을 적어 주세요.`,
  unwantedValue: ({ option }) => `${option}: 값을 받지 않는 옵션입니다. 값 없이 써 주세요.`,
  missingWords: () => '검색어가 빠졌습니다. 이렇게 입력해 주세요: `nanro search 난로 글.md`',
  missingSource: (_, { words, hint }) =>
    hint === 'file'
      ? `검색어가 빠졌습니다. 검색어를 먼저 적어 주세요: \`nanro search 난로 ${asArgument(words)}\``
      : `어디에서 찾을지 알 수 없습니다. 파일이나 주소를 적거나 글을 파이프로 넘겨 주세요: \`nanro search ${asWords(words)} 글.md\``,
  noNotes: ({ name }) =>
    `${name === undefined ? '' : `${name}: `}형광펜과 메모가 아직 없습니다. \`nanro open\`에서 v로 글을 고르고 m(형광펜)이나 e(메모)를 눌러 보세요.`,
  noMatch: ({ words }) => `찾지 못했습니다: ${words}. 더 짧은 검색어로 찾아보세요.`,
  noTerminal: ({ source }, whole) =>
    `\`nanro open\`은 터미널에서만 쓸 수 있습니다. 출력하려면 이렇게 입력해 주세요: \`nanro read${source === undefined ? '' : ` ${asArgument(whole.source!)}`}\``,
  excessArguments: ({ command }) =>
    `${command}: 인자가 너무 많습니다. \`nanro help ${command}\`로 사용법을 볼 수 있습니다.`,
  missingShell: () =>
    'completion: 셸 이름이 빠졌습니다. bash, zsh, fish 가운데 하나를 적어 주세요: `nanro completion bash`',
  badChoice: ({ place, value, choices }) =>
    `${place}: ${value} 대신 ${choices.join(', ')} 가운데 하나를 써 주세요.`,
  badWidth: ({ place, value, most }) =>
    `${place}: ${value} 대신 2에서 ${most} 사이의 정수를 써 주세요. 0이면 너비를 제한하지 않습니다.`,
  badLookup: ({ place, value }) =>
    `${place}: 낱말을 찾을 곳은 ${value} 대신 naver나, 낱말 자리를 %s로 적은 주소나, 프로그램으로 써 주세요.`,
  badColour: ({ place, value, isPair }) =>
    `${place}: ${value} 대신 ${isPair ? '글자색과 배경색을 ["#27241f", "#fbf9f5"]처럼' : '색을 "#a2430f"처럼'} 적어 주세요.`,
  unknownKey: ({ place, key, keys }) =>
    `${place}: 없는 항목입니다: ${key}. 다음 가운데 골라 주세요: ${keys.join(', ')}.`,
  missingKey: ({ name, key }) => `${name}: ${key} 항목이 빠졌습니다. 넣어 주세요.`,
  badJson: ({ name, line, column }) =>
    line === undefined
      ? `JSON 객체여야 합니다: ${name}. 전체를 중괄호로 감싸 주세요: { … }`
      : `${name}:${line}: JSON 문법이 잘못됐습니다 (${column}열). 그 앞의 쉼표, 따옴표, 괄호를 확인해 주세요.`,
  badNumber: ({ place, value, most }) =>
    `${place}: ${value} 대신 auto나 1에서 ${most} 사이의 정수를 써 주세요.`,
  badSize: ({ value }) => `--max-bytes: ${value} 대신 20000000이나 20M 같은 바이트 수를 적어 주세요.`,
  badRange: ({ which }) => `--section: 앞뒤 번호가 바뀌었습니다: ${which}. 작은 번호를 앞에 적어 주세요.`,
  noSuchSection: ({ which, sections, hint }, whole) =>
    hint === 'file'
      ? `--section: 없는 섹션입니다: ${which}. 그 파일을 읽으려면 이렇게 입력해 주세요: \`nanro read ${asArgument(whole.which)}\``
      : sections.length === 0
        ? '--section: 이 글에는 섹션이 없습니다. `--section`을 빼면 글 전체를 읽습니다.'
        : `--section: 없는 섹션입니다: ${which}. 다음 섹션 가운데 골라 주세요.${nameSections(sections, more)}`,
  ambiguousSection: ({ which, sections }) =>
    `--section: 일치하는 섹션이 여럿입니다: ${which}. 번호로 골라 주세요.${nameSections(sections, more)}`,
  fileNotFound: ({ name, hint }, whole) =>
    `파일이 없습니다: ${name}. ${hint === 'section' ? readSection(whole.name) : isHostLike(name) ? `주소라면 앞에 https://를 붙여 주세요: \`nanro read ${asArgument(addressOf(whole.name))}\`` : '경로를 확인해 주세요.'}`,
  isFolder: ({ name }, whole) =>
    `파일이 아니라 폴더입니다: ${name}. 그 안의 글을 보려면 이렇게 입력해 주세요: \`nanro list ${asArgument(whole.name)}\``,
  noPermission: ({ name }) => `읽을 권한이 없습니다: ${name}. \`ls -l\`로 권한을 확인해 주세요.`,
  unreadable: ({ name, code }) => `읽지 못했습니다: ${name} (${code}). 경로와 파일을 확인해 주세요.`,
  badAddress: ({ name }) =>
    `읽을 수 있는 주소가 아닙니다: ${withoutPassword(name)}. ${hasPassword(name) ? '아이디와 비밀번호를 빼 주세요.' : 'http:// 또는 https://로 시작하는 주소를 적어 주세요: https://example.com/post'}`,
  httpStatus: ({ name, status }) => {
    const [what, next] = statusFault(status);
    return `${what}: ${name} (${status}). ${next}`;
  },
  networkFailed: ({ name, code }) => {
    const [what, next] = NETWORK[code] ?? CONNECTION;
    return `${what}: ${name} (${code}). ${next}`;
  },
  proxyFailed: ({ name, proxy, variable, code }) =>
    `프록시(${proxy ?? variable})를 거쳐 연결하지 못했습니다: ${name} (${code}). ${code === '407' ? `아이디와 비밀번호를 ${variable}에 넣어 주세요.` : `${variable} 값을 확인해 주세요.`}`,
  timedOut: ({ name, seconds }) =>
    `${seconds}초 안에 받지 못했습니다: ${name}. 잠시 뒤 다시 시도하거나, 브라우저에서 저장한 뒤 읽어 주세요.`,
  tooManyRedirects: ({ name, limit }) =>
    `리디렉션이 ${limit}번을 넘습니다: ${name}. 브라우저로 열어 마지막에 나오는 주소를 적어 주세요.`,
  badRedirect: ({ name, target }) =>
    `웹 페이지가 아닌 주소로 리디렉션됩니다: ${name} → ${withoutPassword(target)}. 브라우저로 열어 보세요.`,
  wrongType: ({ name, type }) => `읽지 못하는 형식입니다: ${name} (${type}). ${CONVERT}`,
  tooLarge: ({ name, bytes }) =>
    `너무 큽니다: ${name} (${sizeOf(bytes, (few) => `${few}바이트`)} 초과). \`--max-bytes\`로 한도를 늘릴 수 있습니다.`,
  tooManyElements: ({ name, limit }) =>
    `요소나 줄, 기호가 ${limit}개를 넘습니다: ${name}. \`--max-bytes\`를 늘리면 이 한도도 늘어납니다.`,
  tooManyHits: ({ words, limit }) =>
    `${limit}번 넘게 나옵니다: ${words}. 더 긴 검색어로 찾거나 \`--max-bytes\`로 한도를 늘려 주세요.`,
  empty: ({ name, isStandardInput }) =>
    isStandardInput
      ? '표준 입력이 비어 있습니다. 파이프 앞의 명령을 확인해 주세요.'
      : `비어 있습니다: ${name}. 제대로 저장됐는지 확인해 주세요.`,
  notPicture: ({ name }) => `그림이 아니거나 모르는 형식입니다: ${name}. 다른 프로그램으로 열어 보세요.`,
  notText: ({ name }) => `텍스트가 아닙니다: ${name}. ${CONVERT}`,
  foreignFormat: ({ name, format }, whole) =>
    `읽지 못하는 형식입니다: ${name} (${FOREIGN_FORMATS[format].what}). ${FOREIGN_FORMATS[format].how(whole.isFile ? asArgument(whole.name) : '파일')}.`,
  notFormat: ({ name, format }) =>
    `${format} 형식이 아닙니다: ${name}. \`--from\`을 빼면 내용을 보고 형식을 판별합니다.`,
  wrongCharset: ({ name, charset }) =>
    `${charset} 인코딩이 아닙니다: ${name}. \`--encoding\`을 빼면 인코딩을 자동으로 판별합니다.`,
  noArticle: ({ name }) =>
    `읽을 글이 없습니다: ${name}. 스크립트로 만드는 페이지라면 브라우저에서 저장한 뒤 읽어 주세요.`,
  noText: ({ name }) => `읽을 글이 없습니다: ${name}. 그림만 있는 문서라면 만든 프로그램으로 열어 주세요.`,
  noFiles: ({ name }) =>
    `읽을 수 있는 파일이 없는 폴더입니다: ${name}. 하위 폴더는 찾아보지 않으니, 파일이 든 폴더를 적어 주세요.`,
  onlyFrame: ({ name }, { address }) =>
    `본문 없이 프레임만 있는 페이지입니다: ${name}. 글을 읽으려면 이렇게 입력해 주세요: \`nanro read ${asArgument(address)}\``,
  badPdf: ({ name, fault }) => PDF_FAULTS[fault](name),
  badEpub: ({ name }) => `깨진 EPUB입니다: ${name}. 파일을 다시 받거나, 압축을 풀어 HTML 파일을 읽어 주세요.`,
  protectedEpub: ({ name }) =>
    `DRM으로 잠긴 EPUB이라 읽을 수 없습니다: ${name}. 구입한 서점의 뷰어로 읽어 주세요.`,
  badDocx: ({ name }) => `깨진 워드 문서입니다: ${name}. 파일을 다시 받아 주세요.`,
  badHwp: ({ name }) => `깨진 HWP 문서입니다: ${name}. 파일을 다시 받아 주세요.`,
  protectedHwp: ({ name, protection }) =>
    protection === 'password'
      ? `암호가 걸린 HWP 문서라 읽을 수 없습니다: ${name}. 한글 프로그램에서 열어 암호를 풀고 저장해 주세요.`
      : `DRM으로 잠긴 HWP 문서라 읽을 수 없습니다: ${name}. 문서를 잠근 프로그램으로 열어 주세요.`,
  notJson: ({ name, line, column }) =>
    `JSON 문법이 잘못됐습니다: ${name} (${line}행 ${column}열). 그 앞의 쉼표, 따옴표, 괄호를 확인해 주세요.`,
  notArticle: ({ name, fault }) => `난로 JSON으로 읽을 수 없습니다: ${name}. ${describeFault(fault)}.`,
  cannotRewrite: ({ name, code }) =>
    `파일을 저장하지 못했습니다: ${name} (${code}). ${WRITING[code] ?? '파일과 폴더의 쓰기 권한, 디스크의 빈 공간을 확인해 주세요.'}`,
  cannotSpool: ({ name, folder, code }) =>
    `${name}의 내용을 임시 폴더에 저장하지 못했습니다: ${folder} (${code}). TMPDIR과 디스크의 빈 공간을 확인하거나, 파이프 대신 파일 이름을 적어 주세요.`,
  needsNode: ({ name }) => `브라우저에서는 읽을 수 없습니다: ${name}. Node에서 nanro로 읽어 주세요.`,
  noManual: ({ command }) =>
    `\`man\`이 없거나 제대로 실행되지 않아 man 페이지를 보여 주지 못했습니다. 도움말은 이렇게 볼 수 있습니다: \`${helpOf(command)}\``,
  notUtf8: ({ name }) =>
    `UTF-8 파일이 아니어서 그대로 두었습니다: ${name}. CP949로 된 파일이라면 \`iconv -f cp949 -t utf-8\`로 먼저 바꿔 주세요.`,
  hasControls: ({ name }) =>
    `제어 문자나 이스케이프 시퀀스가 지워질 수 있어 그대로 두었습니다: ${name}. 먼저 빼 주세요.`,
  notRegular: ({ name }) =>
    `직접 고칠 수 있는 파일이 아닙니다: ${name}. 파이프나 장치가 아닌 일반 파일을 적어 주세요.`,
  missingFiles: ({ option }) =>
    `${option}: 표준 입력에는 쓸 수 없는 옵션입니다. 파일 이름을 적어 주세요: \`nanro wrap ${option} 파일\``,
  wouldChange: () => '',
  conflict: ({ option, other }) => `함께 쓸 수 없는 옵션입니다: ${option}, ${other}. 하나만 써 주세요.`,
  bug: ({ name, detail }) => `${name}: 난로의 버그입니다. 파일과 함께 알려 주세요: ${detail}`,
  fileExists: ({ name }) => `이미 있는 파일입니다: ${name}. 덮어쓰려면 \`--force\`를 붙여 주세요.`,
  cannotWrite: ({ code }) => `출력하지 못했습니다 (${code}). 디스크의 빈 공간과 권한을 확인해 주세요.`,
};

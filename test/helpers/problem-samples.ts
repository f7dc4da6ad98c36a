// A sample for each kind of problem, and for each sentence that its message may have.
import type { ArticleFault, Problem } from '../../src/errors.ts';

type Samples = { readonly [K in Problem['kind']]: readonly Omit<Extract<Problem, { kind: K }>, 'kind'>[] };

const file = [{ name: '글.md' }];
const page = 'https://example.com/글';
const sections = [
  { number: '1', heading: '난로' },
  { number: undefined, heading: '제2장 재킷' },
];
const fault = (path: string, of: ArticleFault['fault']): { name: string; fault: ArticleFault } => ({
  name: 'post.json',
  fault: { path, fault: of },
});

const SAMPLES: Samples = {
  unknownCommand: [
    { name: 'raed', suggestion: 'read' },
    { name: '난로', suggestion: undefined },
    { name: '재킷', suggestion: undefined, hint: 'section' },
    { name: 'LICENSE', suggestion: undefined, hint: 'file' },
    { name: 'example.com', suggestion: undefined },
  ],
  unknownOption: [
    { name: '--fromat', suggestion: '--format', commands: [] },
    { name: '-x', suggestion: undefined, commands: [] },
    { name: '-w', suggestion: undefined, commands: ['read', 'list'] },
  ],
  missingValue: [{ option: '--width' }],
  unwantedValue: [{ option: '--plain' }],
  missingWords: [{}],
  missingSource: [{ words: '난로' }, { words: '-x' }, { words: '내 글.md', hint: 'file' }],
  missingShell: [{}],
  noMatch: [{ words: '난로' }],
  noNotes: [{ name: undefined }, { name: '글.md' }],
  noTerminal: [{ source: undefined }, { source: '글.md' }],
  excessArguments: [{ command: 'history' }],
  badChoice: [{ place: '--theme', value: 'blue', choices: ['auto', 'dark'] }],
  badWidth: [{ place: 'NANRO_WIDTH', value: '1', most: 10_000 }],
  badLookup: [
    { place: 'NANRO_LOOKUP', value: 'https://' },
    { place: 'config.json:1: lookup', value: '' },
  ],
  badColour: [
    { place: 'paper.json:2: code', value: 'red', isPair: false },
    { place: 'paper.json:3: page', value: 'red', isPair: true },
  ],
  unknownKey: [{ place: 'config.json:2', key: 'widht', keys: ['width', 'theme'] }],
  missingKey: [{ name: 'paper.json', key: 'page' }],
  badJson: [
    { name: 'config.json', line: 3, column: 5 },
    { name: 'config.json', line: undefined, column: undefined },
  ],
  badNumber: [{ place: '--jobs', value: '0', most: 64 }],
  badSize: [{ value: '많이' }],
  badRange: [{ which: '4-2' }],
  noSuchSection: [
    { which: '9', sections },
    { which: '9', sections: [] },
    { which: 'LICENSE', sections: [], hint: 'file' },
  ],
  ambiguousSection: [{ which: '킷', sections }],
  fileNotFound: [{ name: '글.md' }, { name: '재킷', hint: 'section' }, { name: 'example.com/글' }],
  isFolder: [{ name: '..' }],
  noPermission: file,
  unreadable: [{ name: '글.md', code: 'EIO' }],
  badAddress: [{ name: 'ftp://example.com' }, { name: 'https://나:비밀@example.com' }],
  httpStatus: [401, 403, 404, 410, 418, 429, 503].map((status) => ({ name: page, status })),
  networkFailed: ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET'].map((code) => ({
    name: page,
    code,
  })),
  proxyFailed: [
    { name: page, proxy: 'localhost:3128', variable: 'HTTPS_PROXY', code: 'ECONNREFUSED' },
    { name: page, proxy: 'localhost:3128', variable: 'HTTPS_PROXY', code: '407' },
    { name: page, proxy: undefined, variable: 'HTTPS_PROXY', code: 'ERR_INVALID_URL' },
  ],
  timedOut: [{ name: page, seconds: 30 }],
  tooManyRedirects: [{ name: page, limit: 10 }],
  badRedirect: [{ name: page, target: 'ftp://example.com' }],
  wrongType: [{ name: page, type: 'image/png' }],
  tooLarge: [
    { name: '글.md', bytes: 10 * 2 ** 20 },
    { name: '글.md', bytes: 100 },
  ],
  tooManyElements: [{ name: '글.md', limit: 500_000 }],
  tooManyHits: [{ words: '가', limit: 100_000 }],
  empty: [{ name: '글.md' }, { name: '<stdin>', isStandardInput: true }],
  notPicture: [{ name: '난로.png' }],
  notText: file,
  foreignFormat: [{ name: '글.doc', format: 'doc', isFile: true }],
  notFormat: [{ name: '글.md', format: 'epub' }],
  wrongCharset: [{ name: '글.md', charset: 'cp949' }],
  noArticle: [{ name: page }],
  noText: [{ name: '글.docx' }],
  noFiles: [{ name: '글' }],
  onlyFrame: [{ name: page, address: `${page}?본문` }],
  badPdf: (['locked', 'broken', 'slow', 'empty'] as const).map((of) => ({ name: '글.pdf', fault: of })),
  badEpub: [{ name: '글.epub' }],
  protectedEpub: [{ name: '글.epub' }],
  badHwp: [{ name: '글.hwp' }],
  badDocx: [{ name: '글.docx' }],
  protectedHwp: [
    { name: '글.hwp', protection: 'password' },
    { name: '글.hwp', protection: 'drm' },
  ],
  notJson: [{ name: 'post.json', line: 3, column: 5 }],
  notArticle: [
    fault('', { kind: 'type', expected: 'object' }),
    fault('title', { kind: 'type', expected: 'string' }),
    fault('sections[0].heading', { kind: 'missing' }),
    fault('titel', { kind: 'unknown' }),
    fault('sections[0].kind', { kind: 'choice', found: 'a', choices: ['b', 'c'] }),
    fault('title', { kind: 'empty' }),
    fault('sections[0].level', { kind: 'range', minimum: 2, maximum: 6 }),
    fault('width', { kind: 'range', minimum: 1 }),
    fault('published', { kind: 'date' }),
    fault('sections[0].blocks[0]', { kind: 'tooDeep', limit: 100 }),
  ],
  cannotWrite: [{ code: 'ENOSPC' }],
  fileExists: file,
  cannotRewrite: ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].map((code) => ({ name: '글.md', code })),
  cannotSpool: [{ name: '<stdin>', folder: '/tmp', code: 'ENOSPC' }],
  noManual: [{ command: undefined }, { command: 'read' }],
  needsNode: [{ name: '글.hwp' }],
  notUtf8: file,
  hasControls: file,
  notRegular: file,
  missingFiles: [{ option: '--check' }],
  wouldChange: [], // it has no message
  conflict: [{ option: '--check', other: '--in-place' }],
  bug: [{ name: '글.md', detail: 'TypeError: x is undefined' }],
};

/** The problems by kind, in the order of the type. */
export const PROBLEM_SAMPLES: readonly Problem[] = Object.entries(SAMPLES).flatMap(([kind, samples]) =>
  samples.map((sample) => ({ kind, ...sample }) as Problem),
);

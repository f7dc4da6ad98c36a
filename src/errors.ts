/** How a message names a section. */
export interface SectionName {
  /** Undefined if the section has no number, or the heading contains it. */
  readonly number: string | undefined;
  readonly heading: string;
}

/** What a word may be instead. */
export type Hint = 'file' | 'section';

/** A format that nanro recognises but does not read. */
export type ForeignFormat = WriterFormat | OfficeFormat | MediaFormat | PackedFormat | DataFormat;
type WriterFormat = 'hwp3' | 'hwpml' | 'pdf' | 'rtf' | 'postscript' | 'compound' | 'msg';
type OfficeFormat = 'doc' | 'xls' | 'ppt' | 'xlsx' | 'pptx' | OpenFormat | 'iwork' | 'visio' | 'lockedOffice';
type OpenFormat = 'odt' | 'ods' | 'odp';
type MediaFormat = 'image' | 'audio' | 'video' | 'font';
type PackedFormat = 'zip' | 'brokenZip' | 'jar' | 'apk' | Compression | '7z' | 'rar' | 'tar' | 'deb';
type Compression = 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'lz4';
type DataFormat = 'sqlite' | 'program' | 'parquet';

/** Why a JSON value is not an article (article/validate.ts). */
export interface ArticleFault {
  /** The path to the fault, such as `sections[2].blocks[0].kind`; empty for the value itself. */
  readonly path: string;
  readonly fault:
    | { readonly kind: 'type'; readonly expected: 'object' | 'array' | 'string' | 'integer' | 'boolean' }
    | { readonly kind: 'missing' }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'choice'; readonly found: unknown; readonly choices: readonly string[] }
    | { readonly kind: 'empty' }
    | { readonly kind: 'range'; readonly minimum: number; readonly maximum?: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'tooDeep'; readonly limit: number };
}

/** A problem whose message needs only the name of the source. */
type Named<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly name: string }
  : never;

/** Everything that can be wrong with the user’s input. The messages are in messages/, in each language. */
export type Problem =
  | {
      readonly kind: 'unknownCommand';
      readonly name: string;
      readonly suggestion: string | undefined;
      readonly hint?: Hint;
    }
  /** `commands` are the commands that have the option. */
  | {
      readonly kind: 'unknownOption';
      readonly name: string;
      readonly suggestion: string | undefined;
      readonly commands: readonly string[];
    }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unwantedValue'; readonly option: string }
  | { readonly kind: 'missingWords' }
  | { readonly kind: 'missingSource'; readonly words: string; readonly hint?: Hint }
  | { readonly kind: 'missingShell' }
  | { readonly kind: 'noMatch'; readonly words: string }
  /** There are no highlights: none at all, or none in the source `name`. */
  | { readonly kind: 'noNotes'; readonly name: string | undefined }
  | { readonly kind: 'noTerminal'; readonly source: string | undefined }
  | { readonly kind: 'excessArguments'; readonly command: string }
  /** `place` says where the value is: an option, a variable, or a file with the line and the key. */
  | {
      readonly kind: 'badChoice';
      readonly place: string;
      readonly value: string;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'badWidth'; readonly place: string; readonly value: string; readonly most: number }
  | { readonly kind: 'badLookup'; readonly place: string; readonly value: string }
  | { readonly kind: 'badColour'; readonly place: string; readonly value: string; readonly isPair: boolean }
  | {
      readonly kind: 'unknownKey';
      readonly place: string;
      readonly key: string;
      readonly keys: readonly string[];
    }
  | { readonly kind: 'missingKey'; readonly name: string; readonly key: string }
  | {
      readonly kind: 'badJson';
      readonly name: string;
      readonly line: number | undefined;
      readonly column: number | undefined;
    }
  | { readonly kind: 'badNumber'; readonly place: string; readonly value: string; readonly most: number }
  | { readonly kind: 'badSize'; readonly value: string }
  | { readonly kind: 'badRange'; readonly which: string }
  | {
      readonly kind: 'noSuchSection';
      readonly which: string;
      readonly sections: readonly SectionName[];
      readonly hint?: Hint;
    }
  | { readonly kind: 'ambiguousSection'; readonly which: string; readonly sections: readonly SectionName[] }
  | { readonly kind: 'fileNotFound'; readonly name: string; readonly hint?: Hint }
  | Named<'isFolder' | 'noPermission' | 'notRegular' | 'notUtf8' | 'hasControls' | 'badAddress'>
  | { readonly kind: 'unreadable'; readonly name: string; readonly code: string }
  | { readonly kind: 'httpStatus'; readonly name: string; readonly status: number }
  | { readonly kind: 'networkFailed'; readonly name: string; readonly code: string }
  /** `proxy` is its host and port; undefined if the variable has no address. */
  | {
      readonly kind: 'proxyFailed';
      readonly name: string;
      readonly proxy: string | undefined;
      readonly variable: string;
      readonly code: string;
    }
  | { readonly kind: 'timedOut'; readonly name: string; readonly seconds: number }
  | { readonly kind: 'tooManyRedirects'; readonly name: string; readonly limit: number }
  | { readonly kind: 'badRedirect'; readonly name: string; readonly target: string }
  | { readonly kind: 'wrongType'; readonly name: string; readonly type: string }
  | { readonly kind: 'tooLarge'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'tooManyElements'; readonly name: string; readonly limit: number }
  | { readonly kind: 'tooManyHits'; readonly words: string; readonly limit: number }
  | { readonly kind: 'empty'; readonly name: string; readonly isStandardInput?: true | undefined }
  | Named<
      | 'notPicture'
      | 'notText'
      | 'noArticle'
      | 'noText'
      | 'noFiles'
      | 'badEpub'
      | 'protectedEpub'
      | 'badHwp'
      | 'badDocx'
    >
  /** `isFile` says whether `name` is a path, so that the message can suggest a command for it. */
  | {
      readonly kind: 'foreignFormat';
      readonly name: string;
      readonly format: ForeignFormat;
      readonly isFile: boolean;
    }
  /** The source is not in the format of `--from`, or not text in the charset of `--encoding`. */
  | { readonly kind: 'notFormat'; readonly name: string; readonly format: string }
  | { readonly kind: 'wrongCharset'; readonly name: string; readonly charset: string }
  | { readonly kind: 'onlyFrame'; readonly name: string; readonly address: string }
  /** A scanned PDF is `empty`. */
  | { readonly kind: 'badPdf'; readonly name: string; readonly fault: 'locked' | 'broken' | 'slow' | 'empty' }
  | { readonly kind: 'protectedHwp'; readonly name: string; readonly protection: 'password' | 'drm' }
  | { readonly kind: 'notJson'; readonly name: string; readonly line: number; readonly column: number }
  | { readonly kind: 'notArticle'; readonly name: string; readonly fault: ArticleFault }
  | { readonly kind: 'cannotWrite'; readonly code: string }
  /** The file that the output should go to already exists. */
  | { readonly kind: 'fileExists'; readonly name: string }
  | { readonly kind: 'cannotRewrite'; readonly name: string; readonly code: string }
  /** An archive from a pipe cannot be stored in the folder for temporary files. */
  | { readonly kind: 'cannotSpool'; readonly name: string; readonly folder: string; readonly code: string }
  /** A browser cannot read the format of the source, because that needs modules of Node. */
  | Named<'needsNode'>
  | { readonly kind: 'missingFiles'; readonly option: string }
  | { readonly kind: 'noManual'; readonly command: string | undefined }
  /** Has no message, because the names of the files have been printed. */
  | { readonly kind: 'wouldChange' }
  | { readonly kind: 'conflict'; readonly option: string; readonly other: string }
  /** A bug in nanro with one of several sources. */
  | { readonly kind: 'bug'; readonly name: string; readonly detail: string };

/** A problem that the user can act on. Anything else that is thrown is a bug. */
export class NanroError extends Error {
  override readonly name = 'NanroError';
  readonly problem: Problem;
  /** Whether its message has been printed, so that only its exit code matters. */
  readonly isReported: boolean;

  constructor(problem: Problem, isReported = false) {
    super(JSON.stringify(problem));
    this.problem = problem;
    this.isReported = isReported;
  }
}

/**
 * Returns a problem with all its texts changed. `key` is the name of the field that has the text.
 *
 * @example
 * mapTexts({ kind: 'fileNotFound', name: 'a\nb' }, (text) => text.replace('\n', ' '))
 * // => { kind: 'fileNotFound', name: 'a b' }
 */
export const mapTexts = (problem: Problem, change: (text: string, key: string) => string): Problem =>
  JSON.parse(JSON.stringify(problem), (key, part: unknown) =>
    typeof part === 'string' ? change(part, key) : part,
  ) as Problem;

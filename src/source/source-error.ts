import { NanroError } from '../errors.ts';

const PROBLEMS: Readonly<Record<string, 'fileNotFound' | 'isFolder' | 'noPermission'>> = {
  ENOENT: 'fileNotFound',
  ENOTDIR: 'fileNotFound',
  EISDIR: 'isFolder',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
};

/** Turns an error of the operating system into a NanroError about a source. */
export function sourceError(name: string, error: unknown): NanroError {
  if (error instanceof NanroError) return error;
  const { code = 'EIO' } = error as NodeJS.ErrnoException;
  const kind = PROBLEMS[code];
  return new NanroError(kind ? { kind, name } : { kind: 'unreadable', name, code });
}

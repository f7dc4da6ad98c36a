// The files in a folder that nanro reads, with their titles.
import { join } from 'node:path';
import { NanroError } from '../errors.ts';
import { readTitle, TITLE_BYTES, type TitledSource } from '../formats/read-title.ts';
import { filesIn, hasBytes } from '../source/folder.ts';
import { readFile } from '../source/sources.ts';

/** A file in the list of a folder. */
export interface ListedFile extends TitledSource {
  /** The name of the file, as the disk has it. */
  readonly name: string;
}

export interface FolderFiles {
  readonly files: readonly ListedFile[];
  /** How many files were looked at, and how many were not. */
  readonly count: number;
  readonly left: number;
}

/** The most files of a folder that are listed, and the most that are looked at. */
const MOST_LISTED = 500;
const MOST_FILES = 2000;

/** Finds the files at `path`. `name` is that of the folder in messages. Throws like `filesIn`. */
export async function readFolder(path: string, name: string): Promise<FolderFiles> {
  const names = filesIn(path, name);
  const files: ListedFile[] = [];
  let count = 0;
  for (const each of names.slice(0, MOST_FILES)) {
    if (files.length === MOST_LISTED) break;
    count++;
    const titled = await titleIn(join(path, each));
    if (titled) files.push({ name: each, ...titled });
  }
  return { files, count, left: names.length - count };
}

/** Returns the title of a file; undefined if nanro cannot read it. */
async function titleIn(path: string): Promise<TitledSource | undefined> {
  if (!hasBytes(path)) return undefined;
  try {
    const source = await readFile(path, TITLE_BYTES);
    try {
      return await readTitle(source);
    } finally {
      source.archive?.close();
    }
  } catch (error) {
    if (error instanceof NanroError) return undefined;
    throw error;
  }
}

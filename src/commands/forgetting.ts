// Forgets entries that are kept on the disk, and puts them back.

/** A store of entries. */
interface Kept<Entry> {
  readonly find: (key: string) => Entry | undefined;
  readonly remove: (key: string) => void;
  readonly add: (entry: Entry) => void;
}

/** Returns a function that forgets the entry with a key, or puts back the one that it forgot. */
export function createForgetting<Entry>({
  find,
  remove,
  add,
}: Kept<Entry>): (key: string, isForgotten: boolean) => void {
  const forgotten = new Map<string, Entry>();
  return (key, isForgotten) => {
    const entry = isForgotten ? find(key) : forgotten.get(key);
    if (!entry) return;
    if (isForgotten) remove(key);
    else add(entry);
    forgotten.set(key, entry);
  };
}

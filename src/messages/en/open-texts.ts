import type { OpenTexts } from '../open-types.ts';

export const OPEN_TEXTS: OpenTexts = {
  library: 'Library',
  bookmarks: 'Bookmarks',
  noBookmarks: 'There are no bookmarks yet (a in an article adds one)',
  noEntries: 'Nothing has been read yet',
  folder: 'folder',
  moreFiles: (count) => `${count} more files are left out`,
  orders: {
    time: 'time',
    title: 'title',
    percent: 'how much has been read',
    name: 'name',
    feed: 'the order of the feed',
    added: 'time',
  },
  unread: (name) => `nanro does not read this format: ${name} (O opens it with the system)`,
};

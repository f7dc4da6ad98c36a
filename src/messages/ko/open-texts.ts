import type { OpenTexts } from '../open-types.ts';

export const OPEN_TEXTS: OpenTexts = {
  library: '서재',
  bookmarks: '책갈피',
  noBookmarks: '아직 책갈피가 없습니다 (글에서 a: 책갈피 꽂기)',
  noEntries: '아직 읽은 글이 없습니다',
  folder: '폴더',
  moreFiles: (count) => `나머지 파일 ${count}개는 뺐습니다`,
  orders: {
    time: '최근에 읽은',
    title: '제목',
    percent: '덜 읽은',
    name: '이름',
    feed: '피드',
    added: '최근에 꽂은',
  },
  unread: (name) => `읽지 못하는 형식입니다: ${name} (O: 시스템 프로그램으로 열기)`,
};

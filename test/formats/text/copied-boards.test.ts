// Posts copied from message boards and cafés. The lines around a post differ, and never become part of it.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();

const BODY = '작은 방에 놓을 난로를 찾습니다.\n\n나무를 때는 것이면 좋겠습니다.';
const READ = 'p 작은 방에 놓을 난로를 찾습니다.\np 나무를 때는 것이면 좋겠습니다.';

describe('a post with its title, author, date, board and site', () => {
  test.each([
    [
      'Clien',
      '클리앙\n질문과 답변\n어떤 난로가 좋을까요\n3\n장작패는날 2\n2024-12-01 08:15:02 수정일 : 2024-12-01 09:00:00\n121.130.10.*\n조회 512',
      '장작패는날님의 게시글 댓글\n댓글 • [1]\n숯불\n12-01\n2024-12-01 08:20:11\n무쇠가 좋습니다.',
      ['장작패는날', '2024-12-01T08:15:02', '질문과 답변', '클리앙'],
    ],
    [
      'theqoo',
      '더쿠\n스퀘어\n어떤 난로가 좋을까요\n무명의 더쿠 https://theqoo.example/square/12345\n2024.12.03 10:01\n조회 수 2,413',
      '목록 스크랩 (1) 댓글 2\n1. 무명의 더쿠 = 원덬 2024-12-03 10:05:22\n나도 궁금해\n2. 무명의 더쿠 2024-12-03 10:07:00\n연탄은 어때',
      ['무명의 더쿠', '2024-12-03T10:01', '스퀘어', '더쿠'],
    ],
    [
      'PPOMPPU',
      '뽐뿌\n자유게시판\n어떤 난로가 좋을까요\n등록자불씨\n등록일2024-11-11 11:11\n조회수1203\n추천0',
      '북마크0 공유하기\n다음글 눈 온다\n이전글 김장 몇 포기\n목록보기',
      ['불씨', '2024-11-11T11:11', '자유게시판', '뽐뿌'],
    ],
    [
      'a café of Daum',
      '겨울 산장\n난로 이야기\n어떤 난로가 좋을까요\n작성자솔방울|작성시간24.11.28|조회수77\n목록댓글 3글자크기 작게가글자크기 크게가',
      '다음검색\n저작자 표시컨텐츠변경비영리\n댓글3\n나그네 작성시간24.11.28\n무쇠가 좋습니다.',
      ['솔방울', '2024-11-28', '난로 이야기', '겨울 산장'],
    ],
    [
      'a café of Naver on a telephone',
      '난로를 쓰는 사람들\n자유게시판\n어떤 난로가 좋을까요\n굴뚝새 열심회원 1:1 채팅\n2024.10.03. 09:12조회 88\n댓글 1URL 복사',
      '굴뚝새님의 게시글 더보기\n좋아요 2댓글 1 공유 신고\n댓글등록순최신순클린봇댓글알림\n불씨\n무쇠요\n2024.10.03. 09:20답글쓰기',
      ['굴뚝새', '2024-10-03T09:12', '자유게시판', '난로를 쓰는 사람들'],
    ],
    [
      'a site that runs GNUBoard',
      '본문 바로가기\n솔빛마을\n자유게시판\n어떤 난로가 좋을까요\n페이지 정보\n작성자 텃밭지기 작성일 24-06-05 13:20 조회 140 댓글 1\n\n본문',
      '추천0 비추천0\n이전글 물 주는 시간\n다음글 모종 나눔\n목록 글쓰기\n댓글목록\n등록된 댓글이 없습니다.',
      ['텃밭지기', '2024-06-05T13:20', '자유게시판', '솔빛마을'],
    ],
    [
      'a site that runs XE',
      '메뉴 건너뛰기\n솔빛마을\n자유게시판\n홈 > 커뮤니티 > 자유게시판\n어떤 난로가 좋을까요\n감자꽃 조회 수 87 추천 수 2 댓글 1\n2021.11.30 19:05',
      '이 게시물을\n추천 비추천\n목록 수정 삭제\n댓글 1\n보리\n2021.11.30 20:11\n고맙습니다\n댓글 쓰기 에디터 선택하기',
      ['감자꽃', '2021-11-30T19:05', '자유게시판', '솔빛마을'],
    ],
    [
      'a site whose address is above the date',
      '솔빛마을\n자유 게시판\n어떤 난로가 좋을까요\n군고구마\nhttps://board.example/5123456789\n2024.12.02 19:20\n조회 수 302 추천 수 4',
      '추천 4 비추천 0\n목록\n댓글 [2]\n호박 2024.12.02 19:22\n무쇠가 좋아',
      ['군고구마', '2024-12-02T19:20', '자유 게시판', '솔빛마을'],
    ],
    [
      'a site with counters alone',
      '솔빛마을\n자유게시판\n어떤 난로가 좋을까요\n눈사람\n2024-12-01 20:00\n조회: 1,023\n추천: 3',
      '신고\n스크랩 공유\n코멘트(2)',
      ['눈사람', '2024-12-01T20:00', '자유게시판', '솔빛마을'],
    ],
    [
      'a short title',
      '클리앙\n새로운소식\n난로 소식지\n공감 8\n댓글 5\n종이배\n2024-11-05 07:58:13',
      '종이배 님의 게시글 댓글\nSIGNATURE\n천천히 읽습니다\n서명 더 보기\n댓글 [5]\n물결\n좋네요',
      ['종이배', '2024-11-05T07:58:13', '새로운소식', '클리앙', '난로 소식지'],
    ],
  ])('%s', async (_, head, tail, [author, published, category, site, title = '어떤 난로가 좋을까요']) => {
    expect(await read(`${head}\n\n${BODY}\n\n${tail}\n`)).toBe(
      `title: ${title}\nsite: ${site}\nauthor: ${author}\npublished: ${published}\ncategory: ${category}\n\n${READ}`,
    );
  });

  test.each([
    [
      'DCinside, with labels for those who cannot see',
      `난로 갤러리\n갤러리 본문 영역\n[일반] "불은 꺼지지 않는다"모바일에서 작성\nㅇㅇ갤로그로 이동합니다. 2025.05.06 22:10:35\n조회 4009 추천 55 댓글 14\n\n${BODY}\n\n추천 비추천\n55\n고정닉 2`,
      `title: [일반] "불은 꺼지지 않는다"\nauthor: ㅇㅇ\npublished: 2025-05-06T22:10:35\n\n${READ}`,
    ],
    [
      'theqoo, without comments',
      `메뉴 건너뛰기\ntheqoo\n기사/뉴스 “불은 꺼지지 않는다” 골목 난로 가게\n36,538 307\n2019.05.09 00:34\n36,538 307\n${BODY}`,
      `title: 기사/뉴스 “불은 꺼지지 않는다” 골목 난로 가게\npublished: 2019-05-09T00:34\n\n${READ}`,
    ],
    [
      'English labels, the title last',
      `NANRO21.com\n- 자유 주제로 사용할 수 있는 게시판입니다.\nDate 2017/11/04 05:13:54\nName 가람\nSubject [일반] 난로의 역사\n\n${BODY}`,
      `title: [일반] 난로의 역사\nauthor: 가람\npublished: 2017-11-04T05:13:54\n\n${READ}`,
    ],
    [
      'GNUBoard, written by its manager',
      `손님 이야기\n\n대한민국을 데운 난로 열여섯 가지\n\n페이지 정보\n\n작성자 관리자 댓글 0건 조회 3,018회 작성일 22-09-08 11:02\n\n본문\n\n${BODY}\n\n댓글목록\n\n등록된 댓글이 없습니다.`,
      `title: 대한민국을 데운 난로 열여섯 가지\nauthor: 관리자\npublished: 2022-09-08T11:02\ncategory: 손님 이야기\n\n${READ}`,
    ],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

  test('a title with a label above a reader’s address', async () => {
    const text = `제목 : 김장 양념이 남았어요\n배추\n조회수 : 1,204\n작성일 : 2023-11-20 10:11:12\n\n${BODY}\n\nIP : 211.36.xxx.12\n2 개의 댓글이 있습니다.\n1. 무\n깍두기요.`;
    expect(await read(text)).toBe(
      `title: 김장 양념이 남았어요\nauthor: 배추\npublished: 2023-11-20T10:11:12\n\n${READ}`,
    );
  });
});

describe('words of a board stay in', () => {
  test.each([
    [
      'a diary with a title and a date',
      `가게 일지\n\n2024. 5. 7.\n\n${BODY}\n\n조회 3\n\n추천 도서를 샀다.\n\n댓글 2\n\n오늘은 여기까지.`,
      `title: 가게 일지\npublished: 2024-05-07\n\n${READ}\nh2 조회 3\np 추천 도서를 샀다.\nh2 댓글 2\np 오늘은 여기까지.`,
    ],
    [
      'minutes with an author and a date',
      `운영위원회 회의록\n\n작성자 김나무\n작성일 2024-03-05\n조회 및 출석 12명\n\n${BODY}\n\n등록\n확인`,
      `title: 운영위원회 회의록\n\np 작성자 김나무⏎작성일 2024-03-05⏎조회 및 출석 12명\n${READ}\np 등록⏎확인`,
    ],
    [
      'a post that shows how votes look',
      `자유게시판\n책 모임 안내\n글쓴이 버들치 작성일 2023-01-09 10:20 조회 88\n\n${BODY}\n\n추천 3 비추천 0\n\n이런 줄이 있던 누리집을 찾습니다.\n\n추천 2 비추천 0\n목록`,
      `title: 책 모임 안내\nauthor: 버들치\npublished: 2023-01-09T10:20\ncategory: 자유게시판\n\n${READ}\nh2 추천 3 비추천 0\np 이런 줄이 있던 누리집을 찾습니다.`,
    ],
    [
      'a post whose last sentence begins like a link to another post',
      `자유게시판\n책 모임 안내\n글쓴이 버들치 작성일 2023-01-09 10:20 조회 88\n\n${BODY}\n\n이전글 목록을 먼저 읽어 주세요.\n\n추천 2 비추천 0\n목록`,
      `title: 책 모임 안내\nauthor: 버들치\npublished: 2023-01-09T10:20\ncategory: 자유게시판\n\n${READ}\np 이전글 목록을 먼저 읽어 주세요.`,
    ],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
});

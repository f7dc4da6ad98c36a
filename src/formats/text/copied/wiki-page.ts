import type { PageShape } from './page-shape.ts';

const LABEL = String.raw`\[ ?(?:편집|원본 ?편집)(?: ?\| ?원본 ?편집)? ?\]`;

/** Wikipedia and NamuWiki. Headings end with a link for editing. */
export const WIKI_PAGE: PageShape = {
  signs: [
    `.{1,80}${LABEL}`,
    String.raw`위키백과, 우리 모두의 백과사전\.?|나무위키.{0,20}|최근 수정 시각\s*:.{1,40}`,
    String.raw`이 문서는 .{1,60}마지막으로 (?:편집|수정)되었습니다\.?|이 저작물은 CC.{1,80}|이 문서의 기여자.{0,60}`,
  ],
  marks: [
    String.raw`\[? ?(?:목차 )?(?:숨기기|펼치기|접기|보이기) ?\]?|토글 .{1,40}|사이드바로 이동|사이드바 숨기기`,
  ],
  words: `
    문서, 토론, 읽기, 편집, 역사 보기, 역사, 도구, 주 메뉴, 대문, 최근 바뀜, 최근 변경, 최근 토론,
    특수 기능, 임의의 문서로, 요즘 화제, 사용자 모임, 사랑방, 기부, 계정 만들기, 개 언어, 언어,
    편집 요청, 편집 권한, 랜덤 문서, 원본 편집, 보기, 글꼴, 너비, 색, 개인 도구, 처음 위치, 이동,
    둘러보기, 도움말, 정책과 지침, 질문방
  `,
  ends: [
    String.raw`분류 ?: ?.{1,150}|이 문서는 .{1,60}마지막으로 (?:편집|수정)되었습니다\.?|이 저작물은 CC.{1,80}|원본 주소 .{1,140}`,
  ],
  below: [String.raw`위키백과, 우리 모두의 백과사전\.?|최근 수정 시각\s*:.{1,40}`],
  heading: String.raw`(.{1,80}?)\s?${LABEL}`,
  heads: ['title:line chrome{0,16} wiki (chrome* wiki)*'],
  besideDate: 'author',
  site: [String.raw`(위키백과), 우리 모두의 백과사전\.?`, '(나무위키).{0,20}'],
};

import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { NO_SENTENCE, type PageShape } from './page-shape.ts';

const SHARE = String.raw`(?:SNS )?기사 ?보내기|.{2,10}\(으\)로 기사보내기`;
const MAIL = String.raw`[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}`;
/** A line with the mail address of a reporter, `한바다 기자 sea@example.com`; and a line with any mail address. */
const REPORTER = String.raw`[[(/【]?.{0,20} ?(?:기자|특파원|논설위원)[ (=/·]*${MAIL}[)\]】]?|${MAIL} ?.{0,10}기자|[◎☞].{2,30} ${MAIL}`;
const CONTACT = String.raw`[[(/【]?(?:[${SYLLABLE_RANGE}]{2,4} ?(?=\())?[ (=/·]*${MAIL}[)\]】]?`;
/** The copyright notice of a newspaper. */
const NOTICE = `${NO_SENTENCE}.{0,90}무단 ?전재.{0,20}배포.{0,60}`;
const COPYRIGHT = `${NO_SENTENCE}(?:.{0,90}무단 ?(?:전재|복제|배포).{0,60}|(?:Copyright|저작권자).{0,4}[ⓒ©].{1,90})`;

/** Newspaper articles at Naver and Daum, and at the papers' own sites. */
export const NEWS_PAGE: PageShape = {
  needsTwoSigns: true,
  clues: [
    String.raw`(?:(?:기사 ?)?입력|등록|승인|송고|업데이트).{0,10}\d{4}.{0,80}`,
    '\\S{2,10} ?(?:기자|특파원|논설위원)(?: ?구독)?',
  ],
  signs: [
    NOTICE,
    REPORTER,
    String.raw`이 기사는 언론사에서 .{1,30} 섹션으로 분류했습니다\.?|기사 섹션 분류 안내|.{1,20} 언론사홈 ?바로가기`,
    '(?:본문 )?요약봇|텍스트 음성 변환 서비스 사용하기|글자 크기 변경하기|글씨크기 조절하기|SNS 보내기|음성으로 듣기|번역 설정',
    String.raw`이 기사를 추천합니다|기사 추천은 24시간.{0,60}|모두에게 보여주고 싶은 기사라면.{0,60}|쏠쏠정보.{0,40}`,
    `(?:${SHARE}).{0,120}`,
    '이 기사를 공유합니다|삭제한 댓글은 다시 복구할 수 없습니다\\.?|그래도 삭제하시겠습니까\\?|계정을 선택하시면.{0,40}',
    '본문 글씨 (?:줄이기|키우기).{0,20}|(?:바로가기 ?)?(?:복사하기 ?)?본문 글씨 .{0,40}|스크롤 이동 상태바|기사스크랩(?:하기)?|다른 공유 찾기',
    `(?:.{1,12} 기자의? ?)?다른 ?기사 ?보기|${NO_SENTENCE}기사 ?제보 및 보도자료.{0,60}|.{1,20}(?:기자|특파원) ?구독(?:하기)?`,
  ],
  marks: [
    COPYRIGHT,
    '[<[]?[ⓒ©] ?.{1,40}',
    '기사를? ?(?:읽어드립니다|듣기)|기사원문|인쇄하기|기사제공 ?.{0,20}',
    '상단영역|본문영역|하단영역|현재위치|원본 ?보기',
  ],
  near: [
    String.raw`지면 ?\d{1,3}면`,
    CONTACT,
    String.raw`[▶☞►](?!.{1,8} ?[:：]).{1,100}|\[?(?:관련 ?기사|많이 본 뉴스)\]?.{0,60}`,
  ],
  words: `
    NAVER 뉴스, NAVER, 네이버 뉴스, 뉴스, 엔터, 스포츠, 날씨, 프리미엄, 다음뉴스, 다음 뉴스, Daum,
    MY뉴스, 정치, 경제, 사회, 생활/문화, 생활, 문화, IT/과학, IT, 과학, 세계, 국제, 연예, 오피니언,
    사설, 칼럼, 랭킹, 연재, 포토, 영상, TV, 라이브러리, 기후/환경, 팩트체크, 전국, 지역, 산업, 금융,
    증권, 부동산, 쏠쏠정보, 흥미진진, 공감백배, 분석탁월, 후속강추, 화나요, 슬퍼요, 감동이에요,
    놀랐어요, PICK 안내, PICK, 구독, 구독중, 응원, 요약보기, 가, 가나다라, 본문듣기, 음성재생,
    글자크기 설정, 기사보내기, 북마크, 전체메뉴, 전체메뉴 버튼, 전체기사, 기사검색,
    검색어를 입력하세요, 매체소개, 기사제보, 뉴스레터 신청, 뉴스레터, 로그인, 회원가입, 이전 기사,
    다음 기사, 이전기사, 다음기사, 기자명, 기사원문, 본문듣기 설정, 프린트, 글자크기 변경, 보내기,
    설정, 바로가기, 메일, 이메일, 네이버블로그, 헤드라인, 핀터레스트, 텔레그램, 주요뉴스, 최신뉴스,
    속보, 지면보기, 신문보기, 원본보기, 원본 보기, 음성으로 듣기, 번역 설정, 글씨크기 조절하기, 인쇄하기,
    추천해요, 요약봇, 본문 요약봇, 글자 크기 변경하기, 구독신청, 타임톡, 상태바, 텍스트 크기 조정, 글자크기조정,
    글자크기 조정, 기자 페이지, 댓글삭제, 댓글, 스크랩
  `,
  ends: [
    String.raw`이 기사는 언론사에서 .{1,30} 섹션으로 분류했습니다\.?|기사 섹션 분류 안내|이 기사를 추천합니다`,
    `삭제한 댓글은 다시 복구할 수 없습니다\\.?|키워드 ?관련 ?기사|${NO_SENTENCE}기사 ?제보 및 보도자료.{0,60}|타임톡.{0,20}|기사 댓글 \\d+`,
    '(?:.{1,12} 기자의? ?)?다른 ?기사 ?보기',
  ],
  endHeadings: [
    '.{0,20}(?:많이 본|실시간|인기) ?(?:뉴스|기사)|당신이 (?:관심|좋아할).{0,20}',
    '함께 (?:볼만한|보면 좋은) .{1,10}|기자 프로필',
  ],
  closings: [REPORTER, CONTACT, COPYRIGHT],
  siteAtTop: [
    String.raw`(?!.{0,3}(?:생활|국제|금융|지역|스포츠|최신|주요|인기|속보|오늘의))(\S{1,10}(?:신문|일보|경제|뉴스|타임[스즈]|방송|통신|투데이|저널|데일리|미디어))`,
  ],
  belowDate: ['프린트|보내기|인쇄|스크랩|메일|이메일|공유|가|글자 ?크기.{0,8}|텍스트 크기 조정.{0,12}'],
  hasDatesAtTop: true,
  hasBarBelowDate: true,
  heads: [
    'after:start/chrome/name/category/breadcrumb title:other lead:other chrome* byline (chrome* byline/date)*',
    'title:other/prose lead:subtitle* chrome/byline/breadcrumb* date (chrome* byline/date)*',
    'title:other/prose lead:subtitle* chrome/byline/subtitle/bullet/breadcrumb{0,3} author:name chrome/byline{0,2} date (chrome* byline/date)*',
    'title:other/prose lead:subtitle* chrome/byline/name/subtitle/bullet/breadcrumb{0,4} date (chrome* byline/date)*',
    'title:name/category chrome/breadcrumb* author:name chrome* bareDate (chrome* byline/date)*',
    'title:name/category lead:subtitle* chrome/byline/breadcrumb* date (chrome* byline/date)*',
    'title:other/prose lead:subtitle* chrome/breadcrumb* byline',
  ],
  besideDate: 'author',
  site: [
    String.raw`(?:[<[]|- )?(?:Copyright|저작권자)?\s*[ⓒ©]\s*(?:\d{4}\.? ?)?['‘<]?([^.,'’>(&]{1,20}?)['’>]?(?: ?[.,(&].{0,90}| (?:All|무단|Co).{0,80})`,
    '기사제공 ?(.{1,20})',
    '(.{1,20}) 언론사홈 ?바로가기',
  ],
  author: [
    String.raw`[[(/【]?(?:글[·/]?사진 ?)?(\S{2,10}(?: \S{2,6})? ?(?:기자|특파원))[ (=/·]*[\w.+-]{1,40}@.{1,80}`,
  ],
  category: [String.raw`이 기사는 언론사에서 ([^,]{1,20}?)(?:, .{1,20})? 섹션으로 분류했습니다\.?`],
};

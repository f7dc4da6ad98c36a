// What generate.mjs knows beyond its sources.

/**
 * Readings that dictionaries have and kHangul lacks, as pairs. Words with any other reading that kHangul lacks are
 * misspelt (동범 for 動法), have a sound between their parts that is not part of a character (곗), or are names in
 * Chinese.
 */
export const ALSO_READ = `寺시 則즉 陀다 提리 畵획 波바 十시 婆바 炎렴 鏃촉 撒사 娘랑 場량 佐자 暖란 訶하 幀탱 兜도 衰최 齊재 帖체
諦제 飡찬 兩냥 南나 食사 刺라 父보 徵치 干한 射야 否비 契거 遮자 覆부 八파 差치 布보 木모 難란 單선 六유 六뉴 率수 推퇴 曝포 場역
槌추 騈변 遍변 湛잠 丹란 丹모 諾락 怒로 寧령 論논 宅댁 糖탕 茶차 木모 異리 拏라 數숫 回횟 庫곳 貰셋 車찻 退툇 率솔`;

/** Entries that are words only in few texts; elsewhere, they are parts of dates and numbers. */
export const NO_WORDS = new Set([
  '八日',
  '四月八日',
  '八日燈',
  '八一',
  '十里',
  '十五里',
  '一六',
  '二六',
  '三六',
  '四六',
  '七六',
  '八六',
  '九六',
]);

/**
 * Words of which the list has several readings or a rare one, or which it lacks. The readings are those of the
 * Standard Korean Language Dictionary; 한글 맞춤법 제30항 and 제52항 name many of them.
 */
export const CORRECTIONS = {
  十月: '시월',
  六月: '유월',
  五六月: '오뉴월',
  初八日: '초파일',
  困難: '곤란',
  論難: '논란',
  議論: '의논',
  承諾: '승낙',
  許諾: '허락',
  受諾: '수락',
  快諾: '쾌락',
  大怒: '대로',
  喜怒哀樂: '희로애락',
  喜怒: '희로',
  智異山: '지리산',
  漢拏山: '한라산',
  木瓜: '모과',
  牡丹: '모란',
  契丹: '거란',
  菩提: '보리',
  菩提樹: '보리수',
  布施: '보시',
  宅內: '댁내',
  本宅: '본댁',
  媤宅: '시댁',
  數字: '숫자',
  回數: '횟수',
  庫間: '곳간',
  貰房: '셋방',
  車間: '찻간',
  退間: '툇간',
  遊說: '유세',
  塞外: '새외',
  惡心: '오심',
  生辰: '생신',
  茶禮: '차례',
  綠茶: '녹차',
  紅茶: '홍차',
  龜裂: '균열',
  狂暴: '광포',
  砂糖: '사탕',
  雪糖: '설탕',
  朴烈: '박열',
  殺戮: '살육',
  句節: '구절',
  樂浪: '낙랑',
  自轉車: '자전거',
  人力車: '인력거',
  停車場: '정거장',
  車馬: '거마',
};

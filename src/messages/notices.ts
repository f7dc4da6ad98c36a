// Sentences that others ask nanro to show.

/**
 * What Hancom asks of products for which its published format of HWP documents was used: the sentence has to
 * be in their manual, in their help and in their source.
 */
export const HANCOM_NOTICE =
  '본 제품은 한글과컴퓨터의 한글 문서 파일(.hwp) 공개 문서를 참고하여 개발하였습니다.';

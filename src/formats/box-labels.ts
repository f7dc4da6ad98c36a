// The labels of boxes that have only a type in the source, as in `:::note` and `[!NOTE]`.
import { isKorean } from '../article/labels.ts';

/** The labels by type: in Korean, and in English if that differs from the type. */
const LABELS: Readonly<Record<string, readonly [korean: string, english?: string]>> = {
  note: ['참고'],
  info: ['정보'],
  information: ['정보'],
  tip: ['팁'],
  hint: ['힌트'],
  important: ['중요'],
  warning: ['경고'],
  warn: ['경고', 'Warning'],
  caution: ['주의'],
  attention: ['주의'],
  danger: ['위험'],
  error: ['오류'],
  failure: ['실패'],
  fail: ['실패', 'Failure'],
  missing: ['없음'],
  bug: ['버그'],
  success: ['성공'],
  check: ['확인'],
  done: ['완료'],
  todo: ['할 일', 'To do'],
  question: ['질문'],
  faq: ['자주 묻는 질문', 'FAQ'],
  help: ['도움말'],
  abstract: ['요약'],
  summary: ['요약'],
  tldr: ['요약', 'TL;DR'],
  example: ['예시'],
  quote: ['인용'],
  cite: ['인용', 'Quote'],
  details: ['자세히'],
  deepdive: ['더 깊이', 'Deep dive'],
  pitfall: ['주의할 점'],
  seealso: ['함께 보기', 'See also'],
  alert: ['알림'],
  notice: ['알림'],
  message: ['참고', 'Note'],
  deprecated: ['더 이상 쓰지 않음'],
  experimental: ['실험 단계'],
  definition: ['정의'],
  exercise: ['연습'],
  solution: ['풀이'],
};

/** Reports whether a word is a type of box. */
export const isBoxType = (word: string): boolean => Object.hasOwn(LABELS, word.toLowerCase());

/** Returns the label for a type of box: in Korean for the language `ko`, in English for any other. */
export function boxLabel(type: string, language: string): string {
  const name = type.toLowerCase();
  const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
  if (!isBoxType(name)) return capitalized;
  const [korean, english = capitalized] = LABELS[name]!;
  return isKorean(language) ? korean : english;
}

/** Returns the first type that has this label in either language; `note` if none has. */
export function typeOfLabel(label: string): string {
  const types = Object.keys(LABELS);
  return types.find((type) => boxLabel(type, 'ko') === label || boxLabel(type, 'en') === label) ?? 'note';
}

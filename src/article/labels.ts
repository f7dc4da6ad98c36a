// The words that nanro adds to a page. They are in the language of the article, not of the user.
import type { Task } from './model.ts';

export interface Labels {
  readonly related: string;
  readonly links: string;
  readonly figure: string;
  /** Introduces the names of the files in a mail. */
  readonly attachments: string;
  /** Introduces a quotation without a speaker in plain output, which has no bars. */
  readonly quotation: string;
  /** Introduces a task in plain output, which has no boxes. */
  readonly tasks: Readonly<Record<Task, string>>;
  /** A duration in words; with hours if it is longer than 90 minutes, like the time left in the reader. */
  readonly minutes: (minutes: number) => string;
  /** `time` is `HH:MM`. */
  readonly date: (year: number, month: number, day: number, time: string | undefined) => string;
}

const KOREAN: Labels = {
  related: '관련 글',
  links: '링크',
  figure: '그림',
  attachments: '첨부',
  quotation: '인용',
  tasks: { open: '할 일: ', done: '완료: ' },
  minutes: (minutes) => (minutes > 90 ? `${Math.floor(minutes / 60)}시간 ${minutes % 60}분` : `${minutes}분`),
  date: (year, month, day, time) => `${year}년 ${month}월 ${day}일${time ? ` ${time}` : ''}`,
};

const ENGLISH: Labels = {
  related: 'Related',
  links: 'Links',
  figure: 'Figure',
  attachments: 'Attachments',
  quotation: 'Quotation',
  tasks: { open: 'To do: ', done: 'Done: ' },
  minutes: (minutes) =>
    minutes > 90 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`,
  date: (year, month, day, time) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${time ? ` ${time}` : ''}`,
};

/** Reports whether a BCP 47 language tag is that of Korean: `ko`, `ko-KR`. */
export const isKorean = (language: string): boolean => /^ko\b/i.test(language);

/** Returns the labels for a BCP 47 language tag: Korean for `ko`, English for any other. */
export const labelsFor = (language: string): Labels => (isKorean(language) ? KOREAN : ENGLISH);

/** The box of a task, with the space after it. */
export const TASK_BOXES: Readonly<Record<Task, string>> = { open: '☐ ', done: '☑ ' };

/**
 * Returns `published` (article/model.ts) as a page shows it, in the local time of the place of publication.
 */
function formatDate(published: string, labels: Labels): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(published)!;
  return labels.date(Number(year), Number(month), Number(day), time);
}

/** What a line about an article may say. */
interface AboutLine {
  readonly site?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
}

/** Returns a line of metadata, such as `firr.tistory.com · 2024년 8월 1일 05:59`, with `more` at its end. */
export function aboutLine(
  { site, author, published }: AboutLine,
  labels: Labels,
  more: readonly string[] = [],
): string {
  return [site, author, published && formatDate(published, labels), ...more].filter(Boolean).join(' · ');
}

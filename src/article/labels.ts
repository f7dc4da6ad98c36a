// Words that a page says for itself, in the language of the article: it is one text, whatever the reader's locale.
import type { Task } from './model.ts';

export interface Labels {
  readonly related: string;
  readonly links: string;
  readonly figure: string;
  /** Of words whose speaker nobody names, and of tasks: where there is no bar and no box. */
  readonly quotation: string;
  readonly tasks: Readonly<Record<Task, string>>;
  readonly minutes: (minutes: number) => string;
  /** `published` as in the model. */
  readonly date: (year: number, month: number, day: number, time: string | undefined) => string;
}

const KOREAN: Labels = {
  related: '관련 글',
  links: '링크',
  figure: '그림',
  quotation: '인용',
  tasks: { open: '할 일: ', done: '완료: ' },
  minutes: (minutes) => `${minutes}분`,
  date: (year, month, day, time) => `${year}년 ${month}월 ${day}일${time ? ` ${time}` : ''}`,
};

const ENGLISH: Labels = {
  related: 'Related',
  links: 'Links',
  figure: 'Figure',
  quotation: 'Quotation',
  tasks: { open: 'To do: ', done: 'Done: ' },
  minutes: (minutes) => `${minutes} min`,
  date: (year, month, day, time) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${time ? ` ${time}` : ''}`,
};

export function labelsFor(language = 'ko'): Labels {
  return /^ko\b/i.test(language) ? KOREAN : ENGLISH;
}

/** A task’s box, where there is something to see, and the space after it. */
export const TASK_BOXES: Readonly<Record<Task, string>> = { open: '☐ ', done: '☑ ' };

/** The date as the page says it: the wall clock of the place where it was published, not converted. */
export function formatDate(published: string, labels: Labels): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(published)!;
  return labels.date(Number(year), Number(month), Number(day), time);
}

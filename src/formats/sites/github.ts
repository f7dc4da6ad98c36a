// GitHub: the README of a repository, and the first post of an issue or a pull request.
import { attributeAt, first, line, lines, meta, type Lookup } from '../html/lookups.ts';
import { find } from '../html/selectors.ts';
import type { Site } from './site.ts';

const isGitHub: Site['isHere'] = ({ document }) =>
  find(document, 'meta[name=expected-hostname][content="github.com"]') !== undefined;

/**
 * Matches the text after the title of an issue: ` · Issue #56 · owner/name`. For a pull request, it includes
 * the author.
 */
const BEHIND_ISSUE = / · (?:Issue|Discussion) #\d+ · .*|(?: by \S+)? · Pull Request #\d+ · .*/;

const repository = meta('octolytics-dimension-repository_nwo');
const issueTitle: Lookup = (page) => first(meta('og:title'), line('title'))(page)?.replace(BEHIND_ISSUE, '');

/** Selectors of the first post, in today's pages and in those from before 2025. Comments have other ids. */
const POSTS = ['[data-testid=issue-body]', '[id^=issue-]', '[id^=pullrequest-]'];

export const GITHUB_ISSUE: Site = {
  isHere: (page) =>
    isGitHub(page) && find(page.document, ...POSTS.map((post) => `${post} .markdown-body`)) !== undefined,
  title: first(line('[data-testid=issue-title]', '.js-issue-title'), issueTitle),
  author: line('[data-testid=issue-body-header-author]', ...POSTS.slice(1).map((post) => `${post} .author`)),
  site: () => 'GitHub',
  published: first(...POSTS.map((post) => attributeAt(`${post} relative-time[datetime]`, 'datetime'))),
  category: repository,
  tags: (page) => lines(page, '[data-testid=issue-labels] a, .js-issue-labels a'),
  body: POSTS.map((post) => `${post} .markdown-body`),
};

export const GITHUB_README: Site = {
  isHere: (page) => isGitHub(page) && find(page.document, 'article.markdown-body') !== undefined,
  title: (page) => {
    const name = repository(page);
    const title = meta('og:title')(page)?.replace(/^GitHub - /, '');
    return name !== undefined && title?.startsWith(`${name}:`) ? name : title;
  },
  author: meta('octolytics-dimension-user_login'),
  site: () => 'GitHub',
  body: ['article.markdown-body'],
};

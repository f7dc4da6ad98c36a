// Finds the category that a page shows near the title of its article.
import { datesIn } from '../dates.ts';
import { attribute, isElement, lineOf, parentOf, type Element } from './dom.ts';
import type { Page } from './lookups.ts';
import { placedNodes, shortLine } from './near-title.ts';

/** How far from the title a category may be, in characters. */
const BEFORE_TITLE = 100;
const BEHIND_TITLE = 150;
/** The maximum length of a category in characters. */
const LONGEST = 40;

/** Matches the address of a category. */
const ADDRESS = /\/categor(?:y|ies)\/./;
/** Matches the classes of elements with the name of a category. */
const CLASS = /(?:^|[\s_-])(?:category|cat-links)(?=[\s_-]|$)/i;
const TAGS = new Set(['a', 'span', 'p', 'div', 'strong', 'em', 'b', 'small']);

/** Matches the words before the name of a category. */
const LABEL = /^(?:카테고리|분류|categor(?:y|ies)|(?:posted )?in)(?:\s*[:：]\s*|\s+)/i;
/** Matches text that is not the name of a category. */
const NO_NAME =
  /^(?:카테고리|분류|categor(?:y|ies)|분류 ?전체 ?보기|전체 ?보기|전체 글|all|uncategorized)?$/i;

/** Returns the category near the title; undefined if there is none. */
export function categoryNear(page: Page, title: string | undefined): string | undefined {
  const near = placedNodes(page, title).flatMap(({ node, distance }) =>
    distance >= -BEFORE_TITLE && distance <= BEHIND_TITLE && isElement(node) && TAGS.has(node.tagName)
      ? [node]
      : [],
  );
  const links = near.filter((element) => isCategoryLink(element) && !isInMenu(element));
  const named = near.filter((element) => CLASS.test(attribute(element, 'class') ?? '') && !isInMenu(element));
  return [...links, ...named].map(nameIn).find((name) => name !== undefined && name !== title);
}

const isCategoryLink = (element: Element): boolean =>
  element.tagName === 'a' &&
  (ADDRESS.test(attribute(element, 'href') ?? '') ||
    /(?:^|\s)category(?:\s|$)/.test(attribute(element, 'rel') ?? ''));

/** Matches the classes of menus with all categories. */
const MENU = /(?:^|[\s_-])(?:nav|navi|navbar|menu|gnb|lnb|sidebar|widget)(?=[\s_-]|$)/i;

function isInMenu(element: Element): boolean {
  for (let around: Element | undefined = element; around; around = parentOf(around))
    if (MENU.test(attribute(around, 'class') ?? '')) return true;
  return false;
}

function nameIn(element: Element): string | undefined {
  if (shortLine(element) === undefined) return undefined;
  const name = (lineOf(element) ?? '').replace(LABEL, '');
  return name.length > LONGEST || NO_NAME.test(name) || datesIn(name).length > 0 ? undefined : name;
}

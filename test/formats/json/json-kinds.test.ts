import { expect, test } from 'vitest';
import { ARTICLE_SCHEMA } from '../../../src/article/schema.ts';
import { jsonKind } from '../../../src/formats/json/json-kinds.ts';

test.each([
  ['article', '{"sections": []}'],
  ['article', '{"title": "가", "sections": [], "more": 1}'],
  ['article', '{"title": "가", "sections": [{]'],
  ['article', '{"title": "가", "author"'],
  ['data', '{"title": "가"}'],
  ['broken', '{"title": "가", "version"'],
  ['broken', '난로'],
  ['data', '{"a": {"sections": []}}'],
  ['data', '{"a": "{\\"sections\\": []}"}'],
  ['data', '{}'],
  ['data', '{"sections": 1}\n{"sections": 2}'],
  ['feed', '{"items": [], "version" : "https://jsonfeed.org/version/1"}'],
  ['data', '{"version": "1.0.0"}'],
  ['notebook', '{"nbformat": 4, "cells": []}'],
  ['notebook', '{"worksheets": [], "nbformat": 3}'],
  ['data', '{"cells": []}'],
])('%s: %s', (kind, json) => {
  expect(jsonKind(json)).toBe(kind);
});

test.each(Object.keys(ARTICLE_SCHEMA.properties!).filter((field) => field !== '$schema'))(
  'the field %s is one of an article',
  (field) => {
    expect(jsonKind(`{"${field}":`)).toBe('article');
  },
);

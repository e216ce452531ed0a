import { RejectedInputError } from '../../../errors.ts';
import type { ParsedDocument } from '../../document.ts';
import { parseJson } from './parse-json.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readNinjs } from './read-ninjs.ts';
import { findTyped, isJsonObject, type Json } from './read-schema-org.ts';
import { readSchemaOrgArticle } from './read-schema-org-article.ts';

const SCHEMA_ORG_ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting)$/;
/** A feed has some hundred articles; each becomes a record. */
const MAX_ITEMS = 1000;
/** Levels of wrappers around the articles of an export. */
const MAX_DEPTH = 8;

/** ninjs, schema.org articles and JSON Feed, one or several in a file. Throws `RejectedInputError` for any other JSON. */
export function parseNewsJson(text: string): readonly ParsedDocument[] {
  const value = parseValue(text);
  const feed = isJsonObject(value) ? readJsonFeed(value) : undefined;
  const documents = feed ?? readArticles(value);
  if (documents.length > MAX_ITEMS) {
    throw new RejectedInputError('too-large', `the JSON has ${documents.length} articles, the limit is ${MAX_ITEMS}`);
  }
  const [only, second] = documents;
  if (only === undefined) {
    throw new RejectedInputError(
      'unsupported-media-type',
      'the input is application/json, but no article: expected ninjs, a schema.org article or JSON Feed',
    );
  }
  // A file of one article is that article; of several, each has a name that no other has.
  if (second === undefined) return [{ ...only, item: undefined }];
  return documents.map((document, index) => {
    const isTaken = documents.findIndex(({ item }) => item === document.item) !== index;
    return {
      ...document,
      item: document.item === undefined || isTaken ? `${document.item ?? ''}#${index + 1}` : document.item,
    };
  });
}

function parseValue(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof RejectedInputError) throw error;
    throw new RejectedInputError('unreadable', 'the JSON is broken: expected one whole value', error);
  }
}

function readArticles(value: unknown): readonly ParsedDocument[] {
  const typed = findTyped(value, SCHEMA_ORG_ARTICLE);
  if (typed.length > 0) return typed.map(readSchemaOrgArticle);
  return findNinjs(value, 0).map(readNinjs);
}

/** Items stand alone, in a list, or in the envelope of a search. */
function findNinjs(value: unknown, depth: number): Json[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => findNinjs(each, depth + 1));
  if (!isJsonObject(value)) return [];
  const hasText = Object.keys(value).some((key) => /^(?:body_|bodies$|headlines?$|description_)/.test(key));
  if (hasText && (value.uri !== undefined || Object.keys(value).some((key) => /^(?:body_|bodies$)/.test(key))))
    return [value];
  return Object.values(value).flatMap((each) => (typeof each === 'object' ? findNinjs(each, depth + 1) : []));
}

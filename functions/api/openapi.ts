import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { LanguageCode, LanguageQuery, ListQuery, TranslationRequestBody, UploadBody } from './request-schema.ts';
import {
  Accepted,
  ArticleDetail,
  ArticleList,
  Health,
  ProblemDocument,
  SummaryView,
  TextView,
  TranslationListing,
  TranslationView,
  UploadTicket,
} from './schema.ts';

const id = z.object({ id: z.string().meta({ description: 'The id that an upload or a list gave.' }) });

interface Route {
  readonly summary: string;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly status?: '200' | '201' | '202';
  readonly reply: z.ZodType;
  /** Other media types of the reply, by `Accept`. */
  readonly views?: readonly string[];
}

function operation({
  summary,
  path,
  query,
  body,
  status = '200',
  reply,
  views = [],
}: Route): ZodOpenApiOperationObject {
  const text = Object.fromEntries(views.map((view) => [view, { schema: z.string() }]));
  return {
    summary,
    requestParams: { ...(path === undefined ? {} : { path }), ...(query === undefined ? {} : { query }) },
    ...(body === undefined ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: reply }, ...text } },
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: ProblemDocument } },
      },
    },
  };
}

const PATHS = {
  '/articles': { get: operation({ summary: 'Articles, newest first', query: ListQuery, reply: ArticleList }) },
  '/articles/{id}': {
    get: operation({
      summary: 'One article: status, metadata, facts, summary, translations',
      path: id,
      reply: ArticleDetail,
      views: ['text/markdown', 'application/ld+json', 'application/vnd.iptc.ninjs+json'],
    }),
    delete: operation({
      summary: 'Delete the object; its record follows',
      path: id,
      status: '202',
      reply: Accepted,
    }),
  },
  '/articles/{id}/summary': {
    get: operation({
      summary: 'The summary, with the sentences it rests on',
      path: id,
      query: LanguageQuery,
      reply: SummaryView,
      views: ['text/markdown'],
    }),
  },
  '/articles/{id}/text': {
    get: operation({
      summary: 'The text with its blocks and sentences',
      path: id,
      query: LanguageQuery,
      reply: TextView,
    }),
  },
  '/articles/{id}/translations': {
    get: operation({
      summary: 'What became of each translation',
      path: id,
      reply: z.object({ translations: z.array(TranslationListing) }),
    }),
    post: operation({
      summary: 'Ask for a translation',
      path: id,
      body: TranslationRequestBody,
      status: '202',
      reply: Accepted,
    }),
  },
  '/articles/{id}/translations/{language}': {
    get: operation({
      summary: 'One translation, segment by segment',
      path: id.extend({ language: LanguageCode }),
      reply: TranslationView,
    }),
  },
  '/articles/{id}/reprocess': {
    post: operation({ summary: 'Read the object again', path: id, status: '202', reply: Accepted }),
  },
  '/uploads': {
    post: operation({
      summary: 'A URL to upload one article to',
      body: UploadBody,
      status: '201',
      reply: UploadTicket,
    }),
  },
  '/health': { get: operation({ summary: 'Whether the API answers', reply: Health }) },
} satisfies ZodOpenApiPathsObject;

let document: ReturnType<typeof createDocument> | undefined;

/** The OpenAPI 3.1 document, made of the schemas that the routes use. */
export function createOpenApiDocument(): ReturnType<typeof createDocument> {
  document ??= createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dateline',
      version: '1.0.0',
      description: 'Summaries and translations of news articles, each statement checked against its source.',
    },
    paths: PATHS,
  });
  return document;
}

import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { z } from 'zod';
import { ApiError } from './problem.ts';
import { linksOf } from './read-article.ts';

export const JSON_TYPE = 'application/json';
/** Requests are a few names and languages. */
const MAX_BODY_CHARACTERS = 10_000;

/** Throws `ApiError` 400 that names every field that is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || what}: ${issue.message}`);
  throw new ApiError(400, 'invalid-request', problems.join('; '));
}

/** The JSON body of a request. Throws `ApiError` 400 or 413. */
export async function readBody<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> {
  const text = await context.req.text();
  if (text.length > MAX_BODY_CHARACTERS)
    throw new ApiError(413, 'too-large', `the body has more than ${MAX_BODY_CHARACTERS} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'invalid-request', 'the body is not JSON');
  }
  return parse(schema, value, 'body');
}

/** A view of a resource: its media type, and how it is made. */
export type Views = Readonly<Record<string, () => unknown>>;

/** Answers in the view that the client likes best; JSON where it does not say. */
export function respondWith(context: Context, views: Views): Response {
  const chosen = accepts(context, { header: 'Accept', supports: Object.keys(views), default: JSON_TYPE });
  return respond(context, views[chosen]?.(), chosen);
}

/** A value with an ETag; 304 where the client has it already. */
export function respond(context: Context, value: unknown, mediaType: string = JSON_TYPE): Response {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const contentType = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  const headers = { etag, 'content-type': contentType, 'cache-control': 'private, no-cache', vary: 'accept' };
  if (isKnown(context.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

/** Source: RFC 9110, 13.1.2: a list of tags, compared without their weakness. */
function isKnown(given: string | undefined, etag: string): boolean {
  const tags = (given ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** 202: a message is on its queue. */
export function accepted(context: Context, id: string): Response {
  return context.json({ id, status: 'accepted', links: linksOf(id) }, 202);
}

import type { Hono } from 'hono';
import { mentionPartition } from '../record/list-mentions.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { ApiDependencies } from './dependencies.ts';
import { toListing } from './read-article.ts';
import { ListQuery } from './request-schema.ts';
import { parse, respond } from './respond.ts';

/** Who or what a list can be narrowed to. */
const MENTIONS = ['person', 'organization', 'place', 'agency'] as const;

export function addListRoutes(app: Hono, api: ApiDependencies): void {
  app.get('/articles', async (context) => {
    const query = parse(ListQuery, context.req.query(), 'query');
    const { limit, cursor, person, organization, place, agency, ...filter } = query;
    const mentions = MENTIONS.flatMap((type) => {
      const name = query[type];
      return name === undefined ? [] : [mentionPartition(type, name)];
    });
    const secret = await api.records.secret('cursor');
    const bound = JSON.stringify({ ...filter, mentions });
    const position = cursor === undefined ? undefined : decodeCursor(cursor, bound, secret);
    const page = await api.records.list({ ...filter, mentions }, limit, position);
    const next = page.next === undefined ? {} : { next: encodeCursor(page.next, bound, secret) };
    return respond(context, { articles: page.articles.map(toListing), ...next });
  });
}

import { defineCommand } from 'citty';
import { MAX_PAGE } from '../../functions/api/request-schema.ts';
import { ArticleList, type ArticleListing } from '../../functions/api/schema.ts';
import { SettingsError } from '../../functions/errors.ts';
import type { ApiClient } from '../api-client.ts';
import { CONNECTION_ARGS, connect } from '../connect.ts';
import { note, paint, print, printJsonLine, runCommand } from '../terminal.ts';

const FILTERS = {
  language: 'Language of the article',
  from: 'First day, such as 2026-03-17, or month or year',
  to: 'Last day, month or year',
  person: 'Who is mentioned',
  organization: 'Which organisation is mentioned',
  place: 'Which place is mentioned',
  agency: 'Which agency it is from',
  status: 'received, extracted, summarized, complete, partial, rejected or failed',
  translated: 'Language that it has a translation into',
} as const;
type FilterName = keyof typeof FILTERS;
const FILTER_NAMES = Object.keys(FILTERS).filter((name): name is FilterName => name in FILTERS);
const filterArgument = (description: string) => ({ type: 'string', description }) as const;

export const list = defineCommand({
  meta: { name: 'list', description: 'List the articles of the running Dateline, newest first.' },
  args: {
    language: filterArgument(FILTERS.language),
    from: filterArgument(FILTERS.from),
    to: filterArgument(FILTERS.to),
    person: filterArgument(FILTERS.person),
    organization: { ...filterArgument(FILTERS.organization), alias: ['organisation'] },
    place: filterArgument(FILTERS.place),
    agency: filterArgument(FILTERS.agency),
    status: filterArgument(FILTERS.status),
    translated: filterArgument(FILTERS.translated),
    limit: { type: 'string', description: 'How many at most', default: '20' },
    json: { type: 'boolean', description: 'Print a JSON line an article' },
    ...CONNECTION_ARGS,
  },
  run: ({ args }) =>
    runCommand(async () => {
      const limit = parseLimit(args.limit);
      const api = await connect(args);
      const filter = new URLSearchParams();
      for (const name of FILTER_NAMES) if (args[name] !== undefined) filter.set(name, args[name]);
      const printOne = args.json ? printJsonLine : printListing;
      const { count, more } = await listArticles(api, filter, limit, printOne);
      if (count === 0) note('no article');
      if (more) note(paint('dim', `there are more than ${count}: --limit`));
    }),
});

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new SettingsError(`--limit: expected a whole number from 1, found "${text}"`);
}

/** Goes through as many pages as it takes. */
async function listArticles(
  api: ApiClient,
  filter: URLSearchParams,
  limit: number,
  printOne: (listing: ArticleListing) => Promise<void>,
): Promise<{ readonly count: number; readonly more: boolean }> {
  const query = new URLSearchParams(filter);
  let count = 0;
  for (;;) {
    query.set('limit', String(Math.min(MAX_PAGE, limit - count)));
    const page = await api.read(`/articles?${query}`, ArticleList);
    for (const listing of page.articles) await printOne(listing);
    count += page.articles.length;
    if (page.next === undefined || count >= limit) return { count, more: page.next !== undefined };
    query.set('cursor', page.next);
  }
}

async function printListing({ id, status, publishedAt, language, headline, key }: ArticleListing): Promise<void> {
  const columns = [id, paint('cyan', status.padEnd(10)), (publishedAt ?? '').slice(0, 10).padEnd(10), language ?? '  '];
  await print([...columns, headline ?? paint('dim', key)].join('  '));
}

import { defineCommand } from 'citty';
import { SummaryView, TextView } from '../../functions/api/schema.ts';
import { SettingsError } from '../../functions/errors.ts';
import { articleId } from '../../functions/record/object-keys.ts';
import type { ApiClient } from '../api-client.ts';
import { CONNECTION_ARGS, connect } from '../connect.ts';
import { printArticle, printSummaryView } from '../print-article.ts';
import { print, runCommand } from '../terminal.ts';

const ID = /^[0-9a-f]{32}$/;
/** Views of an article by the name that `--as` takes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  markdown: 'text/markdown',
  'json-ld': 'application/ld+json',
  ninjs: 'application/vnd.iptc.ninjs+json',
};

export const show = defineCommand({
  meta: { name: 'show', description: 'Show an article: its summary with the evidence, its translations, or its text.' },
  args: {
    article: { type: 'positional', description: 'Id or object key of the article', required: true },
    language: { type: 'string', description: 'Language to show it in, such as es' },
    text: { type: 'boolean', description: 'The text instead of the summary' },
    as: { type: 'string', description: `A view of the API as it is: ${Object.keys(MEDIA_TYPES).join(', ')}` },
    ...CONNECTION_ARGS,
  },
  run: ({ args }) =>
    runCommand(async () => {
      const api = await connect(args);
      const id = ID.test(args.article) ? args.article : articleId(api.articleBucket, args.article);
      const query = args.language === undefined ? '' : `?language=${encodeURIComponent(args.language)}`;
      if (args.as !== undefined)
        return printView(api, `/articles/${id}`, args.as, { query, isText: args.text ?? false });
      if (args.text) return printText(api, id, query);
      if (args.language === undefined) return printArticle(api, id);
      await printSummaryView(await api.read(`/articles/${id}/summary${query}`, SummaryView));
    }),
});

async function printView(
  api: ApiClient,
  path: string,
  name: string,
  { query, isText }: { readonly query: string; readonly isText: boolean },
): Promise<void> {
  const mediaType = MEDIA_TYPES[name];
  if (mediaType === undefined)
    throw new SettingsError(`--as: expected one of ${Object.keys(MEDIA_TYPES).join(', ')}, found "${name}"`);
  const isWhole = query === '' && !isText;
  if (isText ? name !== 'json' : !isWhole && name !== 'json' && name !== 'markdown')
    throw new SettingsError(`--as ${name} shows the whole article: leave out --text and --language`);
  const view = isText ? 'text' : 'summary';
  await print((await api.readText(`${path}${isWhole ? '' : `/${view}${query}`}`, mediaType)).trimEnd());
}

async function printText(api: ApiClient, id: string, query: string): Promise<void> {
  const { article } = await api.read(`/articles/${id}/text${query}`, TextView);
  await print(article.text);
}

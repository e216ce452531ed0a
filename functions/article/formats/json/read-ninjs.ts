import type { MarkupField, MarkupValue, ParsedBlock, ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { isJsonObject, type Json } from './read-schema-org.ts';
import { readText, stringOf } from './read-text.ts';

/** A news item in IPTC's JSON: versions 1 (`body_xhtml`, `headline`) and 2 to 3 (`bodies`, `headlines`). Source: IPTC ninjs 3.0. */
export function readNinjs(item: Json): ParsedDocument {
  const headline = tidyText(stringOf(item.headline) || mainValue(item.headlines) || stringOf(item.title));
  const body = mainValue(item.bodies) || bestBody(item);
  const text = readText(body, headline);
  const byline = tidyText(stringOf(item.byline) || stringOf(item.by));
  const dateline = tidyText(stringOf(item.dateline));
  const blocks = withHead(text.blocks, byline, dateline);
  const captions = readAssociations(item.associations);
  const all = [...blocks, ...captions];
  const added = all.filter((block) => !text.blocks.includes(block));
  return {
    blocks: all,
    markup: readNinjsMarkup(item, headline),
    characters: text.characters + added.reduce((sum, block) => sum + block.text.length, 0),
    dropped: text.dropped,
    item: stringOf(item.uri) || stringOf(item.guid) || headline,
    ...(body === '' ? { truncated: 'the item gives no text of the article' } : {}),
  };
}

/** Bodies in other forms say the same; that with markup says most. */
function bestBody(item: Json): string {
  const named = Object.keys(item).filter((key) => key.startsWith('body_'));
  const order = ['body_xhtml', 'body_html', ...named.filter((key) => key !== 'body_text'), 'body_text'];
  return order.map((key) => stringOf(item[key])).find((text) => text.trim() !== '') ?? '';
}

function mainValue(values: unknown): string {
  const all = [values].flat().filter(isJsonObject);
  const texts = all.filter(({ contenttype }) => /html/i.test(stringOf(contenttype)));
  const main =
    [...texts, ...all].find(({ role }) => role === undefined || /main|body/i.test(stringOf(role))) ??
    texts[0] ??
    all[0];
  return main === undefined ? '' : stringOf(main.value);
}

/** Byline and dateline stand in fields of their own, and belong right after the headline where the text lacks them. */
function withHead(blocks: readonly ParsedBlock[], byline: string, dateline: string): ParsedBlock[] {
  const has = (kind: ParsedBlock['kind']) => blocks.some((block) => block.kind === kind);
  const headlines = blocks.filter(({ kind }) => kind === 'headline').slice(0, 1);
  const added: ParsedBlock[] = [];
  if (byline !== '' && !has('byline')) added.push({ kind: 'byline', text: byline });
  if (dateline !== '' && !has('dateline')) added.push({ kind: 'dateline', text: dateline });
  return [...headlines, ...added, ...blocks.filter((block) => !headlines.includes(block))];
}

function readNinjsMarkup(item: Json, headline: string): MarkupValue[] {
  const value = (field: MarkupField, text: unknown): MarkupValue => ({
    field,
    value: tidyText(stringOf(text)),
    from: 'feed',
  });
  const names = (each: unknown) => [each].flat().map((one) => (isJsonObject(one) ? one.name : one));
  return [
    value('headline', headline),
    value('publishedAt', item.contentcreated ?? item.firstcreated ?? item.firstpublished ?? item.versioncreated),
    value('modifiedAt', item.versioncreated),
    value('author', item.byline ?? item.by),
    ...names(item.infosource ?? item.infosources).map((name) => value('publisher', name)),
    value('publisher', item.provider ?? item.source),
    ...names(item.subject ?? item.subjects)
      .slice(0, 1)
      .map((name) => value('section', name)),
    value('description', stringOf(item.description_text) || mainValue(item.descriptions)),
    value('language', item.language),
    value('canonicalUrl', /^https?:/.test(stringOf(item.uri)) ? item.uri : undefined),
    value('correction', item.ednote),
  ].filter((each) => each.value !== '');
}

/** Pictures of the item: their description is a caption, their byline its credit. */
function readAssociations(associations: unknown): ParsedBlock[] {
  const all = Array.isArray(associations)
    ? associations
    : isJsonObject(associations)
      ? Object.values(associations)
      : [];
  return all.filter(isJsonObject).flatMap((each): ParsedBlock[] => {
    const text = tidyText(stringOf(each.description_text) || mainValue(each.descriptions));
    const credit = tidyText(stringOf(each.byline) || stringOf(each.by) || stringOf(each.copyrightholder));
    if (text === '') return [];
    return credit === ''
      ? [{ kind: 'caption', text }]
      : [
          { kind: 'caption', text },
          { kind: 'credit', text: `(${credit})` },
        ];
  });
}

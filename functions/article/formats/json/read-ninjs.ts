import {
  captionBlocks,
  charactersOf,
  markupFrom,
  type ParsedBlock,
  type ParsedDocument,
  withHead,
} from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { isJsonObject, type Json } from './read-schema-org.ts';
import { readText, stringOf } from './read-text.ts';

/** A news item in IPTC's JSON: versions 1 (`body_xhtml`, `headline`) and 2 to 3 (`bodies`, `headlines`). Source: IPTC ninjs 3.0. */
export function readNinjs(original: Json): ParsedDocument {
  const item = withLowerCaseNames(original);
  const headline = tidyText(stringOf(item.headline) || mainValue(item.headlines) || stringOf(item.title));
  const body = mainValue(item.bodies) || bestBody(item);
  const text = readText(body, headline);
  const byline = tidyText(stringOf(item.byline) || stringOf(item.by));
  const blocks = [
    ...withHead(text.blocks, byline, tidyText(stringOf(item.dateline))),
    ...readAssociations(item.associations),
  ];
  return {
    blocks,
    markup: readNinjsMarkup(item, headline),
    characters: text.characters + charactersOf(blocks.filter((block) => !text.blocks.includes(block))),
    dropped: text.dropped,
    item: stringOf(item.uri) || stringOf(item.guid) || headline,
    ...(body === '' ? { truncated: 'the item gives no text of the article' } : {}),
  };
}

/** Version 3 writes `versionCreated`, the versions before it `versioncreated`. */
function withLowerCaseNames(item: Json): Json {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Bodies in other forms say the same; that with markup says most. */
function bestBody(item: Json): string {
  const named = Object.keys(item).filter((key) => key.startsWith('body_'));
  const order = ['body_xhtml', 'body_html', ...named.filter((key) => key !== 'body_text'), 'body_text'];
  return order.map((key) => stringOf(item[key])).find((text) => text.trim() !== '') ?? '';
}

function mainValue(values: unknown): string {
  const all = [values].flat().filter(isJsonObject).map(withLowerCaseNames);
  const html = all.filter(({ contenttype }) => /html/i.test(stringOf(contenttype)));
  const candidates = [...html, ...all];
  const main = candidates.find(({ role }) => role === undefined || /main|body/i.test(stringOf(role)));
  return stringOf((main ?? candidates[0])?.value);
}

function readNinjsMarkup(item: Json, headline: string): ParsedDocument['markup'] {
  const names = (each: unknown) => [each].flat().map((one) => stringOf(isJsonObject(one) ? one.name : one));
  return markupFrom('feed', [
    ['headline', headline],
    ['publishedAt', stringOf(item.contentcreated ?? item.firstcreated ?? item.firstpublished ?? item.versioncreated)],
    ['modifiedAt', stringOf(item.versioncreated)],
    ['author', stringOf(item.byline ?? item.by)],
    ...names(item.infosource ?? item.infosources).map((name) => ['publisher', name] as const),
    ['publisher', stringOf(item.provider ?? item.source)],
    ['section', names(item.subject ?? item.subjects)[0]],
    ['description', stringOf(item.description_text) || mainValue(item.descriptions)],
    ['language', stringOf(item.language)],
    ['canonicalUrl', /^https?:/.test(stringOf(item.uri)) ? stringOf(item.uri) : ''],
    ['correction', stringOf(item.ednote)],
  ]);
}

/** Pictures of the item: their description is a caption, their byline its credit. */
function readAssociations(associations: unknown): readonly ParsedBlock[] {
  const pictures = Array.isArray(associations) ? associations : Object.values(Object(associations));
  return pictures
    .filter(isJsonObject)
    .map(withLowerCaseNames)
    .flatMap((each) =>
      captionBlocks(
        stringOf(each.description_text) || mainValue(each.descriptions),
        stringOf(each.byline) || stringOf(each.by) || stringOf(each.copyrightholder),
      ),
    );
}

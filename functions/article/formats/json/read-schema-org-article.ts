import { captionBlocks, charactersOf, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { isJsonObject, type Json, readArticle } from './read-schema-org.ts';
import { readText, stringOf } from './read-text.ts';

/** A schema.org article given as data: its body is its `articleBody`, else `text`. */
export function readSchemaOrgArticle(article: Json): ParsedDocument {
  const headline = tidyText(stringOf(article.headline) || stringOf(article.name));
  const body = stringOf(article.articleBody) || stringOf(article.text);
  const text = readText(body, headline);
  const captions = [article.image, article.associatedMedia].flat(2).flatMap(readCaption);
  return {
    ...text,
    blocks: [...text.blocks, ...captions],
    markup: readArticle(article),
    characters: text.characters + charactersOf(captions),
    item: stringOf(article['@id']) || stringOf(article.url) || headline,
    ...(body === '' ? { truncated: 'the data give no text of the article' } : {}),
  };
}

function readCaption(image: unknown): readonly ParsedBlock[] {
  return isJsonObject(image) ? captionBlocks(stringOf(image.caption), stringOf(image.creditText)) : [];
}

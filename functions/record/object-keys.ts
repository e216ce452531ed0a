import { createHash } from 'node:crypto';

/** Hexadecimal digits: 128 bits never meet. */
const ID_LENGTH = 32;

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, ID_LENGTH);
}

/** The id of the article at a bucket and key: an overwrite keeps it. `item` tells the articles of one feed apart. */
export function articleId(bucket: string, key: string, item?: string): string {
  return item === undefined ? digest(bucket, key) : digest(bucket, key, item);
}

/** The name of one object version: the S3 version id, or the ETag in an unversioned bucket. */
export function versionName(object: { readonly versionId?: string; readonly etag?: string }): string {
  return digest(object.versionId ?? '', object.versionId ? '' : (object.etag ?? '')).slice(0, 16);
}

/** Prefix of all result objects of an article. */
export function articlePrefix(id: string): string {
  return `articles/${id}/`;
}

/** Source, Article, Metadata, Facts and Coverage of one version. */
export function analysisKey(id: string, version: string): string {
  return `${articlePrefix(id)}${version}/analysis.json`;
}

/** What a translation that was broken off and comes again has translated so far. */
export function interruptedTranslationKey(id: string, version: string, language: string): string {
  return `${articlePrefix(id)}${version}/interrupted.${language}.json`;
}

/** The segments of one translation. */
export function translationKey(id: string, version: string, language: string): string {
  return `${articlePrefix(id)}${version}/translation.${language}.json`;
}

import type { Article, Block, Coverage, Origin, Source } from './schema.ts';

/** What markup or headers say of an article; several may speak of one field, best source first. */
export interface MarkupValue {
  readonly field: MarkupField;
  readonly value: string;
  readonly from: Origin;
}

export type MarkupField =
  | 'headline'
  | 'kicker'
  | 'description'
  | 'publishedAt'
  | 'modifiedAt'
  | 'author'
  | 'agency'
  | 'publisher'
  | 'section'
  | 'canonicalUrl'
  | 'language'
  | 'correction'
  | 'image'
  | 'paywall';

/** One article as it was read, before anything is made of it. */
export interface Document {
  readonly source: Source;
  readonly article: Article;
  readonly coverage: Coverage;
  readonly markup: readonly MarkupValue[];
  /** Which article of a feed this is; absent where the input is one article. */
  readonly item?: string;
}

/** A block before it has its place in the text. */
export interface ParsedBlock {
  readonly kind: Block['kind'];
  readonly text: string;
  /** Of a caption: the picture that it stands under. */
  readonly imageUrl?: string;
}

/** What a parser makes of its input: one article's blocks and what the markup says of it. */
export interface ParsedDocument {
  readonly blocks: readonly ParsedBlock[];
  readonly markup: readonly MarkupValue[];
  /** Characters of readable text in the input. */
  readonly characters: number;
  readonly dropped: readonly { readonly characters: number; readonly reason: string }[];
  /** Why the article is not whole; absent when it is. */
  readonly truncated?: string;
  readonly item?: string;
  /** Where the format itself says it, as mail does for each of its parts. */
  readonly encoding?: string;
  /** More exactly than the format was recognised by its first characters. */
  readonly mediaType?: string;
}

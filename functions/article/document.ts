import type { Article, Block, Coverage, Origin, Source } from './schema.ts';
import { tidyText } from './tidy-text.ts';

/** What markup or headers say of an article; several may speak of one field, best source first. */
export interface MarkupValue {
  readonly field: MarkupField;
  readonly value: string;
  readonly from: Origin;
  /** Below 1 where the source does not say it outright. */
  readonly confidence?: number;
  /** Of an author: the source says that it is not a person. */
  readonly isOrganization?: boolean;
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

/** Characters of some texts together. */
export function charactersOf(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

/** What a source says of an article, tidied; fields that it leaves empty are left out. */
export function markupFrom(
  from: Origin,
  values: readonly (readonly [MarkupField, string | undefined])[],
): readonly MarkupValue[] {
  return values
    .map(([field, value]) => ({ field, value: tidyText(value ?? ''), from }))
    .filter(({ value }) => value !== '');
}

/** The blocks of a picture: its caption, and its credit where it has one; nothing where there is no caption. */
export function captionBlocks(caption: string, credit: string): readonly ParsedBlock[] {
  const [text, signed] = [tidyText(caption), tidyText(credit)];
  if (text === '') return [];
  const blocks: readonly ParsedBlock[] = [{ kind: 'caption', text }];
  return signed === '' ? blocks : [...blocks, { kind: 'credit', text: `(${signed})` }];
}

/** Byline and dateline stand in fields of their own, and belong right after the headline where the text lacks them. */
export function withHead(blocks: readonly ParsedBlock[], byline: string, dateline: string): readonly ParsedBlock[] {
  const isMissing = ({ kind, text }: ParsedBlock) => text !== '' && !blocks.some((block) => block.kind === kind);
  const added: readonly ParsedBlock[] = [
    { kind: 'byline', text: byline },
    { kind: 'dateline', text: dateline },
  ];
  const headlines = blocks.filter(({ kind }) => kind === 'headline').slice(0, 1);
  return [...headlines, ...added.filter(isMissing), ...blocks.filter((block) => !headlines.includes(block))];
}

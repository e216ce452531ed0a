import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Block } from '../../../functions/article/schema.ts';
import { analyzeBytes } from '../../../functions/pipeline/analyze-bytes.ts';
import type { Analysis } from '../../../functions/record/schema.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');
const BODY: readonly string[] = ['paragraph', 'subhead', 'list-item', 'quote', 'table'];

/** The fields of an article that a case may state; see the README beside the cases. */
const ExpectedArticle = z
  .strictObject({
    mediaType: z.string(),
    encoding: z.string().nullable(),
    encodingFrom: z.string(),
    item: z.string(),
    headline: z.string().nullable(),
    headlineFrom: z.string(),
    kicker: z.string(),
    description: z.string(),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string(),
    place: z.string(),
    country: z.string(),
    authors: z.array(z.string()),
    agencies: z.array(z.string()),
    captions: z.array(z.string()),
    subheads: z.array(z.string()),
    section: z.string(),
    publisher: z.string(),
    canonicalUrl: z.string(),
    language: z.string(),
    corrections: z.array(z.string()),
    blocks: z.array(z.string()),
    kinds: z.string(),
    paragraphs: z.int(),
    body: z.array(z.string()),
    has: z.array(z.string()),
    lacks: z.array(z.string()),
    sentences: z.array(z.string()),
    dropped: z.array(z.string()),
    truncated: z.string().nullable(),
  })
  .partial();
export type ExpectedArticle = z.infer<typeof ExpectedArticle>;

const Expected = z
  .strictObject({
    shows: z.string().min(10),
    declaredType: z.string().optional(),
    article: ExpectedArticle.optional(),
    items: z.array(ExpectedArticle).optional(),
    rejected: z.string().optional(),
  })
  .refine(
    ({ article, items, rejected }) => [article, items, rejected].filter((each) => each !== undefined).length === 1,
    'expected exactly one of article, items, rejected',
  );

/** A folder of `test/fixtures/articles`. */
export interface ArticleCase {
  readonly slug: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expected: z.infer<typeof Expected>;
}

/** All cases in name order; one that is not whole throws an error that names its folder. */
export function loadCases(): ArticleCase[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name: slug }) => {
    const folder = join(ROOT, slug);
    const sources = readdirSync(folder).filter((name) => /^source(\.|$)/.test(name));
    const [file] = sources;
    if (file === undefined || sources.length > 1) {
      throw new Error(`${slug}: expected one source.* file, found ${sources.length}`);
    }
    const parsed = Expected.safeParse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    if (!parsed.success) throw new Error(`${slug}/expected.json: ${z.prettifyError(parsed.error)}`);
    return { slug, file, bytes: readFileSync(join(folder, file)), expected: parsed.data };
  });
}

/** Article and metadata of each article in the case's file. */
export function analyzeCase({ bytes, file, expected }: ArticleCase): Promise<readonly Analysis[]> {
  return analyzeBytes(bytes, { path: file, mediaType: expected.declaredType }, 'metadata');
}

/** What an analysis says, in the terms of `expected.json`. */
export function describeAnalysis(analysis: Analysis): Required<ExpectedArticle> {
  return {
    ...describeSource(analysis),
    ...describeHeading(analysis),
    ...describeCredits(analysis),
    ...describeArticle(analysis),
  };
}

function describeArticle({ article, coverage }: Analysis) {
  const blocks = article?.blocks ?? [];
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    article?.text.slice(start, end) ?? '';
  const isBody = ({ kind }: Block) => BODY.includes(kind);
  const body = blocks.filter(isBody).map(textOf);
  return {
    blocks: blocks.map((block) => `${block.kind}: ${textOf(block)}`),
    kinds: blocks.map(({ kind }) => kind).join(' '),
    paragraphs: blocks.filter(({ kind }) => kind === 'paragraph').length,
    body,
    has: body,
    lacks: body,
    sentences: article?.sentences.map(textOf) ?? [],
    dropped: coverage?.dropped?.map(({ reason }) => reason) ?? [],
    truncated: coverage?.truncated ?? null,
  };
}

function describeSource({ source }: Analysis) {
  return {
    mediaType: source.mediaType ?? '',
    encoding: source.encoding ?? null,
    encodingFrom: source.encodingFrom ?? '',
    item: source.item ?? '',
  };
}

function describeHeading({ metadata }: Analysis) {
  return {
    headline: metadata?.headline?.value ?? null,
    headlineFrom: metadata?.headline?.from ?? '',
    kicker: metadata?.kicker ?? '',
    description: metadata?.description ?? '',
    publishedAt: metadata?.publishedAt?.value ?? null,
    modifiedAt: metadata?.modifiedAt?.value ?? '',
    place: metadata?.dateline?.place ?? '',
    country: metadata?.dateline?.country ?? '',
  };
}

function describeCredits({ metadata }: Analysis) {
  return {
    authors: metadata?.authors.map(({ name }) => name) ?? [],
    agencies: metadata?.agencies.map(({ name }) => name) ?? [],
    captions: metadata?.captions.map(({ text, credit }) => (credit === undefined ? text : `${text} | ${credit}`)) ?? [],
    subheads: metadata?.subheads ?? [],
    section: metadata?.section ?? '',
    publisher: metadata?.publisher ?? '',
    canonicalUrl: metadata?.canonicalUrl ?? '',
    language: metadata?.language.code ?? '',
    corrections: metadata?.corrections ?? [],
  };
}

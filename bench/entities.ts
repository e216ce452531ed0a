// How fast names are found, beside compromise on the same texts in the same run.
// Run: node bench/entities.ts [FOLDER of text files; the samples by default]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nlp from 'compromise';
import type { Article } from '../functions/article/schema.ts';
import { findEntities } from '../functions/facts/entities/find-entities.ts';
import { findFacts } from '../functions/facts/find-facts.ts';
import type { Metadata } from '../functions/metadata/schema.ts';
import { analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';

interface Described {
  readonly article: Article;
  readonly metadata: Metadata;
}

const ROUNDS = 5;
/** A round of fewer words says little: the clock of the processor is coarse. */
const MIN_WORDS = 20_000;
/** Words of an article of the news. */
const WORDS = 770;
const WANTED_FACTOR = 12;

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'samples'));
const isEnglish = (article: Described) => article.metadata.language.code === 'en';
const all = await readArticles(folder);
report('English', all.filter(isEnglish));
report(
  'Other languages, whose words compromise does not know',
  all.filter((each) => !isEnglish(each)),
);

function report(title: string, articles: readonly Described[]): void {
  const words = articles.reduce((sum, { metadata }) => sum + metadata.words, 0);
  if (words === 0) return;
  const repeats = Math.ceil(MIN_WORDS / words);
  console.log(`${title}: ${articles.length} articles, ${words} words, each read ${repeats} times a round`);
  const best = bestOf(worksOn(articles), repeats);
  for (const [name, ms] of Object.entries(best))
    console.log(
      `  ${name.padEnd(22)} ${((ms / words) * WORDS).toFixed(2)} ms for ${WORDS} words, best of ${ROUNDS} rounds`,
    );
  const factor = best['compromise, entities'] / best['dateline, entities'];
  console.log(`  dateline finds entities ${factor.toFixed(1)} times as fast as compromise (wanted: ${WANTED_FACTOR})`);
}

function worksOn(articles: readonly Described[]) {
  return {
    'dateline, entities': () => {
      for (const { article, metadata } of articles) findEntities(article, metadata.language.code);
    },
    'dateline, all facts': () => {
      for (const { article, metadata } of articles) findFacts(article, metadata);
    },
    'compromise, entities': () => {
      for (const { article } of articles) {
        const document = nlp(article.text);
        document.people().out('array');
        document.organizations().out('array');
        document.places().out('array');
      }
    },
  };
}

async function readArticles(path: string): Promise<Described[]> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => file.endsWith('.txt') && statSync(file).isFile());
  const analyses = await Promise.all(files.map((file) => analyzeBytes(readFileSync(file), { path: file }, 'metadata')));
  return analyses.flat().flatMap(({ article, metadata }) => (article && metadata ? [{ article, metadata }] : []));
}

/** The least processor time of each, read in turn: whatever else the machine does hits all of them alike. */
function bestOf<Name extends string>(works: Readonly<Record<Name, () => void>>, repeats: number): Record<Name, number> {
  const best = Object.fromEntries(Object.keys(works).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries<() => void>(works)) {
      const before = process.threadCpuUsage();
      for (let repeat = 0; repeat < repeats; repeat += 1) work();
      const { user, system } = process.threadCpuUsage(before);
      best[name] = Math.min(best[name] ?? 0, (user + system) / 1000 / repeats);
    }
  }
  return best as Record<Name, number>;
}

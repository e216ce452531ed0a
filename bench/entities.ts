// How fast names are found, beside compromise on the same texts in the same run.
// Run: node bench/entities.ts [FOLDER of text files in English; the samples by default]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nlp from 'compromise';
import { findEntities } from '../functions/facts/entities/find-entities.ts';
import { findFacts } from '../functions/facts/find-facts.ts';
import { analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';

const ROUNDS = 5;
const MIN_WORDS = 20_000;
const WANTED_FACTOR = 10;

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'samples'));
const articles = await readArticles(folder);
const words = articles.reduce((sum, { metadata }) => sum + metadata.words, 0);
const repeats = Math.max(1, Math.ceil(MIN_WORDS / words));
console.log(
  `${articles.length} articles, ${words} words, each read ${repeats} times a round, best of ${ROUNDS} rounds`,
);

const ours = bestMs(() => {
  for (const { article, metadata } of articles) findEntities(article, metadata.language.code);
});
const facts = bestMs(() => {
  for (const { article, metadata } of articles) findFacts(article, metadata);
});
const theirs = bestMs(() => {
  for (const { article } of articles) {
    const document = nlp(article.text);
    document.people().out('array');
    document.organizations().out('array');
    document.places().out('array');
  }
});
report('dateline, entities', ours);
report('dateline, all facts', facts);
report('compromise, entities', theirs);
console.log(
  `dateline finds entities ${(theirs / ours).toFixed(1)} times as fast as compromise (wanted: ${WANTED_FACTOR})`,
);

async function readArticles(path: string) {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => file.endsWith('.txt') && statSync(file).isFile());
  const analyses = await Promise.all(files.map((file) => analyzeBytes(readFileSync(file), { path: file }, 'metadata')));
  return analyses.flat().flatMap(({ article, metadata }) => (article && metadata ? [{ article, metadata }] : []));
}

function bestMs(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) work();
    best = Math.min(best, performance.now() - start);
  }
  return best / repeats;
}

function report(name: string, ms: number): void {
  console.log(`${name.padEnd(22)} ${((ms / words) * 770).toFixed(2)} ms for 770 words`);
}

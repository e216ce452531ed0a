import type { Architecture, Weigh } from './transformer.ts';

/** Marian's own start for a matrix: uniform, wide enough for a signal to keep its size. */
export function randomWeights(random: () => number): Weigh {
  return (_name, rows, columns) => ({
    values: Int8Array.from({ length: rows * columns }, () => Math.round((random() * 2 - 1) * 127)),
    limit: Math.sqrt(6 / (Math.min(rows, columns) + columns)),
  });
}

/**
 * How the copying model uses each half of its dimensions. Marian adds sines of falling frequency to the one half and
 * their cosines to the other: the first tell neighbours apart, the last are all but zero anywhere in a sentence.
 */
const POSITIONS = 32;
const REFERENCES = 32;
/** Of one dimension of a word; times the square root of the width it is twice the position signal. */
const WORD_SIZE = 2;
/** So much that a position's neighbours get no attention. */
const ATTENTION_GAIN = 32;
/** So much that what is attended to drowns what was said before. */
const VALUE_GAIN = 2;
const OUTPUT_GAIN = 4;

/**
 * Weights that copy: a decoder step attends to the source's piece at its own position and says that piece, up to the
 * end of the sentence. Every matrix that is not named here is zero, so that its layer passes on what it gets.
 */
export function copyingWeights({ embedding }: Architecture, random: () => number): Weigh {
  const half = embedding / 2;
  const dimensions = Array.from({ length: embedding }, (_, dimension) => dimension);
  const positions = dimensions.filter((dimension) => dimension % half < POSITIONS);
  const words = dimensions.filter((dimension) => dimension % half >= POSITIONS && dimension % half < half - REFERENCES);
  const connect = (limit: number, connections: readonly (readonly [from: number, to: number, value: number])[]) => {
    const values = new Int8Array(embedding * embedding);
    // Column by column, as the engine stores its matrices.
    for (const [from, to, value] of connections) values[to * embedding + from] = value;
    return { values, limit };
  };
  const keepWords = (limit: number) =>
    connect(
      limit,
      words.map((word) => [word, word, 127]),
    );
  // Normalization moves all dimensions together; against a dimension that should be zero that cancels out.
  const comparePositions = () =>
    connect(
      ATTENTION_GAIN,
      positions.flatMap((position) => [
        [position, position, 127],
        [half - 1 - (position % half), position, -127],
      ]),
    );
  return (name, rows, columns) => {
    if (name === 'Wemb')
      return { values: wordSigns(rows, embedding, words, random), limit: WORD_SIZE / embedding ** 0.5 };
    if (/context_W[qk]$/.test(name)) return comparePositions();
    if (/context_Wv$/.test(name)) return keepWords(VALUE_GAIN);
    if (/context_Wo$/.test(name)) return keepWords(OUTPUT_GAIN);
    return { values: new Int8Array(rows * columns), limit: 1 };
  };
}

/** A row of random signs for each piece, as many up as down, so that no word moves the mean. */
function wordSigns(rows: number, columns: number, words: readonly number[], random: () => number): Int8Array {
  const values = new Int8Array(rows * columns);
  const count = words.length / 2;
  for (let row = 0; row < rows; row += 1) {
    for (const [index, word] of words.slice(0, count).entries()) {
      const sign = random() < 0.5 ? -127 : 127;
      values[row * columns + word] = sign;
      values[row * columns + (words[index + count] ?? 0)] = -sign;
    }
  }
  return values;
}

/** Words of some ten articles; a process that reads for days must not keep all that it ever read. */
const MOST_WORDS = 20_000;

/** The same function, which looks at a word once as long as texts repeat it. */
export function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Value;
    if (known.size >= MOST_WORDS) known.clear();
    const value = read(word);
    known.set(word, value);
    return value;
  };
}

/** The same for what a word is by some knowledge, of which there are few. */
export function rememberedBy<Knowledge extends object, Value>(
  read: (word: string, knowledge: Knowledge) => Value,
): (word: string, knowledge: Knowledge) => Value {
  const readers = new WeakMap<Knowledge, (word: string) => Value>();
  return (word, knowledge) => {
    let reader = readers.get(knowledge);
    if (reader === undefined) {
      reader = remembered((each) => read(each, knowledge));
      readers.set(knowledge, reader);
    }
    return reader(word);
  };
}

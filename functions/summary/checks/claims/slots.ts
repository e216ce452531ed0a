import type { CheckSource, PlacedToken, ReadToken } from '../check-source.ts';

/** Words on either side that make a word's surroundings. */
const SLOT_WORDS = 4;
/** A neighbour that is the same on the same side counts again. */
const NEIGHBOUR = 1;

/** Stems of the words that say something around a word, nearest first. */
interface Slot {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How alike the surroundings of two words are: how many words they share, neighbours on the same side twice. */
export function likenessOf(one: PlacedToken, other: PlacedToken): number {
  const [a, b] = [slotOf(one), slotOf(other)];
  const around = new Set([...a.before, ...a.after]);
  const shared = around.intersection(new Set([...b.before, ...b.after])).size;
  return shared + sameNeighbour(a.before, b.before) + sameNeighbour(a.after, b.after);
}

function sameNeighbour([one]: readonly string[], [other]: readonly string[]): number {
  return one !== undefined && one === other ? NEIGHBOUR : 0;
}

const slots = new WeakMap<ReadToken, Slot>();

/** Read once for each word, however many others it is compared with. */
function slotOf(place: PlacedToken): Slot {
  const slot = slots.get(place.token) ?? readSlot(place);
  slots.set(place.token, slot);
  return slot;
}

function readSlot({ sentence: { content }, token }: PlacedToken): Slot {
  const stems = (tokens: readonly ReadToken[]) => tokens.map(({ stem }) => stem);
  const behind = content.findIndex(({ start }) => start >= token.end);
  const after = behind < 0 ? content.length : behind;
  const before = content.slice(0, after).filter(({ end }) => end <= token.start);
  return {
    before: stems(before.slice(-SLOT_WORDS).reverse()),
    after: stems(content.slice(after, after + SLOT_WORDS)),
  };
}

/** The place of one of these words whose surroundings are most like those of a word of the statement. */
export function likestPlace(
  stated: PlacedToken,
  stems: readonly string[],
  { places }: Pick<CheckSource, 'places'>,
  isMeant: (place: PlacedToken) => boolean = () => true,
): (PlacedToken & { readonly likeness: number }) | undefined {
  return stems
    .flatMap((stem) => places.get(stem) ?? [])
    .filter(isMeant)
    .map((place) => ({ ...place, likeness: likenessOf(stated, place) }))
    .sort((one, other) => other.likeness - one.likeness)[0];
}

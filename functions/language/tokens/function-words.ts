/** Words that say little alone; they count neither for what a text is about nor as support of a statement. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the a an and or but if then than as at by for from in into of off on onto out over to up with without within about after before between during through under until while against among is are was were be been being am do does did done have has had having will would shall should can could may might must not no nor so such that this these those there here it its he him his she her hers they them their theirs we us our you your i me my who whom whose which what when where why how all any both each few more most other some own same too very just also only even still yet said says say one two according',
  es: 'el la los las un una unos unas y o u e ni que de del al a en con por para sin sobre entre hasta desde hacia tras ante bajo según como más menos muy ya no sí se su sus le les lo me te nos mi tu es son era eran fue fueron ser sido está están estaba han ha había haber hay este esta estos estas ese esa eso aquel aquella cual cuales quien quienes donde cuando también pero porque si aunque sino',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber doch denn wenn als wie dass ob weil in im an am auf aus bei mit nach von vom vor zu zum zur für um über unter zwischen durch gegen ohne bis seit während ist sind war waren sein gewesen wird werden wurde wurden worden hat haben hatte hatten kann können soll sollen muss müssen will er sie es wir ihr ich sich sein seine ihre ihren nicht kein keine auch nur noch schon so sehr mehr man was wer wo dieser diese dieses',
  fr: 'le la les l un une des du de d et ou mais donc or ni car que qu qui quoi dont où à au aux en dans par pour sur sous avec sans entre vers chez depuis pendant avant après est sont était étaient être été a ont avait avaient avoir ce cet cette ces se s son sa ses leur leurs il elle ils elles on nous vous je tu me te lui y ne pas plus moins très aussi comme si tout tous toute',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще ещё нет о из ему когда даже ну ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее были куда зачем всех при об это также который которые которая',
  uk: 'і й та в у на не що він я з із зі як а то все вона так його але до ти за би по тільки її було від ще ні о коли навіть ну чи якщо вже або бути був нього вас там потім себе може вони тут де є треба для ми їх чим була сам без також собі під буде тоді хто цей того тому цього який при про це які яка',
  nl: 'de het een en of maar want dus dat die dit deze in op aan van voor met bij naar uit over onder tussen door tegen tot sinds om te is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen zal zullen moet moeten wil hij zij ze we wij ik je jij u zich zijn haar hun niet geen ook nog al wel er hier daar wat wie waar als dan',
  pt: 'o a os as um uma uns umas e ou mas que de do da dos das no na nos nas em por para com sem sobre entre até desde se sua seu suas seus é são era foi foram ser está estão tem têm havia não mais menos muito já como quando onde também ao à',
  it: 'il lo la i gli le un uno una e o ma che di del della dei delle da dal in nel nella con su per tra fra a al alla si suo sua suoi sue è sono era erano stato ha hanno aveva non più meno molto già come quando dove anche',
};

const sets = new Map<string, ReadonlySet<string>>();

export function functionWordsOf(language: string): ReadonlySet<string> {
  const code = language.split('-')[0] ?? 'en';
  let set = sets.get(code);
  if (set === undefined) {
    set = new Set((FUNCTION_WORDS[code] ?? FUNCTION_WORDS.en ?? '').split(' '));
    sets.set(code, set);
  }
  return set;
}

/** Languages that have a list of function words. */
export const FUNCTION_WORD_LANGUAGES: readonly string[] = Object.keys(FUNCTION_WORDS);

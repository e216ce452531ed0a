/** Words that end in a full stop without ending a sentence, by language; initials and numbers are rules, not entries. */
export const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  // Titles and Latin words that all languages of news write.
  '': 'dr prof mr mrs ms st vs etc ca cf al ing'.split(' '),
  en: 'mr mrs ms dr prof gen sen rep reps sens gov lt col sgt cpl pvt capt maj cmdr adm hon rev fr st jr sr vs inc corp co ltd llc dept est approx ave blvd rd mt ft pres supt det messrs msgr a.m p.m u.s u.k u.n e.g i.e etc viz cf al'.split(
    ' ',
  ),
  de: 'dr prof hr fr str bzw ca vgl z.b d.h u.a o.ä usw evtl inkl zzgl st mio mrd tel abs geb gest u.s.w i.d.r z.t sog ggf mind max min dipl ing med phil jur co'.split(
    ' ',
  ),
  es: 'sr sres sra srta dr dra dres d dña ud uds lic ing gral cnel tte prof avda cía s.a ee.uu ee p.ej etc aprox mons rvdo'.split(
    ' ',
  ),
  fr: 'm mm mme mmes mlle dr pr me mgr st ste av bd env cf etc janv févr avr juil sept oct nov déc'.split(' '),
  it: 'sig sigg dott dott.ssa prof ing avv on sen gen col ecc ca s.p.a mons rag geom'.split(' '),
  pt: 'sr sra srs dr dra prof profa eng gen cel av ltda s.a etc exmo'.split(' '),
  nl: 'dhr mevr mw dr drs prof ir ing mr st bijv bv d.w.z enz o.a t.a.v i.v.m ca m.b.t o.l.v jl'.split(' '),
  sv: 'bl.a d.v.s t.ex m.m m.fl o.s.v dr prof st kl ca resp s.k t.o.m fr.o.m'.split(' '),
  da: 'bl.a f.eks dvs osv dr prof kl ca hr fr mio mia pct m.m m.fl d'.split(' '),
  nb: 'bl.a f.eks dvs osv dr prof kl ca mill mrd m.m m.fl st'.split(' '),
  fi: 'esim mm ym jne ks n klo prof tri dr yms eaa nk s'.split(' '),
  pl: 'r w ul tzw tj m.in itd itp prof dr hab mgr inż gen płk ok godz zł mln mld tys św os ks bp al woj'.split(' '),
  cs: 'dr prof ing mgr bc mudr judr např tzv tj atd apod mil mld tis kč st sv ul r hod gen plk'.split(' '),
  sk: 'dr prof ing mgr bc mudr judr napr tzv t.j atď apod mil mld tis st sv ul r hod gen plk'.split(' '),
  hu: 'dr prof pl stb kb ill ún id ifj u kft zrt nyrt ker'.split(' '),
  ro: 'dr prof ing dl d-na dna str bd ș.a etc lt gen col art alin'.split(' '),
  hr: 'dr prof mr ing tzv npr itd itsl sv ul gosp g tj mil mlrd kn god st'.split(' '),
  sr: 'др проф инж тзв нпр итд св ул г тј мил dr prof inž tzv npr itd sv ul g tj mil god'.split(' '),
  bs: 'dr prof ing tzv npr itd sv ul g tj mil god'.split(' '),
  sl: 'dr prof mag inž tj npr itd ipd oz sv ul g ga'.split(' '),
  bg: 'г гр ул бул д-р проф инж т.е т.н др напр лв хил млн млрд св'.split(' '),
  mk: 'г д-р проф инж т.е т.н др на пр ул мил св'.split(' '),
  ru: 'г гг в вв им ул д стр руб коп тыс млн млрд трлн т.е т.д т.п т.к т.н и.о св проф акад см ср чел кв обл р-н пос'.split(
    ' ',
  ),
  uk: 'м р рр ст вул буд с стор грн коп тис млн млрд трлн т.зв т.д т.п ім проф акад див пор кв обл смт'.split(' '),
  be: 'г гг вул руб кап тыс млн млрд т.зв т.д ім праф см'.split(' '),
  el: 'κ κκ κ.κ κα δρ π.χ κ.λπ κ.ά αγ μ.μ π.μ δισ εκατ'.split(' '),
  tr: 'dr prof doç yrd av sn vb vs örn bkz cad sok mah no st'.split(' '),
  az: 'dr prof və s'.split(' '),
  et: 'dr prof nt jne st hr pr u snd mln mld'.split(' '),
  lv: 'dr prof plkst u.c u.tml piem t.i milj mljrd'.split(' '),
  lt: 'dr prof pvz t.y kt m d val mln mlrd g gyd pan'.split(' '),
  ca: 'sr sra dr dra prof av c pl etc ee.uu st sta'.split(' '),
  hi: 'डॉ प्रो श्री सु पं'.split(' '),
  ar: 'د أ م'.split(' '),
};

/** These are abbreviations only before a number: `No. 5`, `Jan. 12`, `art. 3`; “no.” also ends a sentence. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'no nos nr núm núms n° nº n art arts pág págs pag p pp fig figs vol sec ch č § abs bd jh jhd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ene abr ago dic mär mai okt dez mrt fev abr set out dez gen mag giu lug ago ott dic янв фев мар апр июн июл авг сен сент окт ноя дек січ лют бер квіт трав черв лип серп верес жовт листоп груд kl klo godz ст'.split(
    ' ',
  ),
);

/** These stand at the end of sentences as often as within them: a common opening word after them decides. */
export const OFTEN_LAST: ReadonlySet<string> = new Set(
  'inc corp co ltd llc jr sr st etc usw a.m p.m u.s u.k u.n ee.uu s.a itd itp atd apod m.m enz stb jne al tys mln mld mio mrd млн млрд тыс тис грн руб zł kč г р'.split(
    ' ',
  ),
);

/** Words that open sentences and are not names: after an initial or an abbreviation they begin a new one. */
const OPENERS: Readonly<Record<string, string>> = {
  en: 'The|A|An|He|She|They|It|We|I|You|But|And|In|On|At|For|This|That|These|Those|There|His|Her|Their|Its|As|After|When|While|However|If|Some|Many|Most|No|Not|What|Who|How|Why|Mr|Ms|Mrs',
  de: 'Der|Die|Das|Den|Dem|Er|Sie|Es|Wir|Ich|Ein|Eine|Im|In|Am|An|Auf|Aber|Und|Auch|Nach|Bei|Für|Mit|Von|Zu|Doch|So|Dies|Diese|Dieser|Damit|Dort|Seit|Wenn|Als|Man|Nun|Zudem|Laut',
  es: 'El|La|Los|Las|Un|Una|En|Por|Para|Pero|Y|Con|Sin|Según|Se|Su|Sus|Esto|Este|Esta|Así|Además|Tras|No|Lo|Es|Al|Desde|Cuando',
  fr: 'Le|La|Les|L|Un|Une|Des|Il|Elle|Ils|Elles|On|Nous|Je|Vous|Mais|Et|En|Dans|Pour|Par|Avec|Selon|Ce|Cette|Ces|Cela|C|Au|Aux|Après|Depuis|Sur|Son|Sa|Ses',
  it: 'Il|Lo|La|I|Gli|Le|L|Un|Una|In|Per|Con|Ma|E|Si|Non|Nel|Nella|Dopo|Secondo|Questo|Questa|Al|Alla|Ha|È',
  pt: 'O|A|Os|As|Um|Uma|Em|No|Na|Por|Para|Mas|E|Com|Segundo|Se|Não|Este|Esta|Isso|Além|Após|Ao|De',
  nl: 'De|Het|Een|In|Op|Hij|Zij|Ze|We|Ik|Maar|En|Ook|Dat|Dit|Die|Deze|Er|Volgens|Voor|Met|Na|Bij|Daarom',
  ru: 'В|Во|На|По|Но|И|А|Он|Она|Они|Мы|Это|Как|Если|Также|При|После|Для|С|К|У|О|Об|Однако|По',
  uk: 'В|У|На|За|Але|І|Й|А|Він|Вона|Вони|Ми|Це|Як|Якщо|Також|При|Після|Для|З|До|Про|Однак',
  pl: 'W|We|Na|Po|Ale|I|A|On|Ona|Oni|To|Jak|Jeśli|Także|Przy|Dla|Z|Do|O|Jednak|Według|Nie',
};

/** Whether a text begins with a word that opens sentences in a language; English and the language's own. */
export function opensSentence(text: string, language: string): boolean {
  const words = OPENERS[language] === undefined ? (OPENERS.en ?? '') : OPENERS[language];
  return new RegExp(String.raw`^["“„«‘'(]*(?:${words})(?![\p{L}\p{M}.])`, 'u').test(text);
}

/** Thai sets sentences apart by spaces, as it does clauses: before these words a new sentence most often begins. */
export const THAI_OPENERS =
  /\s+(?=(?:ทั้งนี้|อย่างไรก็ตาม|นอกจากนี้|นอกจากนั้น|ขณะที่|ขณะเดียวกัน|ด้าน|ส่วน|ต่อมา|สำหรับ|โดยก่อนหน้านี้|ก่อนหน้านี้|ล่าสุด|แต่|เพราะ|ดังนั้น|ในขณะ))/u;

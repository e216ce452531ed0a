/** Words that end in a full stop without ending a sentence, by language; initials and numbers are rules, not entries. */
export const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: 'mr mrs ms dr prof gen sen rep gov lt col sgt capt maj cmdr adm hon rev fr st jr sr vs no nos inc corp co ltd llc dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd mt ft pres supt det messrs a.m p.m u.s u.k u.n e.g i.e etc viz cf al'.split(
    ' ',
  ),
  de: 'dr prof hr fr nr str bzw ca vgl z.b d.h u.a o.ä usw evtl inkl zzgl st mio mrd tel abs art bd jh jhd geb gest u.s.w i.d.r z.t jan feb mär apr jun jul aug sep sept okt nov dez'.split(
    ' ',
  ),
  es: 'sr sra srta dr dra d dña ud uds lic ing gral cnel tte prof pág págs art núm av avda cía s.a ee.uu p.ej etc aprox ene feb mar abr may jun jul ago sep sept oct nov dic'.split(
    ' ',
  ),
  fr: 'm mm mme mmes mlle dr pr me st ste av bd art p pp env cf etc n° janv févr avr juil sept oct nov déc'.split(' '),
  it: 'sig sigg dott dott.ssa prof ing avv on sen gen col art pag ecc ca s.p.a gen feb mar apr mag giu lug ago set ott nov dic'.split(
    ' ',
  ),
  pt: 'sr sra dr dra prof eng gen cel art pág av ltda s.a etc núm jan fev mar abr mai jun jul ago set out nov dez'.split(
    ' ',
  ),
  nl: 'dhr mevr mw dr drs prof ir ing mr st nr art blz bijv bv d.w.z enz o.a t.a.v i.v.m ca jan feb mrt apr jun jul aug sep sept okt nov dec'.split(
    ' ',
  ),
  ru: 'г гг в вв им ул д стр руб коп тыс млн млрд трлн т.е т.д т.п т.к т.н и.о св проф акад см ср чел кв янв фев мар апр июн июл авг сен сент окт ноя дек'.split(
    ' ',
  ),
  uk: 'м р рр ст вул буд с стор грн коп тис млн млрд трлн т.зв т.д т.п ім проф акад див пор осіб кв січ лют бер квіт трав черв лип серп верес жовт лист груд'.split(
    ' ',
  ),
  pl: 'r w ul nr tzw tj np m.in itd itp prof dr hab mgr inż gen płk ok godz zł mln mld tys św os'.split(' '),
};

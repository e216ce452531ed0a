import af from '../data/af/common-words.json' with { type: 'json' };
import ar from '../data/ar/common-words.json' with { type: 'json' };
import az from '../data/az/common-words.json' with { type: 'json' };
import be from '../data/be/common-words.json' with { type: 'json' };
import bg from '../data/bg/common-words.json' with { type: 'json' };
import bs from '../data/bs/common-words.json' with { type: 'json' };
import ca from '../data/ca/common-words.json' with { type: 'json' };
import ckb from '../data/ckb/common-words.json' with { type: 'json' };
import cs from '../data/cs/common-words.json' with { type: 'json' };
import cy from '../data/cy/common-words.json' with { type: 'json' };
import da from '../data/da/common-words.json' with { type: 'json' };
import de from '../data/de/common-words.json' with { type: 'json' };
import en from '../data/en/common-words.json' with { type: 'json' };
import eo from '../data/eo/common-words.json' with { type: 'json' };
import es from '../data/es/common-words.json' with { type: 'json' };
import et from '../data/et/common-words.json' with { type: 'json' };
import eu from '../data/eu/common-words.json' with { type: 'json' };
import fa from '../data/fa/common-words.json' with { type: 'json' };
import fi from '../data/fi/common-words.json' with { type: 'json' };
import fr from '../data/fr/common-words.json' with { type: 'json' };
import fy from '../data/fy/common-words.json' with { type: 'json' };
import ga from '../data/ga/common-words.json' with { type: 'json' };
import gl from '../data/gl/common-words.json' with { type: 'json' };
import hi from '../data/hi/common-words.json' with { type: 'json' };
import hr from '../data/hr/common-words.json' with { type: 'json' };
import ht from '../data/ht/common-words.json' with { type: 'json' };
import hu from '../data/hu/common-words.json' with { type: 'json' };
import id from '../data/id/common-words.json' with { type: 'json' };
import is from '../data/is/common-words.json' with { type: 'json' };
import it from '../data/it/common-words.json' with { type: 'json' };
import kk from '../data/kk/common-words.json' with { type: 'json' };
import ky from '../data/ky/common-words.json' with { type: 'json' };
import la from '../data/la/common-words.json' with { type: 'json' };
import lb from '../data/lb/common-words.json' with { type: 'json' };
import lt from '../data/lt/common-words.json' with { type: 'json' };
import lv from '../data/lv/common-words.json' with { type: 'json' };
import mk from '../data/mk/common-words.json' with { type: 'json' };
import mn from '../data/mn/common-words.json' with { type: 'json' };
import mr from '../data/mr/common-words.json' with { type: 'json' };
import ms from '../data/ms/common-words.json' with { type: 'json' };
import mt from '../data/mt/common-words.json' with { type: 'json' };
import nb from '../data/nb/common-words.json' with { type: 'json' };
import ne from '../data/ne/common-words.json' with { type: 'json' };
import nl from '../data/nl/common-words.json' with { type: 'json' };
import pl from '../data/pl/common-words.json' with { type: 'json' };
import ps from '../data/ps/common-words.json' with { type: 'json' };
import pt from '../data/pt/common-words.json' with { type: 'json' };
import ro from '../data/ro/common-words.json' with { type: 'json' };
import ru from '../data/ru/common-words.json' with { type: 'json' };
import sd from '../data/sd/common-words.json' with { type: 'json' };
import sk from '../data/sk/common-words.json' with { type: 'json' };
import sl from '../data/sl/common-words.json' with { type: 'json' };
import so from '../data/so/common-words.json' with { type: 'json' };
import sq from '../data/sq/common-words.json' with { type: 'json' };
import srCyrillic from '../data/sr-Cyrl/common-words.json' with { type: 'json' };
import srLatin from '../data/sr-Latn/common-words.json' with { type: 'json' };
import sv from '../data/sv/common-words.json' with { type: 'json' };
import sw from '../data/sw/common-words.json' with { type: 'json' };
import tg from '../data/tg/common-words.json' with { type: 'json' };
import tl from '../data/tl/common-words.json' with { type: 'json' };
import tr from '../data/tr/common-words.json' with { type: 'json' };
import tt from '../data/tt/common-words.json' with { type: 'json' };
import ug from '../data/ug/common-words.json' with { type: 'json' };
import uk from '../data/uk/common-words.json' with { type: 'json' };
import ur from '../data/ur/common-words.json' with { type: 'json' };
import uz from '../data/uz/common-words.json' with { type: 'json' };
import vi from '../data/vi/common-words.json' with { type: 'json' };
import zu from '../data/zu/common-words.json' with { type: 'json' };

/** The commonest words of languages in news, lower case; what tells a language from its neighbours stands among them. */
export const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  af,
  ar,
  az,
  be,
  bg,
  bs,
  ca,
  ckb,
  cs,
  cy,
  da,
  de,
  en,
  eo,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  fy,
  ga,
  gl,
  hi,
  hr,
  ht,
  hu,
  id,
  is,
  it,
  kk,
  ky,
  la,
  lb,
  lt,
  lv,
  mk,
  mn,
  mr,
  ms,
  mt,
  nb,
  ne,
  nl,
  pl,
  ps,
  pt,
  ro,
  ru,
  sd,
  sk,
  sl,
  so,
  sq,
  'sr-Cyrl': srCyrillic,
  'sr-Latn': srLatin,
  sv,
  sw,
  tg,
  tl,
  tr,
  tt,
  ug,
  uk,
  ur,
  uz,
  vi,
  zu,
};

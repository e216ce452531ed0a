import af from './af.json' with { type: 'json' };
import ar from './ar.json' with { type: 'json' };
import az from './az.json' with { type: 'json' };
import be from './be.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import bs from './bs.json' with { type: 'json' };
import ca from './ca.json' with { type: 'json' };
import ckb from './ckb.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import cy from './cy.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import eo from './eo.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import et from './et.json' with { type: 'json' };
import eu from './eu.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import fy from './fy.json' with { type: 'json' };
import ga from './ga.json' with { type: 'json' };
import gl from './gl.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import hr from './hr.json' with { type: 'json' };
import ht from './ht.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import is from './is.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ky from './ky.json' with { type: 'json' };
import la from './la.json' with { type: 'json' };
import lb from './lb.json' with { type: 'json' };
import lt from './lt.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };
import mk from './mk.json' with { type: 'json' };
import mn from './mn.json' with { type: 'json' };
import mr from './mr.json' with { type: 'json' };
import ms from './ms.json' with { type: 'json' };
import mt from './mt.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import ne from './ne.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import ps from './ps.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sd from './sd.json' with { type: 'json' };
import sk from './sk.json' with { type: 'json' };
import sl from './sl.json' with { type: 'json' };
import so from './so.json' with { type: 'json' };
import sq from './sq.json' with { type: 'json' };
import srCyrillic from './sr-Cyrl.json' with { type: 'json' };
import srLatin from './sr-Latn.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };
import tg from './tg.json' with { type: 'json' };
import tl from './tl.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import tt from './tt.json' with { type: 'json' };
import ug from './ug.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import uz from './uz.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zu from './zu.json' with { type: 'json' };

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

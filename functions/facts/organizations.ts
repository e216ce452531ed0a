import type { EntityType } from './schema.ts';

/** Organisations that news names without saying what they are. Lower case; English forms first, then others. */
const ORGANIZATIONS: ReadonlySet<string> = new Set(
  (
    'nato|otan|нато|un|u.n|onu|оон|united nations|naciones unidas|vereinte nationen|eu|e.u|ue|european union|unión europea|europäische union|евросоюз|ес|fbi|cia|nsa|imf|fmi|world bank|opec|opep|wto|who|oms|unesco|unicef|interpol|europol|red cross|cruz roja|' +
    'kremlin|the kremlin|кремль|white house|casa blanca|weißes haus|белый дом|pentagon|downing street|capitol hill|wall street|house of commons|house of representatives|state department|supreme court|scotland yard|hamas|hezbollah|taliban|al-qaida|al qaeda|islamic state|fatah|pkk|eta|ira|farc|' +
    'ap|afp|reuters|efe|dpa|ansa|tass|xinhua|bbc|cnn|nbc|abc|cbs|fox news|al jazeera|new york times|washington post|guardian|financial times|wall street journal|google|microsoft|apple|amazon|facebook|meta|twitter|telegram|youtube|tiktok|instagram|tesla|boeing|airbus|volkswagen|siemens|gazprom|rosneft|fifa|uefa|ioc|nba|nfl|nhl|mlb|' +
    'cdu|csu|spd|fdp|afd|grüne|grünen|bundestag|bundesrat|bundeswehr|psoe|pp|podemos|izquierda unida|labour|conservatives|republicans|democrats|duma|верховна рада|госдума|senate|congress|parliament'
  ).split('|'),
);

export function findKnownOrganization(name: string): EntityType | undefined {
  const lower = name.toLowerCase();
  return ORGANIZATIONS.has(lower) || ORGANIZATIONS.has(lower.replace(/^the /, '')) ? 'organization' : undefined;
}

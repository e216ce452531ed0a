/** Adjectives and names of peoples: capitalised in English, and no names of persons, organisations or places. */
const DEMONYMS = new Set(
  (
    'american americans british briton britons english scottish welsh irish french frenchman german germans italian italians spanish spaniard spaniards portuguese dutch belgian belgians swiss austrian austrians polish pole poles czech czechs slovak slovaks hungarian hungarians romanian romanians bulgarian bulgarians greek greeks turkish turk turks russian russians ukrainian ukrainians belarusian belarusians moldovan georgian georgians armenian armenians azerbaijani azeri kazakh uzbek tajik kyrgyz turkmen ' +
    'chinese japanese korean koreans vietnamese thai indonesian indonesians malaysian philippine filipino filipinos indian indians pakistani pakistanis bangladeshi afghan afghans iranian iranians iraqi iraqis syrian syrians lebanese israeli israelis palestinian palestinians jordanian saudi saudis emirati qatari kuwaiti yemeni omani egyptian egyptians libyan libyans tunisian algerian moroccan sudanese ethiopian ethiopians eritrean somali kenyan kenyans ugandan tanzanian rwandan congolese nigerian nigerians ghanaian senegalese ' +
    'malian ivorian cameroonian angolan zimbabwean zambian namibian african africans european europeans asian asians arab arabs kurdish kurd kurds latin mexican mexicans canadian canadians brazilian brazilians argentine argentinian chilean chileans peruvian bolivian colombian colombians venezuelan venezuelans ecuadorian uruguayan paraguayan cuban cubans haitian dominican jamaican australian australians zealander zealanders swedish swede norwegian norwegians danish dane danes finnish finn finns icelandic estonian estonians latvian latvians lithuanian lithuanians serbian serb serbs croatian croat croats bosnian bosnians slovenian slovene slovenes macedonian albanian albanians kosovar montenegrin cypriot maltese ' +
    'soviet christian christians muslim muslims islamic islamist jewish jew jews catholic catholics protestant orthodox hindu hindus buddhist sikh communist communists nazi nazis democrat democrats republican republicans tory tories western eastern northern southern chechen tibetan flemish catalan basque'
  ).split(' '),
);

export function isDemonym(lowerCaseWord: string): boolean {
  return (
    DEMONYMS.has(lowerCaseWord) ||
    DEMONYMS.has(lowerCaseWord.replace(/[’']s?$/, '')) ||
    /-(?:based|backed|led|born|era|style)$/.test(lowerCaseWord)
  );
}

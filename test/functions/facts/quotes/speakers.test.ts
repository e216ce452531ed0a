import { describe, expect, it } from 'vitest';
import { factsOf } from '../analyze-text.ts';

function speakersOf(text: string, language = 'en') {
  return factsOf(text, language).quotes.map(({ speaker }) => speaker?.name);
}

describe('the speaker of a quotation', () => {
  it.each([
    ['en', '“We will appeal,” Aino Laine’s lawyer, Peter Voss, said.', 'Peter Voss'],
    ['en', '“We will appeal,” said the lawyer for Aino Laine, Peter Voss.', 'Peter Voss'],
    ['en', '“This is not the end,” the deputy leader, Marie Roux, 44, who joined in 2011, told a crowd.', 'Marie Roux'],
    [
      'en',
      'Aino Laine left. “It is a scandal,” a spokesman for Laine’s office said.',
      'a spokesman for Laine’s office',
    ],
    ['en', '“We waited four hours for the ferry,” barked Aino Laine.', 'Aino Laine'],
    ['en', '“We waited four hours for the ferry,” Aino Laine fumed.', 'Aino Laine'],
    ['en', 'Aino Laine called them on it: “Nobody has to pay twice for one ticket.”', 'Aino Laine'],
    ['en', 'Aino Laine thanked Peter Voss, telling reporters: “Nobody has to pay twice for one ticket.”', 'Aino Laine'],
    ['en', 'Aino Laine, The Morning Post: “Nobody has to pay twice for one ticket.”', 'Aino Laine'],
    ['de', '„Wir warten seit vier Stunden“, hat Petra Lohmann gesagt.', 'Petra Lohmann'],
    ['de', '„Wir warten seit vier Stunden“, so Petra Lohmann.', 'Petra Lohmann'],
    ['de', 'Am Montag sagte Petra Lohmann in Kiel: „Wir warten seit vier Stunden auf die Fähre.“', 'Petra Lohmann'],
    [
      'de',
      '„Der Streik ist unverantwortlich“, sagte die Sprecherin der Arbeitgeber.',
      'die Sprecherin der Arbeitgeber',
    ],
    [
      'es',
      '«El puente se abrirá en primavera», ha dicho este lunes a la prensa la alcaldesa Lucía Robledo.',
      'Lucía Robledo',
    ],
    ['it', '«Il ponte aprirà in primavera», ha detto ieri alla stampa la sindaca Lucia Bianchi.', 'Lucia Bianchi'],
    ['pt', '“A ponte abrirá na primavera”, afirmou o presidente João Costa.', 'João Costa'],
    ['da', '»Vi har ventet i fire timer,« siger borgmester Lars Berg.', 'Lars Berg'],
    ['nb', '– Vi har ventet i fire timer, sier ordfører Lars Berg til avisen.', 'Lars Berg'],
    ['fi', '– Olemme odottaneet neljä tuntia, sanoo ministeri Anna Berg.', 'Anna Berg'],
    ['pl', '– Czekamy na prom od czterech godzin – mówi minister Jan Nowak. – To trwa za długo.', 'Jan Nowak'],
    ['cs', '„Na trajekt čekáme čtyři hodiny,“ řekl ministr Jan Novák.', 'Jan Novák'],
    ['ru', '– Мост откроют весной этого года, – заявил Иван Соколов.', 'Иван Соколов'],
    ['fr', '« Le pont ouvrira au printemps », a affirmé lundi la maire Hélène Castagnier.', 'Hélène Castagnier'],
  ])('%s: is named beside it: %s', (language, text, speaker) => {
    expect(speakersOf(text, language)[0]).toBe(speaker);
  });

  it.each([
    ['a hearer', 'Aino Laine was asked: “Do you regret the strike of last year?”'],
    ['a document', '“The strike will go on until the end of May,” the statement said.'],
    ['nobody', 'Peter Voss lost. „Der Streik geht bis Ende Mai weiter“, hieß es.', 'de'],
    ['a span of time', 'Si è parlato per due ore. “Non possiamo aspettare la prossima tempesta”.', 'it'],
  ])('is not %s: %s', (_, text, language = 'en') => {
    expect(speakersOf(text, language)).toEqual([undefined]);
  });

  it('is a pronoun’s person, who is the subject of the sentence before', () => {
    const text = 'Lars Berg said the port was run down under Peter Voss. “The port will stay closed,” he said.';
    expect(speakersOf(text)).toEqual(['Lars Berg']);
  });

  it('agrees with the ending of a Slavic verb', () => {
    const text =
      'Jan Novák se sešel s ministryní. Hana Nováková odešla. „Na trajekt čekáme čtyři hodiny,“ řekl novinářům.';
    expect(speakersOf(text, 'cs')[0]).not.toBe('Hana Nováková');
  });

  it('goes on over the clause that names the speaker, not over a sentence about somebody else', () => {
    const text =
      '“We asked for talks,” union leader Kari Solberg said. “Nobody called us back.” Ola Berg disagreed. “They never asked us once.”';
    expect(speakersOf(text)).toEqual(['Kari Solberg', 'Kari Solberg', undefined]);
  });

  it('is known by a role elsewhere in the article', () => {
    const text = 'The port director Ola Berg spoke first.\n“The port will stay closed,” the director said.';
    expect(speakersOf(text)).toEqual(['Ola Berg']);
  });

  it('stays the same in reported speech that German marks by its verbs', () => {
    const text = '„Wir warten“, sagte Petra Lohmann. Die Lage sei „so ernst wie noch nie in diesem Jahr“.';
    expect(speakersOf(text, 'de')).toEqual(['Petra Lohmann', 'Petra Lohmann']);
  });

  it('is left open, with who it may be, where others were named since', () => {
    const [, quote] = factsOf(
      '“The port will stay closed,” Ola Berg said.\nKari Solberg arrived late and sat down.\n“Nobody called us back for a whole week.”',
    ).quotes;
    expect(quote).toMatchObject({ basis: 'inherited', speakerCandidates: [{ name: 'Ola Berg' }] });
    expect(quote?.speaker).toBeUndefined();
    expect(quote?.confidence).toBeLessThan(0.7);
  });

  it.each([
    ['“The port will stay closed,” Ola Berg said.', 'verb'],
    ['Lars Berg came. “The port will stay closed,” he said.', 'pronoun'],
    ['According to Ola Berg, “the port will stay closed until May.”', 'source'],
    ['Ola Berg: “The port will stay closed until May.”', 'label'],
    ['Ola Berg shrugged: “The port will stay closed until May.”', 'introduction'],
    ['“The port will stay closed,” Ola Berg roared.', 'grammar'],
  ])('carries how it was found: %s', (text, basis) => {
    expect(factsOf(text).quotes[0]).toMatchObject({ basis, confidence: expect.any(Number) });
  });
});

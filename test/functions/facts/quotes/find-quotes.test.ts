import { describe, expect, it } from 'vitest';
import { factsOf } from '../analyze-text.ts';

function quotesOf(text: string, language = 'en') {
  return factsOf(text, language).quotes;
}

describe('findQuotes', () => {
  it.each([
    [
      'en',
      '“The bridge will open in spring,” Mayor Aino Laine said.',
      'The bridge will open in spring,',
      'Aino Laine',
      'said',
    ],
    [
      'en',
      '"The bridge will open in spring," said Aino Laine, the mayor.',
      'The bridge will open in spring,',
      'Aino Laine',
      'said',
    ],
    [
      'en',
      'Mayor Aino Laine told reporters: “Nobody has to pay twice.”',
      'Nobody has to pay twice.',
      'Aino Laine',
      'told',
    ],
    [
      'en',
      'According to Aino Laine, “nobody has to pay twice for one ticket.”',
      'nobody has to pay twice for one ticket.',
      'Aino Laine',
      'According to',
    ],
    ['en', '“Not yet,” the harbour master said.', 'Not yet,', 'the harbour master', 'said'],
    [
      'en',
      '“We waited four hours for the ferry,” Aino Laine (Green), who chairs the board, recalled.',
      'We waited four hours for the ferry,',
      'Aino Laine',
      'recalled',
    ],
    [
      'es',
      '«El puente se abrirá en primavera», dijo la alcaldesa Lucía Robledo.',
      'El puente se abrirá en primavera',
      'Lucía Robledo',
      'dijo',
    ],
    [
      'de',
      '„Die Brücke wird im Frühjahr eröffnet“, sagte Bürgermeisterin Petra Lohmann.',
      'Die Brücke wird im Frühjahr eröffnet',
      'Petra Lohmann',
      'sagte',
    ],
    [
      'de',
      'Petra Lohmann sagte: »Die Brücke wird im Frühjahr eröffnet.«',
      'Die Brücke wird im Frühjahr eröffnet.',
      'Petra Lohmann',
      'sagte',
    ],
    [
      'fr',
      '« Le pont ouvrira au printemps prochain », a déclaré Hélène Castagnier.',
      'Le pont ouvrira au printemps prochain',
      'Hélène Castagnier',
      'déclaré',
    ],
    [
      'nl',
      '“De brug gaat in het voorjaar open”, zei burgemeester Joke van Dalen.',
      'De brug gaat in het voorjaar open',
      'Joke van Dalen',
      'zei',
    ],
    [
      'ru',
      '«Мост откроют весной этого года», — заявил Иван Соколов.',
      'Мост откроют весной этого года',
      'Иван Соколов',
      'заявил',
    ],
    [
      'uk',
      '«Міст відкриють навесні цього року», — сказала Олена Ткачук.',
      'Міст відкриють навесні цього року',
      'Олена Ткачук',
      'сказала',
    ],
  ])('%s: names who says it: %s', (language, text, words, speaker, cue) => {
    const [quote, ...others] = quotesOf(text, language);
    expect(others).toEqual([]);
    expect(quote).toMatchObject({ text: words, cue, speaker: { name: speaker } });
  });

  it.each([
    ['ja', '市長は「橋は春に開通します」と述べた。', '橋は春に開通します'],
    ['zh', '市长表示：“大桥将于春天通车，请大家耐心等待。”', '大桥将于春天通车，请大家耐心等待。'],
    ['en', '‘The sailors’ boat won’t leave today,’ Lars Berg said.', 'The sailors’ boat won’t leave today,'],
    ['sv', '”Bron öppnar till våren i år”, säger Aino Laine.', 'Bron öppnar till våren i år'],
  ])('%s: finds quotation marks of any language: %s', (language, text, words) => {
    expect(quotesOf(text, language).map((quote) => quote.text)).toEqual([words]);
  });

  it('joins a split quotation to one speaker', () => {
    const quotes = quotesOf(
      '“We asked for talks three times,” union leader Kari Solberg said. “Nobody called us back at all.”',
    );
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Kari Solberg', 'Kari Solberg']);
  });

  it('carries the speaker into the next paragraph of the same quotation', () => {
    const text =
      '“We asked for talks three times, Kari Solberg said.\n“We asked for talks,” Kari Solberg said.\n“Nobody called us back at all.”';
    expect(quotesOf(text).at(-1)?.speaker?.name).toBe('Kari Solberg');
  });

  it.each([
    ['Ingrid Solberg met Lars Berg. “She will not wait any longer,” he said.', 'Lars Berg'],
    ['Lars Berg met Ingrid Solberg. “The port will stay closed,” he said.', 'Lars Berg'],
    ['Lars Berg met Ingrid Solberg. “The port will stay closed,” she said.', 'Ingrid Solberg'],
  ])('resolves a pronoun by the given name: %s', (text, speaker) => {
    expect(quotesOf(text)[0]?.speaker?.name).toBe(speaker);
  });

  it.each([
    ['“The port will stay closed,” Ola Berg wrote on Telegram.', 'Telegram'],
    ['“The port will stay closed,” Ola Berg said on social media.', 'social media'],
    ['In a statement, Ola Berg said: “The port will stay closed.”', 'statement'],
    ['“The port will stay closed,” Ola Berg said.', undefined],
  ])('names the channel: %s', (text, channel) => {
    expect(quotesOf(text)[0]?.channel).toBe(channel);
  });

  it.each([
    'She starred in “The Quiet Harbour” for two years.',
    'He called the plan a “personal insult” to sailors.',
    'The so-called “ghost ship” sank.',
    'The board is 6" wide and 4" deep.',
  ])('takes no title, label or inch for speech: %s', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  it('tells a partial quotation from a direct one', () => {
    const [direct] = quotesOf('“The port will stay closed,” Ola Berg said.');
    const [partial] = quotesOf('Ola Berg said the port would “stay closed until every crew has gone home”.');
    expect([direct?.kind, partial?.kind]).toEqual(['direct', 'partial']);
  });
});

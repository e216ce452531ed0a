/**
 * Measures the gate on human translations: false alarms, injected faults caught, words a second.
 *
 *   node bench/gate.ts [FOLDER] [--from en] [--to es,fr] [--every 4] [--rounds 4] [--half even|odd] [--show all|alarms|FAULT]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS } from './gate/inject-faults.ts';
import { addMeasured, type Measured, measureGate, type Tally, type Witness } from './gate/measure-gate.ts';
import { type ParallelCorpus, readParallelCorpus } from './gate/parallel-corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: 'en' },
    to: { type: 'string' },
    every: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '4' },
    half: { type: 'string' },
    show: { type: 'string' },
  },
});
const corpus = readParallelCorpus(positionals[0] ?? join(import.meta.dirname, 'data/parallel'));
const languages = values.to?.split(',') ?? corpus.languages.filter((language) => language !== values.from);
const halves: Readonly<Record<string, (index: number) => boolean>> = {
  even: (index) => index % 2 === 0,
  odd: (index) => index % 2 === 1,
};
const all = Object.entries(halves).flatMap(([half, belongs]) => {
  if (values.half !== undefined && values.half !== half) return [];
  const documents = corpus.documents.filter((_, index) => belongs(index));
  const measured = measureHalf(documents);
  printTable(`${documents.length} ${half} documents`, measured);
  return [measured];
});
const [first, second] = all;
if (first !== undefined && second !== undefined) {
  const both = first.map((one, index) => addMeasured(one, second[index] ?? one));
  printTable('All documents', both);
}

function measureHalf(documents: ParallelCorpus['documents']): Measured[] {
  return languages.map((to) =>
    measureGate(documents, {
      from: values.from,
      to,
      every: Number(values.every),
      rounds: Number(values.rounds),
      witness: values.show === undefined ? undefined : show(values.show),
    }),
  );
}

function printTable(title: string, measured: readonly Measured[]): void {
  print(`\n${title}, ${measured[0]?.falseAlarms.of ?? 0} segments, from ${values.from}`);
  print(row(['', 'false', ...FAULTS.map((fault) => fault.split(' ')[0] ?? ''), 'surname', 'words a']));
  print(row(['', 'alarms', ...FAULTS.map((fault) => fault.split(' ')[1] ?? ''), 'throughout', 'second']));
  for (const each of measured) print(row(cellsOf(each)));
}

function cellsOf({ language, falseAlarms, faults, surnames, words, seconds }: Measured): string[] {
  return [
    language,
    share(falseAlarms),
    ...FAULTS.map((fault) => share(faults[fault])),
    share(surnames),
    String(Math.round(words / seconds)),
  ];
}

function share({ caught, of }: Tally): string {
  return of === 0 ? '–' : (caught / of).toFixed(3);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(6) : cell.padStart(11))).join('');
}

function show(what: string): Witness {
  return ({ fault, segment, findings }) => {
    if (what !== 'all' && what !== (fault ?? 'alarms')) return;
    print(`\n[${fault ?? 'false alarm'}] ${segment.id}\n  ${segment.source}\n  ${segment.target}`);
    for (const { kind, text, expected, message } of findings) {
      print(
        `  → ${kind}: ${text}${expected === undefined ? '' : `, expected ${expected}`}${message === undefined ? '' : ` (${message})`}`,
      );
    }
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

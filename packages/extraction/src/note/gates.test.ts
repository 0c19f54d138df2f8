import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayTrigger } from '../assertion/context/trigger-words.ts';
import { triggers } from '../assertion/triggers/index.ts';
import { mayBeNeoplasm } from '../coding/neoplasms/mentions.ts';
import { compileNeoplasmTable } from '../coding/neoplasms/table.ts';
import { namesDrug } from '../drug-classes.ts';
import { drugClasses } from '../drug-rows.ts';
import '../extractor.ts';
import { samplesOf } from '../testing/expression-samples.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { readNote } from './document.ts';
import { GateRows } from './gate-rows.ts';
import { type Gate, gateBefore, gatesWithExpressions } from './gates.ts';
import { readStretches } from './tokens.ts';

const coins = gateBefore(/\bswallowed (?:a |two )?coins?\b/i, /\b\d{1,3} ?mcg\b/i);
const operations = gateBefore(/\b\w+ectom(?:y|ies)\b/i);
const anything = gateBefore(/\b\w+ (?:.*)$/);
const gates = gatesWithExpressions();

const opens = (gate: Gate, text: string): boolean => {
  const rows = new GateRows(1);
  readStretches(text, [{ start: 0, from: 0, end: text.length }], rows);
  return rows.isOpenAnywhere(gate);
};

describe('gates', () => {
  it('open for a word that an expression requires, however it is written', () => {
    expect(opens(coins, 'She SWALLOWED something')).toBe(true);
    expect(opens(coins, '125mcg at night')).toBe(true);
    expect(opens(operations, 'Post-cholecystectomy, well')).toBe(true);
  });

  it('stay closed for parts of other words', () => {
    expect(opens(coins, 'A coincidence; unswallowed, 3 mcgs')).toBe(false);
    expect(opens(operations, 'ectomyx')).toBe(false);
  });

  it('are always open before an expression that requires no word', () => {
    expect(opens(anything, '')).toBe(true);
    const open = gates.filter(({ gate, expressions }) => expressions.length > 0 && opens(gate, ''));
    expect(open.map(({ gate }) => gate)).toEqual([anything]);
  });

  it('may be made after words were read', () => {
    expect(opens(operations, 'laparotomy')).toBe(false);
    const late = gateBefore(/\blaparotomy\b/);
    expect(opens(late, 'laparotomy')).toBe(true);
    expect(opens(operations, 'laparotomy')).toBe(false);
  });

  it.each(gates)(
    'open for the shortest words that their expressions find: $expressions',
    ({ gate, expressions }) => {
      // Of words that no more than white space keeps apart the shortest are no words ("BMI30").
      const samples = expressions.flatMap(samplesOf);
      expect(samples).not.toEqual([]);
      expect(samples.filter((text) => !opens(gate, text))).toEqual([]);
    },
  );

  it('let nothing be missed: behind a closed gate no expression finds anything in an invented note', () => {
    const folder = new URL('../testing/notes/', import.meta.url);
    const sentences = readdirSync(folder)
      .filter((name, at) => name.endsWith('.json') && at % 8 === 0)
      .flatMap((name) => [JSON.parse(readFileSync(new URL(name, folder), 'utf8'))].flat().slice(0, 1))
      .flatMap(({ text }: { readonly text: string }) => readNote(text).sentences);
    expect(sentences.length).toBeGreaterThan(200);
    const missed = gates.flatMap(({ gate, expressions }) =>
      sentences
        .filter((sentence) => !sentence.opens(gate))
        .flatMap(({ text }) => expressions.filter((expression) => text.search(expression) !== -1)),
    );
    expect(missed).toEqual([]);
  });

  it('open for every name of a drug', () => {
    const names = drugClasses.flatMap((drugClass) => drugClass.names);
    expect(names.filter((name) => !opens(namesDrug, name))).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('open for every phrase that turns an assertion, but those of signs alone, which are looked for apart', () => {
    const phrases = triggers.map(({ phrase }) => phrase).filter((phrase) => /\w/.test(phrase));
    expect(phrases.filter((phrase) => !opens(mayTrigger, phrase))).toEqual([]);
  });

  it('open for every kind of neoplasm that is not malignant', () => {
    const { kinds } = compileNeoplasmTable(sampleTerminology());
    const read = [...kinds.values()]
      .flat()
      .filter(({ behavior, code }) => behavior !== 'malignant' && !code?.startsWith('C'));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(({ words }) => !opens(mayBeNeoplasm, words.join(' ')))).toEqual([]);
  });
});

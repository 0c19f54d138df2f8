import type { Terminology } from '@ohm/terminology';
import { beforeAll, describe, expect, it } from 'vitest';
import { samplesOf } from '../testing/expression-samples.ts';
import { sheetOfCodes } from '../testing/sheet-of-codes.ts';
import { vocabularyTerminology } from '../testing/vocabulary-extractor.ts';
import { perinatal, toChapter16 } from './birth/perinatal.ts';
import type { CodeSet } from './code-set.ts';
import { combinations } from './combine/combinations.ts';
import { combine } from './combine/combine.ts';
import { addRequired, required } from './combine/complete.ts';
import { dependent, dropDependent } from './combine/dependent.ts';
import { familyHistory, personalHistory } from './history-tables.ts';
import { dropContained } from './leave-out/contained.ts';
import { containments } from './leave-out/containments/containments.ts';
import { askedFor, dropIntegralSymptoms, integral } from './leave-out/integral-symptoms.ts';
import { order } from './sequence/principal-order.ts';
import { refine } from './specific/refine.ts';
import { refinements } from './specific/refinements.ts';
import { symptom } from './symptoms.ts';
import type { Worksheet } from './worksheet.ts';

/** Codes of rows that only a release has. */
const ofReleases = [
  'S83.211A',
  'S83.212A',
  'T58.01XA',
  'T58.11XA',
  'T58.2X1A',
  'T58.91XA',
  'H33.021',
  'M46.22',
  'H33.031',
  'H33.041',
  'H33.051',
  ...'S36.030A S36.031A S36.032A S36.039A S36.114A S36.115A S36.116A S37.031A S37.041A S37.051A S37.061A'.split(
    ' ',
  ),
  ...'S27.321A S27.322A S27.329A'.split(' '),
  ...'D26.9 E08.42 E08.51 E08.52 E09.21 E09.40 E09.42 E09.51 E09.52 E13.51 E13.52 M97.31XA M97.32XA T51.91XA'.split(
    ' ',
  ),
  ...'F13.120 F16.120 F16.220 F18.120 F18.220 F19.120'.split(' '),
  'I26.03',
  'I26.04',
  'I26.95',
  'I62.00',
  ...['0', '1', '2'].flatMap((side) => [...'1234589'].map((site) => `I83.2${side}${site}`)),
  'N08',
  'P36.19',
  'P36.5',
  'P52.8',
  'P92.01',
  'R11.14',
  'R33.8',
  ...'T78.03XA T78.04XA T78.06XA T78.07XA T78.08XA T78.09XA'.split(' '),
];
/** As many codes of a set stand for it. */
const few = 6;

describe('every row of a table', () => {
  let terminology: Terminology;
  let codes: readonly string[] = [];
  const someOf = (set: CodeSet): string[] => {
    const all = codes.filter(set);
    return all.filter((_, at) => at % Math.ceil(all.length / few) === 0);
  };
  const sheetOf = (held: readonly string[], text?: string): Worksheet =>
    sheetOfCodes(held, text === undefined ? { terminology } : { terminology, text });
  const codesOf = (sheet: Worksheet): string[] => [...sheet.candidates.keys()];
  /** One code of each set, in every combination of the few. */
  const choices = (sets: readonly CodeSet[]): string[][] =>
    sets.reduce<string[][]>(
      (all, set) => all.flatMap((held) => someOf(set).map((code) => [...held, code])),
      [[]],
    );

  beforeAll(async () => {
    terminology = await vocabularyTerminology(ofReleases);
    const all = terminology.designations('icd10');
    codes = [...new Set([...all].map(({ code }) => code))]
      .filter((code) => terminology.lookup('icd10', code)?.billable === true)
      .sort();
  }, 60_000);

  it('of combinations makes one code of its parts', () => {
    const idle = combinations.filter(
      ({ all, guideline }) =>
        !choices(all).some((held) => {
          const sheet = sheetOf(held);
          combine(sheet);
          return [...sheet.candidates.values()].some(({ reasons }) => reasons.includes(guideline));
        }),
    );
    expect(idle.map(({ guideline }) => guideline)).toEqual([]);
  });

  it('of refinements is reached by its words', () => {
    const idle = refinements.filter(
      ({ from, said, guideline }) =>
        !samplesOf(said)
          .slice(0, few)
          .some((words) =>
            someOf(from).some((code) => {
              // The class of an obesity is read with its name.
              const sheet = sheetOf([code], `${words} obesity`);
              refine(sheet);
              return [...sheet.candidates.values()].some(({ reasons }) => reasons.includes(guideline));
            }),
          ),
    );
    expect(idle.map(({ guideline, said }) => `${guideline}: ${said.source}`)).toEqual([]);
  });

  it('of required codes adds what it asks for, or asks the words', () => {
    const idle = required.filter(([beside, , code, reason]) => {
      if (typeof code !== 'string') return false;
      return !someOf(beside).some((held) => {
        const sheet = sheetOf([held]);
        addRequired(sheet);
        return sheet.candidates.get(code)?.reasons.includes(reason);
      });
    });
    expect(idle.map(([, , , reason]) => reason)).toEqual([]);
  });

  it('of dependent codes takes off what stands alone', () => {
    const idle = dependent.filter(
      ({ codes, beside, reason }) =>
        !choices(beside === undefined ? [codes] : [codes, beside]).some((held) => {
          const sheet = sheetOf(held);
          dropDependent(sheet);
          return sheet.considered.some((one) => one.reason.includes(reason));
        }),
    );
    expect(idle.map(({ reason }) => reason)).toEqual([]);
  });

  it('of containments takes the lesser code off', () => {
    const idle = containments.filter(
      ({ lesser, greater, source, because }) =>
        !choices([lesser, greater]).some((held) => {
          const sheet = sheetOf(held);
          dropContained(sheet);
          return sheet.considered.some((one) => one.reason.endsWith(`: ${because} (${source}).`));
        }),
    );
    expect(idle.map(({ because, source }) => `${because} (${source})`)).toEqual([]);
  });

  it('of perinatal conditions leads to chapter 16', () => {
    const idle = perinatal.filter(
      ([set, code]) =>
        !someOf(set).some((held) => {
          const sheet = sheetOf([held], 'Newborn');
          toChapter16(sheet);
          return codesOf(sheet).includes(code);
        }),
    );
    expect(idle.map(([, code]) => code)).toEqual([]);
  });

  it('of integral symptoms leaves them out, of those that are asked for keeps them', () => {
    const left = (held: readonly string[]): string[] => {
      const sheet = sheetOf(held);
      dropIntegralSymptoms(sheet);
      return codesOf(sheet);
    };
    const idle = integral.filter(
      (sets) => !choices(sets).some((held) => !left(held).includes(held[0] ?? '')),
    );
    expect(idle).toEqual([]);
    const dropped = askedFor.filter((sets) =>
      choices(sets).some((held) => symptom(held[0] ?? '') && !left(held).includes(held[0] ?? '')),
    );
    expect(dropped).toEqual([]);
  });

  it.each([
    ['of the past', personalHistory],
    ['of relatives', familyHistory],
  ])('of history (%s) is the first for some code', (_, rows) => {
    const idle = rows.filter((row) => !codes.some((code) => rows.find(([covers]) => covers(code)) === row));
    expect(idle.map(([, code]) => code)).toEqual([]);
  });

  it('of the order of codes puts some code before another', () => {
    const idle = order.filter(([first, then]) => someOf(first).length === 0 || someOf(then).length === 0);
    expect(idle).toEqual([]);
  });
});

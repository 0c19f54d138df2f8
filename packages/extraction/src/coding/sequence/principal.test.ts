import type { ConceptDetail } from '@ohm/terminology';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import type { SectionKind } from '../../note/headings.ts';
import { titleTraits } from '../titles.ts';
import type { Candidate } from '../worksheet.ts';
import { strength } from './evidence.ts';
import { neverFirst } from './kinds.ts';
import { argument, pointsFor } from './principal.ts';
import { inOrder } from './principal-order.ts';
import type { Stay } from './stay.ts';

const candidate = (code: string, rest: Partial<Candidate> & { kind?: SectionKind } = {}): Candidate => {
  const { kind = 'course', ...own } = rest;
  return {
    code,
    display: '',
    concept: {} as ConceptDetail,
    title: titleTraits(own.display ?? ''),
    assertion: 'present',
    evidence: [],
    places: null,
    weight: 0.75,
    mentions: 1,
    section: { kind, heading: '', start: 0, end: 0, bodyStart: 0 },
    reasons: [],
    warnings: [],
    turn: 0,
    order: 500,
    defaulted: false,
    ...own,
  };
};

const stayOf = (all: readonly Candidate[], rest: Partial<Stay> = {}): Stay => ({
  setting: 'inpatient',
  document: readNote(''),
  all,
  eligible: all,
  list: new Set(all.filter(({ section }) => section?.kind !== 'course')),
  places: new Map(),
  background: new Set(),
  first: 100,
  firstEnd: 130,
  purposes: new Set(),
  marked: new Set(),
  arisen: new Set(),
  ...rest,
});
const ranked = (all: readonly Candidate[], stay: Stay): Candidate[] =>
  all
    .filter(({ code }) => !neverFirst(code))
    .sort((a, b) => pointsFor(b, stay) - pointsFor(a, stay) || a.order - b.order);
const winner = (...all: Candidate[]): string | undefined => inOrder(ranked(all, stayOf(all)))?.code;

describe('the principal diagnosis', () => {
  it.each([
    ['a factor that influences health (I.C.21)', 'Z20.822', '', 'I50.9'],
    ['tobacco (II)', 'F17.210', '', 'J44.9'],
    ['pain beside its cause (I.C.6.b.1)', 'G89.3', '', 'C79.51'],
    ['delirium that an infection brought about (note at F05)', 'F05', '', 'N39.0'],
    ['what another illness did to an organ (II)', 'N17.9', 'Acute kidney failure', 'A04.72'],
  ])('is not %s, though it is told first', (_, first, display, second) => {
    expect(winner(candidate(first, { display, order: 490 }), candidate(second))).toBe(second);
    expect(winner(candidate(first, { display, order: 490 }))).toBe(first);
  });

  it('is not the background against which the patient came (III)', () => {
    const all = [candidate('E78.5', { order: 490 }), candidate('K21.9')];
    const [known] = all;
    expect(ranked(all, stayOf(all))[0]?.code).toBe('E78.5');
    const stay = stayOf(all, { background: new Set(known === undefined ? [] : [known]) });
    expect(ranked(all, stay)[0]?.code).toBe('K21.9');
  });

  it.each([
    [
      'named under its heading, before what heads another list (II)',
      [
        candidate('K80.00', { kind: 'principal-diagnosis', weight: 1 }),
        candidate('J18.9', { kind: 'diagnosis', weight: 0.95, order: 100 }),
      ],
      'K80.00',
    ],
    [
      'the head of a list before its other entries (II.B)',
      [
        candidate('E87.6', { kind: 'diagnosis', order: 300 }),
        candidate('K52.9', { kind: 'diagnosis', order: 100 }),
      ],
      'K52.9',
    ],
    [
      'an acute illness before a chronic one where the stay has no list (II)',
      [
        candidate('I10', { order: 100 }),
        candidate('I21.4', { display: 'Non-ST elevation myocardial infarction', order: 200 }),
      ],
      'I21.4',
    ],
    [
      'sepsis before the infection it came from (I.C.1.d.4)',
      [candidate('J15.0', { order: 100 }), candidate('A41.59')],
      'A41.59',
    ],
    [
      'HIV before the infection that it opened the way for (I.C.1.a.2.a)',
      [candidate('B59', { order: 100 }), candidate('B20')],
      'B20',
    ],
    [
      'a poisoning before what it did (I.C.19.e.5.b)',
      [candidate('J96.02', { order: 100 }), candidate('T60.0X2A')],
      'T60.0X2A',
    ],
    [
      'the birth on the record of a newborn (I.C.16.a.2)',
      [candidate('P22.0', { kind: 'diagnosis', order: 100 }), candidate('Z38.01')],
      'Z38.01',
    ],
    [
      'chapter 15 before other chapters (I.C.15.a.1)',
      [candidate('D50.9', { order: 100 }), candidate('O99.02')],
      'O99.02',
    ],
    [
      'chemotherapy before the neoplasm it treats (I.C.2.e.2)',
      [candidate('C83.38', { kind: 'diagnosis', order: 100 }), candidate('Z51.11')],
      'Z51.11',
    ],
    [
      'neutropenia of chemotherapy before the neoplasm (I.C.2.c)',
      [candidate('C50.912', { kind: 'diagnosis', order: 100 }), candidate('D70.1')],
      'D70.1',
    ],
    [
      'the burn of the highest degree (I.C.19.d.1)',
      [candidate('T21.22XA', { order: 100 }), candidate('T24.311A')],
      'T24.311A',
    ],
    [
      'a fracture before a graze (I.C.19.b.1)',
      [candidate('S50.311A', { order: 100 }), candidate('S72.141A')],
      'S72.141A',
    ],
    [
      'a diagnosis before its symptom (II.A)',
      [candidate('R55', { order: 400 }), candidate('I44.2')],
      'I44.2',
    ],
  ])('is %s', (_name, all, code) => {
    expect(winner(...all)).toBe(code);
    expect(winner(...[...all].reverse())).toBe(code);
  });

  it.each([
    'W19.XXXA',
    'Y92.009',
    'B96.20',
    'R65.21',
    'T45.1X5A',
    'T38.3X6A',
    'Z3A.38',
    'Z79.4',
    'F02.80',
    'T31.20',
  ])('is never %s', (code) => {
    expect(neverFirst(code)).toBe(true);
    expect(
      winner(candidate(code, { kind: 'principal-diagnosis', weight: 1, order: 100 }), candidate('I10')),
    ).toBe('I10');
  });

  it('may be a poisoning, whose codes stand among those of adverse effects', () => {
    expect(neverFirst('T39.1X2A')).toBe(false);
    expect(neverFirst('T43.222A')).toBe(false);
    expect(neverFirst('T43.651A')).toBe(false);
    expect(neverFirst('T36.95XA')).toBe(true);
  });

  it('is no illness that arose after admission, however acute (II, III)', () => {
    const [cause, later] = [
      candidate('K80.10', { kind: 'diagnosis', order: 180 }),
      candidate('J18.9', { kind: 'diagnosis', display: 'Pneumonia, unspecified organism', order: 190 }),
    ];
    const all = [cause, later];
    expect(inOrder(ranked(all, stayOf(all)))?.code).toBe('J18.9');
    expect(inOrder(ranked(all, stayOf(all, { arisen: new Set([later]) })))?.code).toBe('K80.10');
  });

  it('is no illness that is only the background (III)', () => {
    const [background, came] = [
      candidate('E11.9', { kind: 'assessment', order: 100 }),
      candidate('S39.012A', { kind: 'assessment', order: 240 }),
    ];
    const all = [background, came];
    expect(inOrder(ranked(all, stayOf(all)))?.code).toBe('E11.9');
    const stay = stayOf(all, { background: new Set([background]), first: 240, firstEnd: 260 });
    expect(inOrder(ranked(all, stay))?.code).toBe('S39.012A');
  });

  it('is no complication of the operation that the stay was for, one that brought the patient in is (II.G)', () => {
    const [illness, bleeding] = [
      candidate('N40.1', { kind: 'diagnosis', order: 100 }),
      candidate('N99.820', { kind: 'diagnosis', display: 'Postprocedural hemorrhage', order: 150 }),
    ];
    expect(winner(illness, bleeding)).toBe('N40.1');
    const all = [illness, bleeding];
    expect(inOrder(ranked(all, stayOf(all, { purposes: new Set([bleeding]) })))?.code).toBe('N99.820');
  });

  it('is of several that the guidelines put before it the one for which most speaks', () => {
    const all = [
      candidate('N10', { kind: 'diagnosis', display: 'Acute pyelonephritis', order: 100 }),
      candidate('O24.410', { kind: 'diagnosis', order: 200 }),
      candidate('O23.03', { kind: 'diagnosis', order: 100 }),
    ];
    expect(winner(...all)).toBe('O23.03');
  });

  it('says of every piece of evidence why it counts, in one of four strengths', () => {
    for (const { asks, evidence } of argument) {
      expect(asks).toMatch(/\?$/);
      for (const { because } of evidence) expect(because).toMatch(/\((?:II|III|IV|I)\b|more often/);
    }
    expect(Object.values(strength)).toEqual([6, 3, 1.5, 0.75]);
  });
});

import { describe, expect, it } from 'vitest';
import type { MapRow } from '../import/content.ts';
import { chooseTargets } from './map-concept.ts';
import { type MapContext, ruleHolds } from './rule.ts';

const onset = 'IFA 445518008 | Age at onset of clinical finding (observable entity) |';

describe('a rule of the map', () => {
  it.each<[string, MapContext, boolean | null]>([
    ['TRUE', {}, true],
    ['OTHERWISE TRUE', {}, true],
    ['IFA 248152002 | Female (finding) |', { sex: 'female' }, true],
    ['IFA 248152002 | Female (finding) |', { sex: 'male' }, false],
    ['IFA 248153007 | Male (finding) |', {}, null],
    [`${onset} < 18.0 years`, { ageYears: 12 }, true],
    [`${onset} < 18.0 years`, { ageYears: 30 }, null],
    [`${onset} < 18.0 years`, { ageYears: 30, ageAtOnsetYears: 20 }, false],
    [`${onset} >= 18.0 years`, { ageYears: 12 }, false],
    [`${onset} > 28.0 days`, { ageAtOnsetYears: 1 }, true],
    ['IFA 424144002 | Current chronological age (observable entity) | >= 2.0 years', { ageYears: 2 }, true],
    [`IFA 248152002 | Female (finding) | AND ${onset} < 18.0 years`, { sex: 'male' }, false],
    [`IFA 248152002 | Female (finding) | AND ${onset} < 18.0 years`, { sex: 'female' }, null],
    ['IFA 73211009 | Diabetes mellitus (disorder) |', { sex: 'female', ageYears: 3 }, null],
    ['something unheard of', { sex: 'female', ageYears: 3 }, null],
  ])('%s with %j: %s', (rule, context, expected) => expect(ruleHolds(rule, context)).toBe(expected));
});

describe('the targets of a concept', () => {
  const row = (group: number, priority: number, rule: string, target: string, advice = ''): MapRow => ({
    group,
    priority,
    rule,
    target,
    advice,
  });
  const rows = [
    row(
      1,
      1,
      'IFA 248152002 | Female (finding) |',
      'N97.9',
      'IF FEMALE CHOOSE N97.9 | MAP IS CONTEXT DEPENDENT',
    ),
    row(1, 2, 'IFA 248153007 | Male (finding) |', 'N46.9'),
    row(1, 3, 'OTHERWISE TRUE', ''),
    row(2, 1, 'TRUE', 'Z31.41'),
  ];
  const describeCode = (code: string) => ({ display: `title of ${code}`, valid: true });
  const codes = (context: MapContext) =>
    chooseTargets(rows, context, describeCode).map(
      ({ certain, targets }) => `${certain} ${targets.map(({ code }) => code).join(' ')}`,
    );

  it('are those whose rules hold, one of each group', () => {
    expect(codes({ sex: 'female' })).toEqual(['true N97.9', 'true Z31.41']);
    expect(codes({ sex: 'male' })).toEqual(['true N46.9', 'true Z31.41']);
  });

  it('are all that may hold while something is not known, with their advice', () => {
    expect(codes({})).toEqual(['false N97.9 N46.9 ', 'true Z31.41']);
    expect(chooseTargets(rows, {}, describeCode)[0]?.targets).toMatchObject([
      {
        code: 'N97.9',
        display: 'title of N97.9',
        advice: ['IF FEMALE CHOOSE N97.9', 'MAP IS CONTEXT DEPENDENT'],
      },
      { code: 'N46.9' },
      { code: null, display: null, valid: false },
    ]);
  });
});

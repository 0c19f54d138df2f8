import { describe, expect, it } from 'vitest';
import { advice, riskTold } from '../assertion/assert.ts';
import { source, writtenBy } from '../assertion/attributed.ts';
import { ofStudy, research } from '../assertion/named-after.ts';
import { atAge, inMonth, yearPattern } from '../assertion/past-date.ts';
import { negated, possible } from '../assertion/predicates.ts';
import { tells } from '../assertion/telling.ts';
import { triggers } from '../assertion/triggers/index.ts';
import { denies, struckOff, takenBack } from '../assertion/verdicts.ts';
import { byTheWay } from '../coding/admit/incidental.ts';
import * as births from '../coding/birth/births.ts';
import * as pregnancy from '../coding/birth/pregnancy.ts';
import { typeBehind } from '../coding/combine/diabetes-type.ts';
import { mayCause } from '../coding/drugs/adverse-effects.ts';
import { drugClasses } from '../coding/drugs/drug-classes.ts';
import { given } from '../coding/drugs/immunization.ts';
import * as poisoning from '../coding/drugs/poisoning.ts';
import * as tobacco from '../coding/drugs/tobacco.ts';
import { less } from '../coding/drugs/underdosing.ts';
import { struck as bitten } from '../coding/drugs/venoms.ts';
import { procedures } from '../coding/encounter/past-procedures.ts';
import { plannedStays } from '../coding/encounter/planned-stays.ts';
import * as postprocedural from '../coding/encounter/postprocedural.ts';
import * as rehabilitation from '../coding/encounter/rehabilitation.ts';
import { operationsForCancer, removals } from '../coding/encounter/removed-parts.ts';
import { reproductiveVisits } from '../coding/encounter/reproductive-visits.ts';
import { toldBeside } from '../coding/encounter/told-beside.ts';
import { refusedVaccine, smokesBeside } from '../coding/encounter/well-children.ts';
import { grew } from '../coding/infections/organisms.ts';
import { pairs as bothBones } from '../coding/injuries/both-bones.ts';
import { ofBurns } from '../coding/injuries/burns.ts';
import { body as foreignBody } from '../coding/injuries/foreign-bodies.ts';
import { mechanisms } from '../coding/injuries/mechanisms.ts';
import { pathological } from '../coding/injuries/pathological.ts';
import { accident } from '../coding/injuries/transport.ts';
import { ofWounds } from '../coding/injuries/wounds.ts';
import { pastAttempt, pastHarm } from '../coding/mental/past-attempts.ts';
import { spread } from '../coding/neoplasms/secondary-sites.ts';
import { compileNeoplasmTable } from '../coding/neoplasms/table.ts';
import { arose } from '../coding/sequence/arisen-in-hospital.ts';
import { admission, delivery } from '../coding/sequence/reason-for-stay.ts';
import { molar } from '../measure/loinc.ts';
import { qualitative } from '../measure/observations.ts';
import { samplesOf } from '../testing/expression-samples.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { readStretch } from './tokens.ts';
import { holdsTopic, topics } from './topics.ts';

/** What is read only in sentences that speak of a topic. */
const gated: readonly (readonly [keyof typeof topics, string, readonly RegExp[]])[] = [
  ['tobacco', 'use of tobacco', tobacco.statements.map(([words]) => words)],
  ['poison', 'poisonings', Object.values(poisoning).filter((one) => one instanceof RegExp)],
  ['revascularization', 'procedures of the past', procedures.map(([words]) => words)],
  ['event', 'mechanisms of injury', mechanisms.map(([words]) => words)],
  ['event', 'traffic accidents', [accident]],
  ['event', 'burns', [ofBurns]],
  ['event', 'open wounds', [ofWounds]],
  ['foreign', 'foreign bodies', [foreignBody]],
  ['event', 'bites of venomous animals', [bitten]],
  ['vaccine', 'immunizations', [given]],
  ['risk', 'risks told', [riskTold]],
  ['year', 'years', [yearPattern]],
  ['age', 'ages', [atAge]],
  ['removal', 'removed parts', removals.map(([words]) => words)],
  ['removal', 'operations for cancer', operationsForCancer.map(([words]) => words)],
  ['compliance', 'underdosing', [less]],
  ['value', 'results in words', [qualitative]],
  [
    'gestation',
    'pregnancies',
    [
      pregnancy.weeksPattern,
      pregnancy.bareWeeks,
      pregnancy.weeksAndDays,
      births.birth,
      births.stillbirth,
      births.delivery,
    ],
  ],
  ['obstetric', 'records of a pregnancy', [pregnancy.obstetricWords]],
  ['obstetric', 'reasons for a delivery', [delivery]],
  ['cause', 'adverse effects', [mayCause]],
  ['moles', 'units of moles', [molar]],
  ['bleeding', 'bleeding after operations', postprocedural.told],
  ['planned', 'planned stays', plannedStays.map(({ said }) => said)],
  ['beside', 'words beside a condition', toldBeside.map(([, , words]) => words)],
  ['rehabilitation', 'stays for rehabilitation', [rehabilitation.title, rehabilitation.admitted]],
  ['pathological', 'bones that a disease weakened', [pathological]],
  ['admission', 'reasons for admission', [admission]],
  ['arisen', 'what arose in hospital', [arose]],
  ['contraception', 'visits for contraception', reproductiveVisits.map(([words]) => words)],
  ['vaccine', 'refused vaccines', [refusedVaccine]],
  ['tobacco', 'smoke of others', [smokesBeside]],
  ['spread', 'secondary sites', spread],
  ['telling', 'what somebody was told', [tells]],
  ['advice', 'what to come back for', [advice]],
  ['withdrawal', 'what a sentence takes back', [takenBack]],
  ['negation', 'denied verbs', [negated]],
  ['modal', 'what could be', [possible]],
  ['culture', 'what grew', [grew]],
  ['bothBones', 'bones that break together', bothBones.map(({ said }) => said)],
  ['denial', 'what denies a word', [denies]],
  ['struck', 'what a sentence strikes off', [struckOff]],
  ['month', 'months', [inMonth]],
  ['research', 'studies', [ofStudy, research]],
  ['incidental', 'findings by the way', byTheWay],
  ['attempt', 'attempts of the past', [pastAttempt, pastHarm]],
  ['diabetes', 'the type of a diabetes', [typeBehind]],
  ['label', 'what somebody else called it', [source, writtenBy]],
];

/** Between other words, as it stands in a sentence: "2/2" is read as "secondary to" there alone. */
const opens = (topic: keyof typeof topics, said: string): boolean => {
  const text = `illness ${said} other`;
  return holdsTopic(readStretch(text, 0, 0, text.length), topics[topic]);
};

describe('topics', () => {
  it.each(gated)('%s: every word of a table (%s) opens its topic', (topic, _name, expressions) => {
    const samples = expressions.map(samplesOf);
    expect(samples.filter((texts) => texts.length === 0)).toEqual([]);
    expect(samples.flat().filter((text) => !opens(topic, text))).toEqual([]);
  });

  it('has every name of a drug', () => {
    const names = drugClasses.flatMap((drugClass) => drugClass.names);
    expect(names.filter((name) => !opens('drug', name))).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('has every phrase that turns an assertion, but the question mark, which is looked for apart', () => {
    const phrases = triggers.map(({ phrase }) => phrase).filter((phrase) => !phrase.includes('?'));
    const closed = phrases.filter((phrase) => !opens('trigger', phrase));
    expect(closed).toEqual([]);
  });

  it('has every kind of neoplasm that is not malignant', () => {
    const { kinds } = compileNeoplasmTable(sampleTerminology());
    const read = [...kinds.values()]
      .flat()
      .filter(({ behavior, code }) => behavior !== 'malignant' && !code?.startsWith('C'));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(({ words }) => !opens('neoplasm', words.join(' ')))).toEqual([]);
  });
});

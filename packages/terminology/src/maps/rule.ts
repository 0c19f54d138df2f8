/** What is known of a patient when a map rule is read; what is absent is not known. */
export interface MapContext {
  readonly sex?: 'female' | 'male';
  /** Age on the date of service, in years. */
  readonly ageYears?: number;
  /** Age at which the condition began, in years; never more than the age on the date of service. */
  readonly ageAtOnsetYears?: number;
}

/** Whether a rule holds; null when it turns on something that is not known. */
export type Truth = boolean | null;

const female = '248152002';
const male = '248153007';
const ageAtOnset = '445518008';
const currentAge = '424144002';

const yearsIn: Readonly<Record<string, number>> = {
  year: 1,
  month: 1 / 12,
  week: 7 / 365.25,
  day: 1 / 365.25,
};

/**
 * Reads a rule of the extended map (SNOMED CT ICD-10-CM map, Technical Guide): "TRUE", "OTHERWISE TRUE", or conditions "IFA
 * concept | term | comparison" joined by AND. A condition on another finding is not known here.
 */
export function ruleHolds(rule: string, context: MapContext): Truth {
  const text = rule.trim();
  if (text === 'TRUE' || text === 'OTHERWISE TRUE') return true;
  const truths = text.split(/\s+AND\s+(?=IFA\b)/).map((condition) => conditionHolds(condition, context));
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function conditionHolds(condition: string, context: MapContext): Truth {
  const match = /^IFA\s+(\d+)\s*\|[^|]*\|\s*(?:(<=|>=|<|>)\s*([\d.]+)\s*(year|month|week|day)s?)?\s*$/.exec(
    condition,
  );
  if (match === null) return null;
  const [, concept, comparison, value = '', unit = ''] = match;
  if (comparison === undefined) return sexHolds(concept, context);
  const limit = Number(value) * (yearsIn[unit] ?? Number.NaN);
  if (Number.isNaN(limit)) return null;
  if (concept === currentAge) return compare(context.ageYears, comparison, limit);
  if (concept !== ageAtOnset) return null;
  if (context.ageAtOnsetYears !== undefined) return compare(context.ageAtOnsetYears, comparison, limit);
  return onsetBefore(context.ageYears, comparison, limit);
}

function sexHolds(concept: string | undefined, { sex }: MapContext): Truth {
  if (concept !== female && concept !== male) return null;
  return sex === undefined ? null : sex === (concept === female ? 'female' : 'male');
}

function compare(age: number | undefined, comparison: string, limit: number): Truth {
  if (age === undefined) return null;
  if (comparison === '<') return age < limit;
  if (comparison === '<=') return age <= limit;
  return comparison === '>' ? age > limit : age >= limit;
}

/** The condition began no later than now: a patient younger than the limit decides it, an older one does not. */
function onsetBefore(age: number | undefined, comparison: string, limit: number): Truth {
  const upper = comparison === '<' || comparison === '<=';
  const nowWithin = compare(age, upper ? comparison : comparison === '>' ? '<=' : '<', limit);
  return nowWithin === true ? upper : null;
}

/** What kind of quantity a unit measures; it tells apart LOINC codes of one analyte (LOINC part PROPERTY). */
const properties = [
  'mass-concentration',
  'substance-concentration',
  'catalytic-concentration',
  'arbitrary-concentration',
  'number-concentration',
  'fraction',
  'ratio',
  'entitic',
  'pressure',
  'rate',
  'time',
  'temperature',
  'weight',
  'length',
  'area',
] as const;
type Property = (typeof properties)[number];

/** Properties as bits. */
export const bitsOf = (...some: readonly Property[]): number =>
  some.reduce((bits, property) => bits | (1 << properties.indexOf(property)), 0);

/** Unit (lower case, without spaces) → property. Indian "gm%", "lakh" and "/cumm" beside UCUM habits. */
const unitTable: readonly (readonly [RegExp, Property])[] = [
  [/^(m?eq|[mµu]?mol|nmol|pmol)\/(l|dl|ml)$/, 'substance-concentration'],
  [/^(gms?|g|mg|mcg|[µu]g|ng|pg)(\/(dl|l|ml|100ml)|%)$/, 'mass-concentration'],
  [/^(u|iu|units?)\/l$/, 'catalytic-concentration'],
  [/^(ku|miu|[µu]iu|iu|u|mu|[µu]u|mu)\/(l|ml)$/, 'arbitrary-concentration'],
  [
    /^(x?10(\^|\*)?[369]\/?(l|[µu]l|mcl)?|k\/[µu]l|m\/[µu]l|\/?(cu\.?mm|cmm|[µu]l|mm3|mcl)|cells\/.*|lakhs?.*|thousand.*|million.*|cfu\/ml|\/hpf|k)$/,
    'number-concentration',
  ],
  [/^(mg|[µu]g|mcg|g)\/(g|mmol|mg|gcr)$|^mmol\/mol$/, 'ratio'],
  [/^(fl|pg)$/, 'entitic'],
  [/^(mm\s?hg|kpa)$/, 'pressure'],
  [/^(ml\/min.*|\/min|bpm|mm\/h(r|our)?|l\/min)$/, 'rate'],
  [/^(secs?|seconds?|s)$/, 'time'],
  [/^°?[cf]$/, 'temperature'],
  [/^(kgs?|lbs?|g)$/, 'weight'],
  [/^(cms?|in|m)$/, 'length'],
  [/^(m2|kg\/m2|m²|kg\/m²)$/, 'area'],
  [/^%$/, 'fraction'],
];

const known = new Map<string, number>();
/** There are some dozens. Longer ones might be pieces of the note that keep all of it in memory. */
const [mostKnown, longestKnown] = [500, 12];

/** What a unit measures (the LOINC property), as a bit; 0 of a unit that no table has. */
export const propertyOf = (unit: string): number => {
  let property = known.get(unit);
  if (property === undefined) {
    const plain = unit.toLowerCase().replace(/\s+/g, '');
    const measured = unitTable.find(([pattern]) => pattern.test(plain))?.[1];
    property = measured === undefined ? 0 : bitsOf(measured);
    if (known.size < mostKnown && unit.length <= longestKnown) known.set(unit, property);
  }
  return property;
};

/** Property of a LOINC code by its long common name ("… [Mass/volume] in Serum or Plasma"). */
const nameTable: readonly (readonly [RegExp, readonly Property[]])[] = [
  [/\[mass\/(volume|time)\]/i, ['mass-concentration']],
  [/\[(moles|equivalents)\/volume\]/i, ['substance-concentration']],
  [/\[enzymatic activity\/volume\]/i, ['catalytic-concentration', 'arbitrary-concentration']],
  [/\[units\/volume\]/i, ['arbitrary-concentration', 'catalytic-concentration']],
  [/\[(#|number)\/(volume|area)\]|\[#\/volume\]/i, ['number-concentration']],
  [/fraction|\/100 |a1c\/hemoglobin|\bsaturation\b/i, ['fraction']],
  [/\bratio\b|creatinine\]|\[mass ratio\]/i, ['ratio']],
  [/entitic|mean corpuscular|mcv|mch\b/i, ['entitic']],
  [/pressure/i, ['pressure', 'substance-concentration']],
  [/volume rate|\/time\]|filtration rate|heart rate|rate/i, ['rate']],
  [/temperature/i, ['temperature']],
  [/weight/i, ['weight']],
];

/** Properties a LOINC name allows, as bits; none where the name doesn't say. */
export const propertiesOfName = (name: string): number =>
  bitsOf(...(nameTable.find(([pattern]) => pattern.test(name))?.[1] ?? []));

import type { Span } from './span.ts';

const capitalWord = "[A-Z][\\w'’.-]{0,30}";
const street =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Row|Close|Crescent|Cres|Square|Sq|Trail|Trl|Loop|Alley|Gardens|Grove|Hill|Mews|Walk';
const state =
  'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]';
/** What a part of an Indian address is called. */
const locality =
  'Nagar|Colony|Layout|Cross|Marg|Society|Residency|Apartments?|Apts?|Enclave|Vihar|Puram|Bagh|Ganj|Peth|Chowk|Sector|Village|Vill|Dist(?:rict)?|Taluk|Tehsil|Mandal|Street|St|Road|Rd|Koil|City|Extn|Extension|Gali|Mohalla|Towers?|Heights|Villa|Bhavan|Bhawan|Niwas|Nivas|Chawl|Salai|Theru|Veedhi|Palya|Halli|Pally|Wadi|Gaon';
const unit =
  '(?:(?:Flat|Plot|House|Door|Unit|Apt|Suite|H\\.? ?No|D\\.? ?No|Room|Shop|Quarter|Qtr|Villa)\\.?[ \\t]*(?:No\\.?[ \\t]*)?#?|#)[ \\t]*';
const houseNumber = `(?:${unit})?(?:[A-Z]{1,3}[-/ ])?\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,5}[A-Z]?){0,3}`;
const cities =
  'Mumbai|Delhi|New Delhi|Bengaluru|Bangalore|Hyderabad|Secunderabad|Chennai|Kolkata|Pune|Ahmedabad|Surat|Jaipur|Lucknow|Kanpur|Nagpur|Indore|Bhopal|Patna|Vadodara|Ludhiana|Agra|Nashik|Faridabad|Gurgaon|Gurugram|Noida|Ghaziabad|Meerut|Rajkot|Varanasi|Srinagar|Amritsar|Navi Mumbai|Thane|Ranchi|Coimbatore|Madurai|Salem|Trichy|Tiruchirappalli|Tirunelveli|Vellore|Erode|Kochi|Cochin|Ernakulam|Thiruvananthapuram|Trivandrum|Kozhikode|Calicut|Thrissur|Kollam|Mangaluru|Mangalore|Mysuru|Mysore|Hubli|Hubballi|Belagavi|Vijayawada|Visakhapatnam|Vizag|Guntur|Tirupati|Warangal|Chandigarh|Mohali|Dehradun|Raipur|Bhubaneswar|Cuttack|Guwahati|Jodhpur|Udaipur|Kota|Gwalior|Jabalpur|Aurangabad|Solapur|Kolhapur|Puducherry|Pondicherry|Goa|Panaji|Jammu|Shimla|Tambaram';
const pin = '[1-9]\\d{2}[ \\t]?\\d{3}(?!\\d)';

const patterns: readonly RegExp[] = [
  // Whatever stands behind the label, up to the next field.
  /(?<![\p{L}])(?:home[ \t]address|address|addr?|residence|residing[ \t]at|resident[ \t]of|lives[ \t]at|facility[ \t]of[ \t]residence)\.?[ \t]*[:=-][ \t]*(?<x>[^\n|]{3,160}?)(?=[ \t]{2,}|[ \t]*(?:\n|$|\|)|[ \t]+(?:ph|phone|mob|mobile|tel|contact|cell|uhid|mrn|ip[ \t]no|age)\b)/giu,
  /(?<![\p{L}/])(?:home|lives at|residing at|r\/o)[ \t]*[:=-]?[ \t]*(?<x>(?:#|plot|flat|house|h\.?[ \t]?no|door|vill(?:age)?|at[ \t]post|near|\d)[^\n|]{2,120}?)(?=[ \t]{2,}|[ \t]*(?:\n|$|\|)|[ \t]+(?:ph|phone|mob|mobile|tel|contact|cell)\b)/giu,
  // US and UK streets, with what follows them of flat, town, state and postal code.
  new RegExp(
    `(?<![\\w/.-])\\d{1,5}[A-Z]?[ \\t](?:[NSEW]\\.?[ \\t]|[NS][EW][ \\t])?(?:${capitalWord}[ \\t]){1,4}(?:${street})\\.?(?![\\w])(?:,?[ \\t][NS]?[NSEW]\\b)?(?:,?[ \\t](?:Apt|Apartment|Unit|Suite|Ste|Fl|Floor|#)\\.?[ \\t]?#?[\\w-]{1,6})?(?:,?[ \\t]${capitalWord}(?:[ \\t]${capitalWord}){0,2},?[ \\t](?:${state})\\b(?:[ \\t]\\d{5}(?:-\\d{4})?)?)?`,
    'g',
  ),
  new RegExp(
    `(?<![\\w])${capitalWord}(?:[ \\t]${capitalWord}){0,2},?[ \\t](?:${state})[ \\t]\\d{5}(?:-\\d{4})?(?!\\d)`,
    'g',
  ),
  /(?<![\w])(?:P\.?O\.?[ \t]*Box)[ \t]*#?\d{1,6}/gi,
  /(?<![\w])(?:zip|pin|pin[ \t]?code|postal code|postcode)[ \t]*[:#-]?[ \t]*(?<x>\d{5}(?:-\d{4})?|[1-9]\d{2}[ \t]?\d{3})(?!\d)/gi,
  /(?<![\w])(?:(?:\d{1,4}[A-Z]?[ \t])?(?:[A-Z][\w'’-]{1,20}[ \t,]{1,2}){1,4})?[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]?[ \t]\d[ABD-HJLNP-UW-Z]{2}(?!\w)/g,
  // Indian addresses: from a house number on, or a town with its PIN.
  new RegExp(
    `(?<![\\w/.:-])${houseNumber}[, \\t]{1,2}(?:[A-Z\\d][\\w'’.()/-]{0,25}[, \\t]{1,2}){0,5}(?:${locality})\\b\\.?(?:[ \\t]*[-–]?[ \\t]*[\\w]{1,4}\\b(?=[,. \\t\\n]))?(?:,[ \\t]*[A-Z][\\w'’.-]{1,25}(?:[ \\t][A-Z][\\w'’.-]{1,25}){0,3}){0,4}(?:[ \\t]?[-–,]?[ \\t]?(?:${cities}))?(?:[ \\t]*[-–,]?[ \\t]*${pin})?`,
    'g',
  ),
  new RegExp(
    `(?<![\\w])(?:[A-Z][\\w'’.-]{1,25},[ \\t]*){0,3}(?:${cities})(?:[ \\t]*[-–,:]{0,2}[ \\t]*(?:${pin}|\\d{1,3}(?![\\d.]))|(?=[ \\t]*(?:[,.\\n(]|$)|[ \\t]{2}))`,
    'gi',
  ),
  new RegExp(`(?<=\\b(?:in|at|from|to|of|near|dist(?:rict)?)[ \\t])(?:${cities})(?!\\w)`, 'gi'),
  new RegExp(`(?<![\\w])${capitalWord}[ \\t]*[-–][ \\t]*${pin}`, 'g'),
];

const facilityWord =
  'Hospitals?|Medical[ \\t](?:Cent(?:er|re)|College)|Nursing[ \\t]Home|Health(?:care)?|Infirmary|Care[ \\t]Cent(?:er|re)|Institute|Associates|Polyclinic|Foundation[ \\t]Trust|Maternity|Research[ \\t]Cent(?:er|re)|Clinic|Laborator(?:y|ies)|Labs?|Diagnostics';
/** Names of houses: two words or more with a capital, of which the last says what it is. */
const facility = new RegExp(
  `(?<![\\w])(?:(?:[A-Z][\\w'’.&-]{0,25}|&|of)[ \\t]){1,6}(?:${facilityWord})\\b(?:[ \\t](?:&|AND)[ \\t]RESEARCH[ \\t]CENT(?:ER|RE))?(?:[ \\t](?:NHS|Hospitals?|Ltd|Limited|Pvt|PLLC|LLC|Inc|LLP|LTD|Foundation|FOUNDATION|TRUST|Trust)\\b\\.?){0,5}`,
  'gi',
);
/** What stands before "hospital" and "clinic" and belongs to no name: articles, departments, headings. */
const noFacility = new Set(
  (
    'the this our your his her at in to from of and with wound eye skin pain sleep chest heart stroke diabetes asthma ' +
    'antenatal cardiology neurology renal liver gastro ortho surgery general home mental public occupational inpatient ' +
    'outpatient outside local private teaching acute urgent primary day review follow blood baseline admission ' +
    'repeat all other no discharge psychiatric rehab rehabilitation course condition stay exam pulmonary oncology medical ' +
    'nephrology gi endocrine dermatology pediatric paediatric dept department today results'
  ).split(' '),
);

const facilities = (text: string): Span[] =>
  [...text.matchAll(facility)].flatMap((match): Span[] => {
    const words = match[0].split(/[ \t]/);
    const isName = (word: string): boolean => /^[A-Z&]/.test(word) || word === 'of';
    // Every word has a capital, also the last: "admitted to hospital" names none.
    let first = words.findLastIndex((word, index) => index < words.length - 1 && !isName(word)) + 1;
    while (noFacility.has(words[first]?.toLowerCase() ?? '')) first += 1;
    if (words.length - first < 2 || !isName(words.at(-1) ?? '')) return [];
    const skipped = words.slice(0, first).reduce((length, word) => length + word.length + 1, 0);
    return [{ start: match.index + skipped, end: match.index + match[0].length, kind: 'FACILITY' }];
  });

const practice =
  /(?<=,[ \t])[A-Z][\w'’-]{2,25}(?:[ \t][A-Z][\w'’-]{2,25})?[ \t](?:Surgery|Practice)(?=[ \t]*(?:\n|$))/g;

/** Where somebody lives or was treated, told again by the first two words of its name. */
const repeated = (text: string, spans: readonly Span[]): Span[] => {
  const names = new Set(
    spans.flatMap(
      ({ start, end }) => /^[A-Z][a-z]{2,25} [A-Z][a-z]{2,25}(?= [A-Z])/.exec(text.slice(start, end)) ?? [],
    ),
  );
  return [...names].flatMap((name) =>
    [...text.matchAll(new RegExp(`(?<![\\w])${name}(?![\\w])`, 'g'))].map(
      ({ index }): Span => ({ start: index, end: index + name.length, kind: 'FACILITY' }),
    ),
  );
};

/** Addresses and their parts, and the names of hospitals, surgeries and laboratories. */
export const addresses = (text: string): Span[] => {
  const found = [...placed(text), ...facilities(text)];
  return [...found, ...repeated(text, found)];
};

const placed = (text: string): Span[] =>
  [...patterns, practice].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => {
      const value = (match.groups?.x ?? match[0]).replace(/[\s,.;:-]+$/, '');
      const start = match.index + (match.groups?.x === undefined ? 0 : match[0].lastIndexOf(match.groups.x));
      return { start, end: start + value.length, kind: 'ADDRESS' };
    }),
  );

import {
  familyNames,
  findings,
  givenNames,
  indianAreas,
  indianTowns,
  plain,
  streetKinds,
  streets,
  townsOfStates,
} from './invented-people.ts';

/** An invented note with every identifier in it: offsets in UTF-16 units, `end` exclusive. */
export interface InventedNote {
  readonly text: string;
  readonly identifiers: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

/** mulberry32: the same notes for the same seed. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

class Writer {
  readonly #random: () => number;
  readonly identifiers: { kind: string; start: number; end: number }[] = [];
  text = '';

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
  figures(count: number): string {
    return Array.from({ length: count }, (_, index) =>
      index === 0 ? 1 + this.below(9) : this.below(10),
    ).join('');
  }
  two(from: number, to: number): string {
    return String(from + this.below(to - from + 1)).padStart(2, '0');
  }
  /** Writes `words`; what stands in braces as {KIND:text} is an identifier. */
  write(words: string): void {
    for (const part of words.split(/(\{[A-Z]+:[^}]*\})/)) {
      const [, kind, value] = /^\{([A-Z]+):([^}]*)\}$/.exec(part) ?? [];
      if (kind !== undefined && value !== undefined)
        this.identifiers.push({ kind, start: this.text.length, end: this.text.length + value.length });
      this.text += value ?? part;
    }
  }

  given = (): string => this.pick(givenNames);
  family = (): string => this.pick(familyNames);
  person(): string {
    const given = this.given();
    const family = this.family();
    const initial = `${this.given()[0]}.`;
    return this.pick([`${given} ${family}`, `${given} ${initial} ${family}`, `${given} ${family}`]);
  }
  doctor(): string {
    return this.pick([
      `${this.given()[0]}. ${this.family()}`,
      this.person(),
      `${this.given()} ${this.family()}`,
    ]);
  }
  date(): string {
    const [day, month, year] = [this.two(13, 28), this.two(1, 12), `20${this.two(19, 26)}`];
    const name = this.pick(
      'January February March April May June July August September October November December'.split(' '),
    );
    return this.pick([
      `${day}/${month}/${year}`,
      `${month}/${day}/${year}`,
      `${day}-${month}-${year}`,
      `${day}.${month}.${year}`,
      `${year}-${month}-${day}`,
      `${day}-${name.slice(0, 3)}-${year}`,
      `${name} ${Number(day)}, ${year}`,
      `${day} ${name} ${year}`,
      `${day}/${month}/${year.slice(2)}`,
      `${name.slice(0, 3)} ${Number(day)}, ${year}`,
      `${day}th ${name} ${year}`,
    ]);
  }
  usPhone(): string {
    const [area, line] = [this.figures(3), this.figures(4)];
    return this.pick([
      `(${area}) 555-${line}`,
      `${area}-555-${line}`,
      `${area}.555.${line}`,
      `+1 ${area} 555 ${line}`,
    ]);
  }
  indianPhone(): string {
    const start = this.pick(['9', '8', '7']) + this.figures(4);
    return this.pick([
      `+91 ${start} ${this.figures(5)}`,
      `${start}${this.figures(5)}`,
      `+91-${start}${this.figures(5)}`,
      `0${this.two(20, 80)}-${this.figures(8)}`,
    ]);
  }
}

const usHeader = (w: Writer, patient: string): void => {
  const street = `${w.figures(3)} ${w.pick(streets)} ${w.pick(streetKinds)}`;
  const address = `${street}, ${w.pick(townsOfStates)} ${w.figures(5)}`;
  const label = w.pick(['Patient: ', 'Patient Name: ', 'PATIENT NAME:  ', 'Name: ']);
  w.write(
    `DISCHARGE SUMMARY\n\n${label}{NAME:${patient}}    ${w.pick(['MRN: ', 'MRN ', 'MRN# '])}{ID:${w.figures(7)}}\n`,
  );
  w.write(
    `${w.pick(['DOB: ', 'Date of Birth: ', 'DOB '])}{DATE:${w.date()}}   ${w.pick(['Address: ', 'Home address: '])}{ADDRESS:${address}}\n`,
  );
  w.write(
    `${w.pick(['Phone: ', 'Tel: ', 'Cell '])}{PHONE:${w.usPhone()}}   ${w.pick(['SSN: ', 'SSN '])}{ID:${w.figures(3)}-${w.figures(2)}-${w.figures(4)}}\n`,
  );
  w.write(
    `Admitted: {DATE:${w.date()}}  Discharged: {DATE:${w.date()}}\nAttending: {NAME:${w.doctor()}}, MD\n`,
  );
  w.write(
    `Email: {EMAIL:${patient.split(' ')[0]?.toLowerCase()}.${w.figures(2)}@example.${w.pick(['com', 'org', 'net'])}}   ${w.pick(['Insurance ID: ', 'Policy No: ', 'Member ID '])}{ID:${w.pick(['XQ', 'BCB', 'H'])}${w.figures(8)}}\n`,
  );
};

const indianHeader = (w: Writer, patient: string, title: string): void => {
  const address = `${w.pick(['Flat 12', 'Plot 41', 'H.No 7-1-22', '#204', 'Door No 18'])}, ${w.pick(indianAreas)}, ${w.pick(indianTowns)} ${w.pick(['', '- '])}${w.figures(6)}`;
  w.write(
    `DISCHARGE CARD\n${w.pick(['Name: ', 'Patient Name : ', 'Pt name - '])}${title} {NAME:${patient}}   Age/Sex: ${w.two(20, 88)}/${w.pick(['M', 'F'])}   UHID: {ID:${w.pick(['AB', 'KH', 'SMH/24/'])}${w.figures(6)}}\n`,
  );
  w.write(
    `${w.pick(['S/o ', 'W/o ', 'D/o Shri '])}{NAME:${w.person()}}   ${w.pick(['IP No: ', 'IP NO. ', 'OP No '])}{ID:IP/26/${w.figures(5)}}\n`,
  );
  w.write(
    `${w.pick(['Address: ', 'Add: '])}{ADDRESS:${address}}   ${w.pick(['Mob: ', 'Ph ', 'Mobile No: '])}{PHONE:${w.indianPhone()}}\n`,
  );
  w.write(
    `${w.pick(['Aadhaar: ', 'Aadhar No. '])}{ID:${w.figures(4)} ${w.figures(4)} ${w.figures(4)}}   PAN: {ID:ABCP${w.pick(['K', 'S'])}${w.figures(4)}Q}\n`,
  );
  w.write(`DOA: {DATE:${w.date()}}   DOD: {DATE:${w.date()}}   Consultant: Dr. {NAME:${w.doctor()}}\n`);
};

/** One invented note with headers, prose and a signature, in one of two countries' habits. */
export const inventedNote = (seed: number): InventedNote => {
  const w = new Writer(seed * 7919 + 17);
  const patient = w.person();
  const family = patient.split(' ').at(-1) ?? '';
  const title = w.pick(['Mr.', 'Mrs.', 'Ms.', 'Shri', 'Smt.']);
  if (w.below(2) === 0) usHeader(w, patient);
  else indianHeader(w, patient, title);
  w.write(`\nDIAGNOSES\n1. ${w.pick(findings)}\n2. ${w.pick(findings)}\n\nCOURSE\n`);
  const sentences: readonly (() => string)[] = [
    () => `${title} {NAME:${family}} was seen by Dr. {NAME:${w.doctor()}} on {DATE:${w.date()}}.`,
    () =>
      `The ${w.pick(['son', 'daughter', 'wife', 'husband'])} {NAME:${w.person()}} was called on {PHONE:${w.usPhone()}}.`,
    () => `CT of {DATE:${w.date()}} was unchanged since {DATE:${w.date()}}.`,
    () => `Case discussed with {NAME:${w.doctor()}}, MD.`,
    () => `Results are at {URL:https://portal.example.org/r/${w.figures(6)}}.`,
    () => `Her mother is {AGE:${w.two(90, 99)}} years old and well.`,
    () => `Reviewed by Prof. {NAME:${w.doctor()}}; next visit {DATE:${w.date()}}.`,
    () => `Brought in by ${w.pick(['brother', 'sister', 'friend'])} {NAME:${w.given()}}, who lives nearby.`,
    () => `Mail to {EMAIL:${w.family().replace("'", '').toLowerCase()}@clinic.example.com}.`,
    () => w.pick(plain),
    () => w.pick(plain),
    () => w.pick(plain),
  ];
  for (let count = 0; count < 10; count += 1) w.write(`${w.pick(sentences)()}\n`);
  w.write(
    `\n${w.pick(['Signed: ', 'Electronically signed by ', 'Dictated by: ', ''])}{NAME:${w.doctor()}}, MD {DATE:${w.date()}}\n`,
  );
  return { text: w.text, identifiers: w.identifiers };
};

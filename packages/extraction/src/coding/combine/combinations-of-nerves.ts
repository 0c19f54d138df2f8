import { codeSet } from '../code-set.ts';
import { type Combination, none } from './combination.ts';

/** Epilepsies by form, whose last character says whether there is status epilepticus (G40). */
const ofForm = codeSet('G40.0 G40.1 G40.2 G40.3 G40.A G40.B G40.C G40.5 G40.80 G40.81 G40.83');

/** Brain and nerves. */
export const nervous: readonly Combination[] = [
  {
    guideline: 'a status epilepticus is one of the epilepsy whose form is documented (G40, I.B.9)',
    all: [codeSet('G40.901 G40.911'), ofForm],
    code: (sheet, parts) => {
      const at = parts.find(({ code }) => !ofForm(code))?.order ?? 0;
      const [form] = parts
        .filter(({ code }) => ofForm(code))
        .sort((a, b) => Math.abs(a.order - at) - Math.abs(b.order - at))
        .map(({ code }) => code);
      const hard = parts.some(({ code, display }) => ofForm(code) && /(?<!not )\bintractable/i.test(display));
      if (form === undefined) return null;
      const code = `${form.slice(0, -2)}${hard || parts.some((part) => part.code === 'G40.911') ? '1' : '0'}1`;
      return sheet.lookup(code)?.billable === true ? code : null;
    },
    keep: none,
  },
];

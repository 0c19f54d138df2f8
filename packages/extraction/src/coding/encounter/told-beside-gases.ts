import { codeSet } from '../code-set.ts';
import type { ToldBeside } from './told-beside-rows.ts';

const lacksOxygen = 'hypox(?:ic|a?emic|ia|a?emia)';
const retains = String.raw`hyperca(?:p|rb)\w+`;
const and = '(?: and | plus | as well as | with |[ ,]*[/+&,-] ?)(?:with )?';
/** "Hypoxic + hypercapnic", "with hypercarbia and hypoxia", "type 1 and type 2". */
const bothGases = new RegExp(
  String.raw`\b(?:${lacksOxygen}${and}${retains}|${retains}${and}${lacksOxygen}|type (?:1|I)(?: and | ?[/+&] ?)(?:type )?(?:2|II) (?:acute )?resp(?:iratory)? failure)`,
  'i',
);

/** A failure of breathing that lacks oxygen and retains carbon dioxide has a code for each (J96). */
export const toldOfGases: readonly ToldBeside[] = ['J96.0', 'J96.1', 'J96.2', 'J96.9'].flatMap((failure) =>
  (
    [
      ['1', '2'],
      ['2', '1'],
    ] as const
  ).map(
    ([one, other]): ToldBeside => [
      codeSet(failure + one),
      codeSet(failure + other),
      bothGases,
      failure + other,
      'a failure with hypoxia and hypercapnia has a code for each (J96)',
    ],
  ),
);

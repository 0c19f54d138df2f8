import { classOf, type DrugClass, drugClasses } from './drug-rows.ts';
import { gateForWords } from './note/gates.ts';

export type { DrugClass };

/** Drugs that nothing but an allergy to them is read of. */
const allergyOnly: readonly DrugClass[] = [
  classOf(
    null,
    'Z88.8',
    null,
    'benadryl diphenhydramine nitroglycerin phenobarbital phenobarbitone lyrica reglan compazine prochlorperazine phenergan zofran cymbalta wellbutrin depakote tegretol dilantin lamictal keppra niacin nexium prilosec pepcid zantac norvasc lipitor zocor crestor lopressor cyclobenzaprine flexeril heparin iron_dextran',
  ),
  classOf(
    null,
    'Z88.3',
    null,
    'flagyl metronidazole macrobid nitrofurantoin lamisil terbinafine fluconazole diflucan',
  ),
  classOf(null, 'Z88.6', null, 'tylenol acetaminophen paracetamol toradol motrin advil aleve celebrex'),
  classOf(
    null,
    'Z88.5',
    null,
    'percocet vicodin norco lortab oxycontin dilaudid demerol meperidine fentanyl tramadol ultram darvocet',
  ),
  classOf(
    null,
    'Z88.1',
    null,
    'keflex cipro levaquin zithromax biaxin clarithromycin tetracycline minocycline rocephin bactroban trimethoprim',
  ),
  classOf(null, 'Z88.2', null, 'septra sulfas sulphas sulfur_drugs'),
];

/** All classes of drugs; a name stands in one of them. */
export const allDrugClasses: readonly DrugClass[] = [...allergyOnly, ...drugClasses];

const byName = new Map(
  allDrugClasses.flatMap((drugClass) => drugClass.names.map((name) => [name, drugClass] as const)),
);

const beginnings = new Set(
  [...byName.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]),
);

/** Whether a name of more than one word begins with this word (lower case). */
export const beginsName = (word: string): boolean => beginnings.has(word);

/** The class of a drug by its name in lower case, or undefined. */
export const drugClassOf = (name: string): DrugClass | undefined => byName.get(name);

/** Opened by the name of a drug, or the first word of one. */
export const namesDrug = gateForWords((word) => drugClassOf(word) !== undefined || beginsName(word));

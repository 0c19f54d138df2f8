import { type DrugClass, drugClasses, of } from './drug-rows.ts';
import { gateForWords } from './note/gates.ts';

export type { DrugClass };

/** Drugs that nothing but an allergy to them is read of. */
const allergyOnly: readonly DrugClass[] = [
  of(
    null,
    'Z88.8',
    null,
    'benadryl diphenhydramine nitroglycerin phenobarbital phenobarbitone gabapentin pregabalin lyrica reglan metoclopramide compazine prochlorperazine phenergan promethazine zofran ondansetron cymbalta duloxetine wellbutrin bupropion depakote tegretol dilantin lamictal keppra niacin allopurinol colchicine omeprazole nexium prilosec pepcid zantac norvasc lipitor zocor crestor lopressor cyclobenzaprine flexeril baclofen heparin iron_dextran',
  ),
  of(
    null,
    'Z88.3',
    null,
    'flagyl metronidazole macrobid nitrofurantoin lamisil terbinafine fluconazole diflucan acyclovir trimethoprim',
  ),
  of(null, 'Z88.6', null, 'tylenol acetaminophen paracetamol toradol motrin advil aleve celebrex'),
  of(
    null,
    'Z88.5',
    null,
    'percocet vicodin norco lortab oxycontin dilaudid demerol meperidine fentanyl tramadol ultram darvocet',
  ),
  of(
    null,
    'Z88.1',
    null,
    'keflex cipro levaquin zithromax biaxin clarithromycin tetracycline minocycline rocephin bactroban',
  ),
  of(null, 'Z88.2', null, 'septra sulfas sulphas sulfur_drugs'),
];

const byName = new Map<string, DrugClass>();
for (const drugClass of allergyOnly) for (const name of drugClass.names) byName.set(name, drugClass);

for (const drugClass of drugClasses) for (const name of drugClass.names) byName.set(name, drugClass);

const beginnings = new Set(
  [...byName.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]),
);

/** Whether a name of more than one word begins with this word (lower case). */
export const beginsName = (word: string): boolean => beginnings.has(word);

/** The class of a drug by its name in lower case, or undefined. */
export const drugClassOf = (name: string): DrugClass | undefined => byName.get(name);

/** Opened by the name of a drug, or the first word of one. */
export const namesDrug = gateForWords((word) => drugClassOf(word) !== undefined || beginsName(word));

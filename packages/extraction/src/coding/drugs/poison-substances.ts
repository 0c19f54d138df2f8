import { Beginnings, beginningOf } from '../../note/beginnings.ts';
import { normalizeWord } from '../../note/normalize.ts';

/** Substances of poisonings by the root of their code in the Table of Drugs and Chemicals; a 6th character says the intent. */
const table = `
T39.1X paracetamol acetaminophen tylenol crocin dolo calpol panadol
T39.01 aspirin ecosprin disprin
T39.31 ibuprofen naproxen brufen
T39.39 diclofenac nsaid nsaids etoricoxib
T42.4X benzodiazepine benzodiazepines alprazolam alprax xanax diazepam valium lorazepam ativan clonazepam clonotril rivotril chlordiazepoxide
T42.3X barbiturate barbiturates phenobarbital phenobarbitone
T42.0X phenytoin eptoin dilantin
T42.1X carbamazepine tegretol
T42.6X valproate gabapentin pregabalin levetiracetam lamotrigine zolpidem
T43.01 amitriptyline nortriptyline imipramine dothiepin tricyclic tricyclics tca tcas
T43.22 sertraline fluoxetine escitalopram citalopram paroxetine ssri
T43.21 venlafaxine duloxetine
T43.59 olanzapine risperidone quetiapine clozapine aripiprazole
T43.4X haloperidol
T43.62 amphetamine amphetamines methamphetamine
T40.1X heroin
T40.2X morphine oxycodone hydrocodone codeine opioid opioids
T40.3X methadone
T40.41 fentanyl
T40.42 tramadol
T40.5X cocaine
T40.71 cannabis marijuana
T38.3X insulin metformin glimepiride glipizide gliclazide sulfonylurea
T44.7X propranolol metoprolol atenolol
T46.1X amlodipine verapamil diltiazem
T46.0X digoxin
T45.0X antihistamine diphenhydramine promethazine cetirizine
T45.4X iron ferrous
T45.51 warfarin anticoagulant
T38.1X thyroxine levothyroxine
T37.2X chloroquine hydroxychloroquine dapsone
T60.0X organophosphorus organophosphate organophosphates opc chlorpyrifos dichlorvos malathion parathion monocrotophos
T60.2X pyrethroid pyrethroids
T60.3X paraquat herbicide weedicide glyphosate
T60.4X rodenticide ratkiller rat_poison rat_killer ratol
T57.1X celphos aluminium_phosphide aluminum_phosphide zinc_phosphide yellow_phosphorus
T52.0X kerosene petrol gasoline turpentine
T52.3X ethylene_glycol antifreeze
T40.8X lsd
T41.29 ketamine
T43.64 mdma ecstasy
T51.2X isopropyl_alcohol rubbing_alcohol
T61.1 scombroid
T61.0 ciguatera
T51.0X ethanol
T51.1X methanol methyl_alcohol
T54.2X acid sulphuric_acid sulfuric_acid hydrochloric_acid
T54.3X caustic alkali lye drain_cleaner
T55.1X detergent
T58.9 carbon_monoxide
T56.1X mercury
T57.0X arsenic
T62.0X mushroom mushrooms
T62.2X oleander datura
T50.90 tablets pills unknown_drug unknown_substance
`;

const roots = new Map<string, string>();
for (const row of table.trim().split('\n')) {
  const [root = '', ...names] = row.split(' ');
  for (const name of names) roots.set(name.replace(/_/g, ' '), root);
}

/** What they begin with. */
export const poisonNames = new Beginnings();
for (const name of roots.keys()) poisonNames.add(beginningOf(normalizeWord(name.split(' ', 1)[0] ?? '')));

/** The first words of names that have more. */
const beginnings = new Set(
  [...roots.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ', 1)[0]),
);
/** Whether a name of several words begins with this one, in lower case. */
export const beginsPoison = (word: string): boolean => beginnings.has(word);

/** Root of the poisoning code of a substance by its name in lower case, or undefined. */
export const poisonRootOf = (name: string): string | undefined => roots.get(name);

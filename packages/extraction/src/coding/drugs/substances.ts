/** Names of one substance: salt and acid, old and new name, brands of it alone. */
const sameSubstance = new Map<string, string>(
  [
    'alendronate alendronic_acid fosamax',
    'risedronate risedronic_acid',
    'ibandronate ibandronic_acid',
    'warfarin coumadin warf',
    'acenocoumarol nicoumalone acitrom',
    'apixaban eliquis',
    'rivaroxaban xarelto',
    'dabigatran pradaxa',
    'edoxaban savaysa',
    'clopidogrel plavix clopilet clopivas deplatt',
    'prasugrel effient',
    'ticagrelor brilinta',
    'aspirin ecosprin asa disprin loprin acetylsalicylic_acid',
    'metformin glycomet glucophage glyciphage',
    'glimepiride amaryl zoryl',
    'gliclazide diamicron',
    'glyburide glibenclamide',
    'sitagliptin januvia istavel',
    'vildagliptin galvus zomelis jalra',
    'linagliptin trajenta',
    'empagliflozin jardiance',
    'dapagliflozin forxiga farxiga',
    'pioglitazone pioz',
    'glargine lantus basalog toujeo',
    'degludec tresiba',
    'detemir levemir',
    'aspart novolog fiasp novorapid',
    'lispro humalog',
    'glulisine apidra',
    'semaglutide ozempic',
    'liraglutide victoza',
    'dulaglutide trulicity',
    'exenatide byetta',
    'tirzepatide mounjaro',
    'prednisolone wysolone omnacortil',
    'methylprednisolone medrol',
    'methotrexate mtx folitrax',
    'hydroxyurea hydroxycarbamide',
    'tacrolimus prograf pangraf tacrograf advagraf envarsus',
    'cyclosporine ciclosporin neoral panimun',
    'azathioprine imuran azoran',
    'mycophenolate mycophenolate_mofetil mmf cellcept mycept myfortic mycofit',
    'estradiol oestradiol',
    'adalimumab humira',
    'etanercept enbrel',
    'infliximab remicade',
  ].flatMap((row) => {
    const names = row.split(' ').map((name) => name.replace(/_/g, ' '));
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);

/** What a drug is, by its name in whatever letters; the name itself where it has no other that we know. */
export const substanceOf = (name: string): string =>
  sameSubstance.get(name.toLowerCase()) ?? name.toLowerCase();

/** What the table lists beside drugs and notes speak of as something else. */
export const noDrugs: ReadonlySet<string> = new Set(
  'ferritin albumin water salt alcohol blood iron soap sugar oil food milk tobacco protein gas oxygen air vitamin glucose sodium calcium potassium cocaine cannabis heroin antidepressants tablet tablets pill pills drug drugs medicine medicines medication medications'.split(
    ' ',
  ),
);

import { gateForWords } from './note/gates.ts';

/** A class of drugs that a status code reports; names are generic and common Indian and American brand names. */
export interface DrugClass {
  /** Code for long-term use (Z79); null where there is none. */
  readonly longTerm: string | null;
  /** Code for allergy status (Z88, Z91); null where there is none. */
  readonly allergy: string | null;
  /** Code for an adverse effect, initial encounter (I.C.19.e.5.a); null where there is none. */
  readonly adverse: string | null;
  readonly names: readonly string[];
}

const of = (
  longTerm: string | null,
  allergy: string | null,
  adverse: string | null,
  names: string,
): DrugClass => ({
  longTerm,
  allergy,
  adverse,
  names: names.split(' ').map((name) => name.replace(/_/g, ' ')),
});

export const drugClasses: readonly DrugClass[] = [
  of(
    'Z79.4',
    null,
    'T38.3X5A',
    'insulin glargine lantus basalog toujeo degludec tresiba detemir levemir aspart novolog fiasp novorapid lispro humalog glulisine apidra mixtard novomix actrapid insulatard humulin huminsulin ryzodeg nph basaglar abasaglar semglee rezvoglar tregludec glaritus novolin insugen wosulin insuman humalog_mix lyumjev admelog xultophy soliqua afrezza',
  ),
  of(
    'Z79.84',
    null,
    'T38.3X5A',
    'sulphonylurea sulfonylurea sulphonylureas sulfonylureas metformin glucovance glucotrol janumet jentadueto synjardy xigduo actoplus actos avandia avandamet duetact prandimet prandin repaglinide nateglinide glycomet glimepiride amaryl gliclazide diamicron glipizide glyburide glibenclamide sitagliptin januvia vildagliptin galvus linagliptin trajenta saxagliptin teneligliptin oral_hypoglycemics oral_hypoglycaemics oral_hypoglycemic oral_hypoglycaemic ohas oha oral_antidiabetic empagliflozin jardiance dapagliflozin forxiga farxiga canagliflozin invokana pioglitazone pioz acarbose voglibose glyxambi istamet zita ertugliflozin gluconorm zoryl glyciphage glynase volix zomelis jalra istavel gemer glucophage glimestar glimy glimisave glypride glimpid obimet okamet walaphage cetapin bigomet riomet glumetza fortamet sukkarto azulix glador geminor tradjenta ondero vysov vildaprime sitahenz tenglyn ziten teniva dynaglipt onglyza kombiglyze alogliptin nesina vipidia steglatro invokamet oxra udapa dapanorm gibtulio remogliflozin bexagliflozin brenzavvy reclide glizid dianorm glycinorm vogli voglistar vobose voglibite piomed pionorm eurepa starlix miglitol precose rybelsus gliptin gliptins sglt2i',
  ),
  of(
    'Z79.85',
    null,
    'T38.3X5A',
    'semaglutide ozempic liraglutide victoza dulaglutide trulicity exenatide byetta tirzepatide mounjaro wegovy bydureon zepbound lixisenatide',
  ),
  of(
    'Z79.01',
    null,
    'T45.515A',
    'warfarin coumadin warf acitrom acenocoumarol nicoumalone apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban savaysa lixiana jantoven uniwarfin apigat apivas rivaflo dabistar',
  ),
  of(
    'Z79.02',
    null,
    'T45.525A',
    'clopidogrel plavix clopilet clopivas deplatt prasugrel effient ticagrelor brilinta cilostazol dipyridamole aggrenox clopitab clavix ceruvin brilique axcer prasita',
  ),
  of('Z79.82', 'Z88.6', 'T39.015A', 'aspirin ecosprin asa disprin loprin acetylsalicylic_acid'),
  of(
    'Z79.51',
    null,
    null,
    'inhaled_steroid inhaled_steroids inhaled_corticosteroid inhaled_corticosteroids budesonide foracort budecort pulmicort symbicort fluticasone seroflo advair seretide flixotide flovent trelegy breo beclomethasone fostair qvar clenil mometasone ciclesonide dulera relvar budamate trimbow duoresp spiromax foster airflusal asmanex alvesco arnuity armonair pulmovent maxiflo budetrol forair breztri beclometasone airsupra wixela luforbec bibecfo kelhale soprobec sirdupla fobumix wockair flutiform enerzair atectura airduo formonide flohale aerocort combihale esiflo',
  ),
  of(
    'Z79.52',
    null,
    'T38.0X5A',
    'prednisone prednisolone wysolone omnacortil methylprednisolone medrol dexamethasone hydrocortisone deflazacort defcort dezacor dexona decadron steroid steroids corticosteroid corticosteroids glucocorticoid glucocorticoids',
  ),
  of('Z79.811', null, null, 'anastrozole letrozole exemestane'),
  of('Z79.810', null, null, 'tamoxifen raloxifene toremifene'),
  of('Z79.631', null, 'T45.1X5A', 'methotrexate mtx folitrax imutrex trexall otrexup rasuvo metoject'),
  of('Z79.64', null, 'T45.1X5A', 'hydroxyurea hydroxycarbamide'),
  of(
    'Z79.621',
    null,
    'T45.1X5A',
    'tacrolimus prograf pangraf tacrograf advagraf envarsus cyclosporine ciclosporin neoral panimun',
  ),
  of(
    'Z79.624',
    null,
    'T45.1X5A',
    'azathioprine imuran azoran mycophenolate mycophenolate_mofetil mmf cellcept mycept myfortic mycofit leflunomide',
  ),
  of('Z79.623', null, 'T45.1X5A', 'sirolimus everolimus'),
  of('Z79.61', null, 'T45.1X5A', 'lenalidomide thalidomide pomalidomide'),
  of(
    'Z79.622',
    null,
    'T45.1X5A',
    'tofacitinib baricitinib upadacitinib ruxolitinib xeljanz olumiant rinvoq jakafi tofacinix',
  ),
  of('Z79.818', null, 'T38.6X5A', 'leuprolide leuprorelin goserelin fulvestrant degarelix triptorelin'),
  of(
    'Z79.890',
    null,
    null,
    'hrt hormone_replacement hormone_replacement_therapy premarin oestradiol estradiol estradiol_patch oestradiol_patch',
  ),
  of('Z79.3', null, null, 'ocp ocps cocp'),
  of(
    'Z79.620',
    null,
    null,
    'sarilumab ixekizumab risankizumab guselkumab belimumab anakinra adalimumab humira etanercept enbrel infliximab remicade golimumab certolizumab tocilizumab abatacept ustekinumab secukinumab vedolizumab ocrelizumab ofatumumab natalizumab exemptia hadlima hyrimoz amjevita imraldi idacio remsima inflectra renflexis erelzi benepali cosentyx scapho taltz stelara tremfya skyrizi entyvio actemra orencia simponi cimzia',
  ),
  of(
    'Z79.83',
    null,
    null,
    'alendronate alendronic_acid fosamax risedronate risedronic_acid ibandronic_acid ibandronate zoledronic_acid actonel boniva bonviva osteofos',
  ),
  of('Z79.1', 'Z88.6', 'T39.315A', 'ibuprofen naproxen ketoprofen flurbiprofen dexketoprofen'),
  of(
    'Z79.1',
    'Z88.6',
    'T39.395A',
    'diclofenac etoricoxib celecoxib aceclofenac indomethacin ketorolac nsaid nsaids',
  ),
  of(
    'Z79.891',
    'Z88.5',
    'T40.2X5A',
    'morphine oxycodone hydrocodone tapentadol codeine hydromorphone opioid opioids',
  ),
  // Depot penicillin: where it is taken on, it is against rheumatic fever.
  of('Z79.2', 'Z88.0', 'T36.0X5A', 'penidure bicillin pencom'),
  of(
    null,
    'Z88.0',
    'T36.0X5A',
    'penicillin penicillins pcn amoxicillin ampicillin augmentin piperacillin benzylpenicillin flucloxacillin cloxacillin dicloxacillin nafcillin oxacillin co-amoxiclav amoxiclav tazocin zosyn',
  ),
  of(
    null,
    'Z88.1',
    'T36.8X5A',
    'ciprofloxacin levofloxacin moxifloxacin azithromycin erythromycin doxycycline vancomycin clindamycin cephalexin ceftriaxone cefazolin cephalosporin cephalosporins quinolones ofloxacin',
  ),
  of(
    null,
    'Z88.2',
    'T37.0X5A',
    'sulfa sulpha sulfa_drugs sulfonamide sulfonamides cotrimoxazole bactrim septran sulfamethoxazole',
  ),
  of(null, 'Z88.4', null, 'lidocaine lignocaine bupivacaine'),
  of(null, 'Z88.7', null, 'vaccine'),
  of(null, 'Z91.041', 'T50.8X5A', 'contrast iodinated_contrast contrast_dye radiocontrast'),
  of(null, 'Z91.040', null, 'latex'),
  of(null, 'Z91.010', null, 'peanut peanuts'),
  of(null, 'Z91.013', null, 'seafood shellfish prawns fish'),
  of(null, 'Z91.012', null, 'egg eggs'),
  of(null, 'Z91.030', null, 'bee_sting bee_stings bee'),
  of(null, null, 'T50.1X5A', 'furosemide frusemide lasix torsemide bumetanide loop_diuretic loop_diuretics'),
  of(
    null,
    null,
    'T50.2X5A',
    'hydrochlorothiazide hctz aquazide bendroflumethiazide thiazide thiazides chlorthalidone chlortalidone indapamide natrilix metolazone',
  ),
  of(null, null, 'T46.4X5A', 'lisinopril enalapril ramipril perindopril ace_inhibitor ace_inhibitors'),
  of(null, null, 'T46.5X5A', 'losartan telmisartan valsartan olmesartan'),
  of(
    null,
    null,
    'T44.7X5A',
    'metoprolol atenolol bisoprolol carvedilol propranolol beta_blocker beta_blockers',
  ),
  of(null, null, 'T46.1X5A', 'amlodipine diltiazem verapamil nifedipine'),
  of(null, null, 'T46.0X5A', 'digoxin'),
  of(
    null,
    null,
    'T48.6X5A',
    'albuterol salbutamol levalbuterol levosalbutamol asthalin ventolin levolin proair terbutaline aminophylline',
  ),
  of(null, null, 'T46.6X5A', 'statin statins atorvastatin rosuvastatin simvastatin'),
  of(
    null,
    null,
    'T45.1X5A',
    'chemotherapy palbociclib ribociclib abemaciclib imatinib erlotinib osimertinib gefitinib sunitinib lenvatinib olaparib trastuzumab rituximab bortezomib temozolomide etoposide irinotecan pemetrexed capox folfox folfiri paclitaxel docetaxel cisplatin carboplatin oxaliplatin doxorubicin cyclophosphamide vincristine chemo gemcitabine fluorouracil capecitabine',
  ),
  of(
    null,
    null,
    'T45.1X5A',
    'thymoglobulin thymoglobuline antithymocyte_globulin atg atgam basiliximab alemtuzumab belatacept',
  ),
  of(null, null, 'T42.75XA', 'antiepileptic'),
  of(null, null, 'T42.0X5A', 'phenytoin'),
  of(null, null, 'T42.6X5A', 'valproate carbamazepine levetiracetam lamotrigine topiramate'),
  of(null, 'Z88.8', 'T42.6X5A', 'gabapentin pregabalin'),
  of(
    null,
    null,
    'T45.AX5A',
    'pembrolizumab nivolumab ipilimumab atezolizumab durvalumab avelumab cemiplimab checkpoint checkpoint-inhibitor checkpoint_inhibitor checkpoint_inhibitors immunotherapy',
  ),
  of(null, null, 'T38.2X5A', 'carbimazole methimazole propylthiouracil ptu neomercazole'),
  of(null, null, 'T38.1X5A', 'levothyroxine thyroxine liothyronine eltroxin synthroid'),
  of(null, 'Z88.8', 'T50.4X5A', 'allopurinol colchicine febuxostat'),
  of(null, null, 'T46.2X5A', 'amiodarone flecainide sotalol'),
  of(null, null, 'T37.2X5A', 'hydroxychloroquine hcq chloroquine quinine'),
  of(null, null, 'T36.7X5A', 'amphotericin amphotericin_b ambisome nystatin'),
  of(null, null, 'T36.5X5A', 'gentamicin amikacin aminoglycoside aminoglycosides'),
  of(null, null, 'T37.1X5A', 'isoniazid rifampicin pyrazinamide ethambutol att antitubercular'),
  of(null, null, 'T43.225A', 'ssri escitalopram sertraline fluoxetine paroxetine'),
  of(null, null, 'T43.4X5A', 'haloperidol droperidol'),
  of(
    null,
    null,
    'T43.595A',
    'lithium olanzapine risperidone clozapine quetiapine paliperidone aripiprazole amisulpride ziprasidone lurasidone antipsychotic antipsychotics',
  ),
];

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

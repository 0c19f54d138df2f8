/**
 * What the Greek and Latin parts of medical words mean, in words that titles and coders use: the combining forms of any
 * textbook of medical terminology. Each line: the plain words, a colon, the forms that stand for each of them. A form is
 * written without its linking vowel.
 */
const partsTable = `
abdomen: abdomin lapar celi
adrenal: adren
anus: ano
appendix: append appendic
artery: arteri
back: dors lumb
bacteria: bacteri
bile: chol bili
birth: nat
black: melan
bladder: vesic
blood: hem hemat sangu
blue: cyan
body: somat
bone: oss oste
brain: cerebr encephal
breast: mamm mast
bronchus: bronch bronchi
calcium: calc
cancer: carcin
cartilage: chondr
cecum: cec typhl
cell: cyt
cheek: bucc
chest: thorac pector steth
chin: ment
clot: thromb
colon: col
conjunctiva: conjunctiv
connective: desm
cornea: kerat corne
cough: tuss
death: necr
diaphragm: phren
duodenum: duoden
ear: aur auricul ot
eardrum: myring tympan
eating: phag
esophagus: esophag
eye: ocul ophthalm
eyelid: blephar palpebr
face: faci
fallopian: salping
fat: adip lip steat
femur: femor
fetus: fet
fever: febr pyret
finger: dactyl digit
fungus: myc
gallbladder: cholecyst
gland: aden
glucose: glyc gluc
groin: inguin
gum: gingiv
hair: pil trich
hand: chir
head: cephal capit
heart: cardi
heel: calcane
ileum: ile
ilium: ili
infection: seps
intestine: enter intestin
iris: irid
iron: sider ferr
jaw: gnath mandibul maxill
jejunum: jejun
joint: arthr articul
kidney: nephr ren
genital: genit
larynx: laryng
lens: phac phak
lip: cheil labi
liver: hepat
lung: pneum pneumon pulmon
lymph: lymph
mammary: mamm
meninges: mening
menstruation: men menstru
milk: lact galact
mind: psych
mouth: stomat
muscle: muscul myos
nail: onych ungu
navel: omphal
neck: cervic
nerve: neur
nose: nas rhin
ovary: oophor ovari
palm: palm
pancreas: pancreat
penis: pen balan phall
perineum: perine
pharynx: pharyng
pleura: pleur
potassium: kal
prostate: prostat
pus: py purul
rectum: proct rect
red: erythr rub
renal: pyel
retina: retin
rib: cost
sacrum: sacr
saliva: sial ptyal
sebaceous: seb
semen: semin sperm
sensation: esthes
skin: cutane derm dermat
skull: crani
sleep: somn hypn
sodium: natr
sole: plant
spinal: myel
spine: rachi spondyl vertebr
spleen: splen lien
sternum: stern
stomach: gastr
stone: lith
sugar: sacchar
sweat: hidr sudor
tear: dacry lacrim
tendon: tend tendin
testis: orch orchi orchid testicul
tongue: gloss lingu
tonsil: tonsill
tooth: dent odont
trachea: trache
umbilicus: omphal umbilic
ureter: ureter
urethra: urethr
urine: urin
uterus: hyster metr uter
vagina: colp vagin
vein: phleb ven
vertebra: vertebr
vessel: angi vas vascul
virus: vir
vulva: episi vulv
water: hydr
white: leuk
wrist: carp
`;

/** Parts that end a word and name what is wrong, or what was done. */
const endingsTable = `
blood: emia emic
breathing: pnea
calculus: lithiasis lithic
contraction: spasm
deficiency: penia penic
dilatation: ectasia ectasis ectatic
discharge: rrhea rrheic
enlargement: megaly
hemorrhage: rrhagia rrhagic
hernia: cele
inflammation: itis itic
necrosis: necrosis
neoplasm: oma omatous
obstruction: stenosis
pain: algia algic dynia
paralysis: plegia plegic
prolapse: ptosis ptotic
removal: ectomy
rupture: rrhexis
sclerosis: sclerosis sclerotic
seizure: lepsy leptic
softening: malacia malacic
speech: phasia phasic
stenosis: stenosis stenotic
stricture: stenosis
urine: uria uric
vision: opia opsia
weakness: paresis asthenia
`;

/** What stands before a form and says where or how: around, behind, under, without, much … */
const prefixes =
  'ante anti a an bi circum contra de di dis dys ecto en endo epi ex exo extra hemi hyper hypo in infra inter intra iso juxta macro mal meso meta micro mono multi neo non oligo pan para peri poly post pre pro pseudo re retro semi sub super supra sym syn trans tri ultra uni';

/** What may stand at the end of a word made of forms without a meaning of its own. */
const adjectives =
  'a ae ac al ar ary e eal ean ed ems en ent es ia ial iac ian iasis ic ical ine ing ion ior is ism ium ives ive oid on os osa osis otic ous s um us y';

function meaningsByForm(table: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of table.trim().split('\n')) {
    const [plain = '', forms = ''] = line.split(': ');
    for (const form of forms.split(' ')) found.set(form, [...(found.get(form) ?? []), plain]);
  }
  return found;
}

export const parts = meaningsByForm(partsTable);
export const endings = meaningsByForm(endingsTable);
export const prefixForms: ReadonlySet<string> = new Set(prefixes.split(' '));
export const adjectiveEndings: ReadonlySet<string> = new Set(['', ...adjectives.split(' ')]);

/** Who else an illness may belong to. */

const ofBlood = {
  women:
    '(?:step|half|grand|god|foster |great-?)?(?:mother|sister|daughter)|mum|mom|aunt(?:ie|y)?|niece|granny|grandma|nan|amma|dadi|nani|bua|phuphi|chachi|kaki|mausi|masi|mami|didi',
  men: '(?:step|half|grand|god|foster |great-?)?(?:father|brother|son)|dad|uncle|nephew|grandad|granddad|gran(?:d?pa)|papa|appa|dada|nana|chacha|kaka|bhaiya',
  either:
    '(?:step|grand|god|foster |great-?)?(?:child|children|parents?)|siblings?|twin|cousin|gran|relative|namesake',
};
const byMarriage = {
  women: 'wife|girlfriend|fianc[eé]e|mother-in-law|bhabhi|bhabi|nanad|jethani|devrani|saas|samdhan|bahu',
  men: 'husband|boyfriend|fianc[eé]|father-in-law|devar|jeth|sasur|samdhi|jija',
  either: 'spouse|partner|ex(?:-\\w+)?|in-laws?',
};
export const women = `(?:${ofBlood.women}|${byMarriage.women})`;
export const men = `(?:${ofBlood.men}|${byMarriage.men})`;
/** Kin of whose illness a family history tells (I.C.21.c.4). */
export const bloodRelative = `(?:${Object.values(ofBlood).join('|')})`;
export const relative = `(?:${bloodRelative}|${Object.values(byMarriage).join('|')})`;
export const acquaintance =
  '(?:room-?mate|flat-?mate|neighbou?r|friend|colleague|passenger|driver|carer|lodger|tenant|donor|boss|teacher|priest|pastor)';
const animal = '(?:dog|cat|pet|horse|parrot|puppy)';
const otherPatient =
  '(?:(?:next|previous|wrong|other|another) (?:patient|resident|man|woman|person|bed|cubicle|room|bay)|(?:man|woman|patient|lady|gentleman|boy|girl) in (?:(?:the (?:next|other|opposite) )?(?:bed|room|bay|cubicle)(?: \\d+)?|\\d+)|(?:bed|bay|room|cubicle|cabin) (?:no\\.? ?)?\\d+)';
/** Anybody whose illness it may be but the patient. */
export const anybodyElse = new RegExp(
  `\\b(?:${relative}|${acquaintance}|${animal}|Mr|Mrs|Ms|Miss|${otherPatient})\\b`,
  'i',
);
/** "His brother", "her late choir friend", "the man in 14". */
export const person = `(?:(?:his|her|the|their|an?|another|somebody else's|my|our) )?(?:(?:[\\w-]+ ){0,2}?(?:${relative}|${acquaintance}|${animal})\\b(?: (?:Mr|Mrs|Ms|Miss|Dr)\\b\\.? [\\w-]+)?|(?:wrong |different )?(?:Mr|Mrs|Ms|Miss)\\b\\.? [\\w-]+|${otherPatient})`;

/** What a name may be the first word of: its entry, its drugs, its scar. */
export const ownedThing =
  '(?:histor(?:y|ies)|entry|story|label|tag|sticker|banner|line|notes?|records?|diagnosis|scars?|operation|surgery|supplies|strips|pens|tablets|drugs|medicines?|medications?|kit|box|card|printout|leaflet|folder|films?|scan|reports?|results?|prescription|inhaler|letter|slip|papers?|sheet|bracelet|file|chart|problem|name)';

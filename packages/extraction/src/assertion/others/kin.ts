/** Who else an illness may belong to. */

export const relative =
  '(?:(?:step|half|grand|god|foster |great-?)?(?:mother|father|mum|mom|dad|brother|sister|son|daughter|child|children|parents?)|siblings?|twin|wife|husband|spouse|partner|girlfriend|boyfriend|ex(?:-\\w+)?|fianc[eé]e?|in-laws?|uncle|aunt(?:ie|y)?|cousin|nephew|niece|gran(?:ny|dad|pa|ma)?|nan|papa|amma|appa|dadi|nani|dada|nana|bua|phuphi|chachi?|kaki?|mausi|masi|mami|didi|bhaiya|bhabhi|bhabi|nanad|devar|jeth|jethani|devrani|saas|sasur|samdhi|samdhan|bahu|jija|relative|namesake)';
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

import { gateForWords } from '../note/gates.ts';

/** Whose an illness is, said behind its name ("the gout is his brother's"); words of `assertion/predicates.ts`. */

const relative =
  '(?:(?:step|half|grand|god|foster |great-?)?(?:mother|father|mum|mom|dad|brother|sister|son|daughter|child|children|parents?)|siblings?|twin|wife|husband|spouse|partner|girlfriend|boyfriend|ex(?:-\\w+)?|fianc[eé]e?|in-laws?|uncle|aunt(?:ie|y)?|cousin|nephew|niece|gran(?:ny|dad|pa|ma)?|nan|papa|amma|appa|dadi|nani|dada|nana|bua|phuphi|chachi?|kaki?|mausi|masi|mami|didi|bhaiya|bhabhi|bhabi|nanad|devar|jeth|jethani|devrani|saas|sasur|samdhi|samdhan|bahu|jija|relative|namesake)';
const acquaintance =
  '(?:room-?mate|flat-?mate|neighbou?r|friend|colleague|passenger|driver|carer|lodger|tenant|donor|boss|teacher|priest|pastor)';
const animal = '(?:dog|cat|pet|horse|parrot|puppy)';
const otherPatient =
  '(?:(?:next|previous|wrong|other|another) (?:patient|resident|man|woman|person|bed|cubicle|room|bay)|(?:man|woman|patient|lady|gentleman|boy|girl) in (?:(?:the (?:next|other|opposite) )?(?:bed|room|bay|cubicle)(?: \\d+)?|\\d+)|(?:bed|bay|room|cubicle|cabin) (?:no\\.? ?)?\\d+)';
/** "His brother", "her late choir friend", "the man in 14". */
const person = `(?:(?:his|her|the|their|an?|another|somebody else's|my|our) )?(?:(?:[\\w-]+ ){0,2}?(?:${relative}|${acquaintance}|${animal})\\b(?: (?:Mr|Mrs|Ms|Miss|Dr)\\b\\.? [\\w-]+)?|(?:wrong |different )?(?:Mr|Mrs|Ms|Miss)\\b\\.? [\\w-]+|${otherPatient})`;

/** What a name may be the first word of: its entry, its drugs, its scar. */
export const ownedThing =
  '(?:histor(?:y|ies)|entry|story|label|tag|sticker|banner|line|notes?|records?|diagnosis|scars?|operation|surgery|supplies|strips|pens|tablets|drugs|medicines?|medications?|kit|box|card|printout|leaflet|folder|films?|scan|reports?|results?|prescription|inhaler|letter|slip|papers?|sheet|bracelet|file|chart|problem|name)';
const fate = '(?:story|history|disease|illness|trouble|undoing|problem|burden|lot|fate|department|diagnosis)';
const be = '(?:is|was|are|were|that is|that was|those are|has been|had been)';
const ends =
  '(?= (?:story|history|disease|illness|name|card|file|and not|not|in (?:his|her|the))\\b|\\s*(?:$|[.,;)]))';

export const ownerBehind = `(?:(?: ${ownedThing}| on the \\w+| in the \\w+(?: \\w+)?)*(?: (?:that |which )?(?:he|she|they) \\w+)? ?(?:[-–:,] (?:(?:the|that|this) )?(?:${ownedThing} )?)?(?:(?:actually |really )?belong(?:s|ed|ing)? to ${person}|${be} (?:in fact |actually |really |only )*(?:meant|intended|ordered|printed|for|bought) (?:for )?${person}(?:(?:'s|’s)(?: [\\w-]+)?)?${ends}|(?:${be} (?:in fact |actually |really |only |not (?:hers|his|theirs|the patient's) but |that of |of |about )?|refers? to |comes? from |came from )${person}(?:'s|’s|')?(?: ${fate})?${ends}|${be} what ${person} (?:had|has|died of|suffers from|suffered from))| (?:took|takes|killed|claimed) (?:his|her|their) (?:[\\w-]+ ){0,2}?(?:${relative}|${acquaintance})\\b)`;

const owner =
  /^(?:(?:step|half|grand|god|foster|great)?-?(?:mother|father|mum|mom|dad|brother|sister|son|daughter|child|parent)|sibling|twin|wife|husband|spouse|partner|girlfriend|boyfriend|ex(?:$|['’-])|fianc|in-?laws?|laws?$|uncle|aunt|cousin|nephew|niece|gran(?:$|ny|dad|pa|ma|s$|['’])|(?:nan|papa|amma|appa|[dn]adi|nani|dada|nana|bua|phuphi|chachi?|kaki?|mausi|masi|mami|didi|bhaiya|bhabh?i|nanad|devar|jeth|jethani|devrani|saas|sasur|samdhi|samdhan|bahu|jija|dog|cat|pet|horse|parrot|puppy|man|woman|boy|girl|bed|bay|cubicle|cabin|room)(?:$|s$|['’])|relative|namesake|room|flat|neighbou?r|friend|colleague|passenger|driver|carer|lodger|tenant|donor|boss|teacher|priest|pastor|patient|resident|person|lady|gentleman|(?:mr|mrs|ms|miss)$)/;
/** Whether a sentence names anybody else that an illness may belong to. */
export const mayBeTheirs = gateForWords((word) => owner.test(word));

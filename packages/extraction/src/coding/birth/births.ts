const infant =
  '(?:female|male|girl|boy|baby(?: (?:boy|girl))?|infant|newborn|neonate|son|daughter|child|twins?)';
/** What is said of an infant that lives; of a stillborn one it is not. */
const alive = String.raw`(?:(?:viable|vigorous|healthy|single(?:ton)?|term|preterm|live|living|alive|well|active|[LSA]GA|macrosomic|(?:live ?)?born|\d+ g) )*`;
const weight = String.raw`(?:\d(?:\.\d+)?\s?kgs?|\d[.,]?\d{3}\s?(?:g|gms?|grams?))\b`;

/** A living child that was born: "a live girl", "baby boy 3.1 kg", "delivery of a healthy male infant". */
export const birth = new RegExp(
  [
    String.raw`\b(?:live|living|alive|viable)\s+(?:born\s+)?(?:(?:term|preterm|single(?:ton)?)\s+)?${infant}\b`,
    // Who brings parcels bears no child.
    String.raw`\b(?!delivery (?:boy|girl)\b(?![ ,:(]{0,2}(?:\d|of\b|weigh|with apgar|alive|baby)))(?:delivery|birth|delivered)\b(?:,? (?:vertex|cephalic|spontaneously|vaginally|breech)\b)*,? (?:of )?(?:an? )?${alive}${infant}\b(?! (?:in|at .{1,24} in) (?:19|20)\d\d)`,
    String.raw`\b(?:live ?born ${infant}|single live ?born)\b`,
    String.raw`\b(?:both|twins?)\b[^.;]{0,24}\b(?:live ?born|alive)\b`,
    String.raw`\b${infant}[ ,:(]{1,3}(?:(?:F|M|girl|boy|female|male)[ ,:/-]{1,3})?(?:of |weighing |wt |weight )?${weight}`,
    String.raw`\b${infant},? (?:was |born )?(?:alive|live ?born|cried (?:at|immediately|soon))\b`,
    String.raw`\bbaby\b[^.;\n]{0,24}\bcried (?:at birth|immediately)\b`,
  ].join('|'),
  'i',
);

/** A child that was born dead. */
export const stillbirth =
  /\b(?:still-?born|still ?birth|(?:fresh|macerated) (?:still-?birth|SB\b|f(?:o?e)tus|(?:fe)?male|infant|baby))/i;

/** A delivery of this stay, told by its way. */
export const delivery =
  /\b(?:S(?:V|NV)D|NS?VD|FTND|FTVD|PTVD|LSCS|LTCS|LUCS|EMCS|ELCS|c(?:a?e)sar[ei]an(?: section| delivery| hysterectomy)?|C-?section|(?:vaginal|forceps|ventouse|vacuum|instrumental|assisted|breech|operative)(?: vaginal)?(?: breech)? (?:delivery|birth|extraction)|delivered (?:on )?[0-3]?\d[-/.](?:[01]?\d|[A-Z][a-z]{2})[-/.](?:20)?\d\d|delivered,? (?:vertex|cephalic)\b|delivered (?:(?:spontaneously|normally|safely) )?(?:vaginally|abdominally|(?:by|via|through) (?:an? )?(?:emergency |elective |repeat |primary |low transverse )*(?:LSCS|c\/?s|c-?section|c(?:a?e)sar[ei]an|forceps|vacuum|ventouse))|(?:primary|repeat|emergency|elective|emergent|urgent|underwent|low transverse) c\/s)\b/i;
/** What makes of the way a delivery of another time. */
export const another =
  /\b(?:previous|prev|prior|h\/o|history of|past|last|earlier|both(?! (?:twins|babies)\b)|(?:in|at|during|with) (?:the |her )?(?:first|second|third|fourth|1st|2nd|3rd)|s\/p|status post|after|since|failed|for|if|plan\w*|discuss\w*|declin\w*|offer\w*|willing|request\w*|\d|one|two|three)\s(?:\w+ ){0,2}$/i;
export const elsewhere =
  /^(?:s\b|\s*(?:scars?|wound|elsewhere|ago|in (?:19|20)\d\d|x\s?\d|\(?(?:19|20)\d\d|for .{3,24}in (?:19|20)\d\d))/i;

/** "G1P1 s/p primary cesarean at 39w5d": the weeks say that it was the delivery of this stay. */
export const deliveredAt =
  /\b(?:s\/p|status post)(?: [\w-]+){0,3} (?:S(?:V|NV)D|NS?VD|FTND|VAVD|FAVD|LSCS|LTCS|PLTCS|RLTCS|C\/?S|c(?:a?e)sar[ei]an|C-?section|(?:vaginal|forceps|vacuum)(?: vaginal)? delivery|delivery|induction)\b(?:(?!\b(?:(?:19|20)\d\d|ago)\b)[^.;\n]){0,32}?\bat [1-4]\d ?(?:w|\+|wks?|weeks?|[0-6]\/7)(?![^.;\n]{0,60}\b(?:(?:19|20)\d\d|ago)\b)/i;

/** What stands before a birth of another time in its sentence: "Previous: LSCS, boy 3.1 kg", "G1 2019 SVD, girl 2.9 kg". */
export const bornBefore =
  /\b(?:prev(?:ious(?:ly)?)?|prior|earlier|obstetric history|(?:first|1st|second|2nd|last|elder|eldest) (?:child|baby|pregnancy|delivery|birth|confinement))\b|(?:^\W*|\b(?:G\d|P\d|in|LSCS|C\/?S|sections?|SVD|NVD|FTND|delivery|births?)[ ,:(-]{1,3})(?:19|20)\d\d\b/i;

const both = /\bboth\b[^.;]{0,24}\b(?:live|alive|live ?born|well|healthy|cried|vigorous|crying)\b/i;
const oneDied =
  /\b(?:one|1|second|first|other|co-?twin|twin (?:[12AB]|I{1,2}))\b[^.;]{0,30}\b(?:still-?born|IUFD|demise)\b/i;

/** Outcome of a delivery (Z37); null where the note leaves it open. */
export const outcomeOf = (text: string): string | null => {
  const dead = stillbirth.test(text);
  if (/\btriplets?\b/i.test(text)) return dead ? null : 'Z37.51';
  if (/\btwins?\b/i.test(text)) {
    if (dead) return oneDied.test(text) ? 'Z37.3' : 'Z37.4';
    return both.test(text) ? 'Z37.2' : null;
  }
  if (dead) return 'Z37.1';
  return birth.test(text) ? 'Z37.0' : null;
};

import type { AssertedMention } from '../../assertion/assert.ts';
import { entryBefore, entryBehind } from '../../note/entry.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** Solid malignancies; of leukemia, lymphoma and myeloma the remission has codes of its own. */
const solid = codeSet('C00-C76 D03 D05');

const treatment =
  '(?:treatments?|therapy|chemo\\w*|radio\\w*|radiation|RT|XRT|CTRT|CCRT|CRT|BCG|brachytherapy|trastuzumab|herceptin|iodine|cycles|courses?|(?:letrozole|tamoxifen|anastrozole|exemestane|endocrine therapy|hormon\\w+)(?: course)?)';
const complete = '(?:completed?|finished|ended|concluded|over|done with)';
const treatmentEnded = `(?:${treatment} (?:(?:was|were|is|all|now|since|has been|have been) )*${complete}|${complete} (?:(?:all|her|his|the|adjuvant|primary|definitive) )*${treatment})`;
const takenOut =
  '(?:resect(?:ed|ion)|excis(?:ed|ion)|removed|cut out|operated(?: on)?|\\w{3,16}ectomy|whipple)';
const treatedThen = new RegExp(
  `\\b(?:${treatmentEnded}|(?:${takenOut}|treated|irradiated)\\b[^.;\\n]{0,40}?\\b(?:(?:19|20)\\d\\d|(?:\\d+|two|three|four|five|six|seven|eight|ten|many) (?:years|yrs) (?:ago|back))|(?:(?:19|20)\\d\\d) ${takenOut})\\b`,
  'i',
);
/** Nothing of it is left: somebody looks for it and finds none. */
const noneLeft =
  /\b(?:surveillance|(?:in |yearly |annual |routine |oncology )follow-?up|yearly (?:checks?|scans?|reviews?)|disease[- ]free|tumou?r[- ]free|NED|no (?:evidence|sign|signs) of (?:disease|recurrence|relapse|cancer)|no recurrence|cured|all clear|(?:scans?|imaging|CT|PET|MRI|mammogra\w+|cystoscop\w+|colonoscop\w+|PSA|CEA|markers?|thyroglobulin|smears?) (?:(?:all|are|is|was|were|been|have|has|since|still|each|every|stays?|remains?|\w+ly) ){0,3}(?:clean|clear|negative|normal|undetectable|nil|fine|unremarkable))\b/i;
/** What is treated, or has come back or spread, is there (I.C.2.d, I.C.2.m). */
const stillThere =
  /\b(?:metasta\w*|mets|recurr(?:ed|ent|ing|s)|relapsed?|progress\w*|palliative|adjuvant (?!completed)|residual|unresect\w+|stage (?:4|IV)|active|ongoing|current(?:ly)?|inoperable|planned|awaiting|to start|(?:now |still |remains )?on (?:adjuvant )?(?:letrozole|tamoxifen|anastrozole|exemestane|leuprolide|leuprorelin|goserelin|bicalutamide|abiraterone|enzalutamide|\w+(?:ciclib|tinib|mab|parib)|hormon\w*|endocrine|chemo\w*|immuno\w*|treatment))\b/i;

/** "Latent TB, treated with isoniazid": the carrier state is over (Z86.15). */
const latentTreated =
  /^[\s,(:-]*(?:was |has been |fully |already |adequately )*(?:treated|completed)\b|^[^.;\n]{0,12}\b(?:and )?(?:had|took|received|given) [^.;\n]{0,24}\b(?:rifampicin|rifampin|isoniazid|INH|rifapentine|3HP|4R|prophylaxis)\b/i;

const lineReach = 260;

/** What says that the treatment has ended, where none is found and nothing is there. */
const endedIn = (before: string, behind: string): string | null => {
  const ended = treatedThen.exec(behind);
  const entry = (before + behind).replace(
    /\bno (?:evidence|signs?) of (?:\w+ )?(?:recurrent|active|residual)\b/gi,
    '',
  );
  return ended !== null && noneLeft.test(behind) && !stillThere.test(entry) ? ended[0] : null;
};

/**
 * The words by which an entry says that a malignancy was eradicated and is only watched: its treatment is over or it was taken out,
 * and none is found. That is a history of it (I.C.2.m); null where it may still be there.
 */
export const eradicated = (
  { document }: Worksheet,
  { code, start, end, sentence }: AssertedMention,
): string | null => {
  if (code === 'Z22.7') return latentTreated.exec(document.text.slice(end, end + 64))?.[0].trim() ?? null;
  if (!solid(code)) return null;
  const before = entryBefore(document.text, Math.max(sentence.start, start - 60), start);
  const own = entryBehind(document.text, end, Math.min(sentence.end, end + 200));
  // "Prostate cancer, prostatectomy 2018. PSA undetectable.": the next sentence of the line may say that none is found.
  const line = document.text.slice(end, end + lineReach).split('\n', 1)[0] ?? '';
  return endedIn(before, own) ?? (line.length > own.length ? endedIn(before, line) : null);
};

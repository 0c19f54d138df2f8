import { describe, expect, it } from 'vitest';
import { assertionOfMarked } from '../testing/marked.ts';

describe('what a passage says of a name beyond its clause', () => {
  it.each([
    // What stands behind a colon is told anew (context.ts).
    ['No fever, film clear: ⟨bronchitis⟩.', 'present'],
    ['No evidence of any: ⟨bronchitis⟩, croup.', 'absent'],
    ['Not gout, ⟨cellulitis⟩ of the foot.', 'present'],
    ['Not gout, rickets or ⟨cellulitis⟩.', 'absent'],
    ['Takes it for acne (not diabetic), ⟨asthma⟩ since school.', 'present'],
    ['(no) ⟨asthma⟩', 'absent'],
    ['Dizzy spells for days, ⟨vertigo⟩ on turning, Hallpike neg on both sides.', 'present'],
    ['⟨Measles⟩, mumps and rubella all kept in the differential on day 1.', 'uncertain'],
    ['Probable pleurisy in a man with ⟨gout⟩.', 'present'],
    ['Pertussis, ⟨croup⟩ no longer in play.', 'absent'],
    ['It is too early to call it ⟨lupus⟩.', 'absent'],
    ['Mother was told that ⟨croup⟩ came back with the cold.', 'present'],
    // Somebody else's word (quoted.ts).
    ["Their slip typed '⟨fracture⟩ of right wrist'.", 'hypothetical'],
    ['Sent to us as "⟨gout⟩, r/o sepsis."', 'hypothetical'],
    ['Their alert says "⟨gout⟩ - suspect" and I agree.', 'present'],
    ["The patient's ⟨gout⟩ won't settle.", 'present'],
    ['Says "my ⟨gout⟩ is back".', 'present'],
    ['The old clinic letter said "⟨gout⟩"; urate normal.', 'hypothetical'],
    ['The other clinic\'s "⟨gout⟩" was not agreed by the team.', 'hypothetical'],
    ['PMH "⟨gout⟩" in the schedule is another man\'s.', 'hypothetical'],
    ['⟨CKD "stage 2⟩" printed by the laboratory.', 'hypothetical'],
    // Forms (letter-forms.ts, answers.ts).
    ['DM Y / HTN Y / ⟨gout⟩ N / TB N', 'absent'],
    ['DM N / ⟨gout⟩ Y / TB N', 'present'],
    ['Gout Y/(N)  ⟨asthma⟩ Y/(N)', 'absent'],
    ['Gout (Y)/N  ⟨asthma⟩ (Y)/N', 'present'],
    ['Rickets no. ⟨Gout⟩ no. Asthma as a child.', 'absent'],
    ['Prior ⟨stroke⟩: no.', 'absent'],
    ['Gout ✓  ⟨asthma⟩ ✗', 'absent'],
    ['Intake form: [x] ⟨gout⟩ [ ] asthma', 'present'],
    ['⟨Gout⟩ [x]  Rickets [ ]', 'present'],
    ['Gout [x]  ⟨rickets⟩ [ ]', 'absent'],
    ['Gout: Yes [x] No [ ]. ⟨Rickets⟩: Yes [ ] No [x].', 'absent'],
    ['Gout ☐ Yes ☒ No   ⟨Asthma⟩ ☒ Yes ☐ No', 'present'],
    // Labels of others (attributed.ts) and verdicts behind them (verdicts.ts).
    ['Listed as ⟨acute appendicitis⟩. The appendix was normal, a torn cyst was found.', 'hypothetical'],
    ['Listed as ⟨acute appendicitis⟩. Theatre at six.', 'present'],
    [
      'Transfer letter diagnosis: ⟨viral encephalitis⟩. Serology positive, so listeria encephalitis.',
      'hypothetical',
    ],
    ['The problem list carried ⟨gout⟩ for years; urate and aspirate clean, label dropped.', 'hypothetical'],
    ['⟨Egg allergy⟩ noted years ago. Eats cake. Struck off.', 'absent'],
    ['⟨Gout⟩ for years. Struck his foot on a stone.', 'present'],
    ['A list of theirs: rickets, ⟨gout⟩. Reviewed, none applies.', 'absent'],
    [
      'Told in 2015 that she had ⟨hypertension⟩. Off drugs it is normal, so that is struck from the record.',
      'hypothetical',
    ],
    ['Diagnosed elsewhere with ⟨rickets⟩. I find no evidence for that.', 'absent'],
    ['⟨Pressure ulcer⟩ charted by nursing; moisture rash, not pressure.', 'hypothetical'],
    ['Initially treated for ⟨pneumonia⟩. Film showed oedema, antibiotics stopped.', 'hypothetical'],
    ['Had ⟨pneumonia⟩ in January, cleared.', 'historical'],
    ['Hepatitis took its course; ⟨hepatitis C⟩ treated with tablets, SVR.', 'historical'],
    // Risks and rules (not-yet.ts), forms, red flags (telling.ts).
    ['⟨Stroke⟩ risk of the ablation quoted at 1 in 200.', 'hypothetical'],
    ['Bleeding, ⟨pneumonia⟩, rejection discussed as risks.', 'hypothetical'],
    ['⟨Agranulocytosis⟩ warning given.', 'hypothetical'],
    ['⟨Falls risk⟩ form completed.', 'hypothetical'],
    ['Red flags for ⟨mastitis⟩ on the back.', 'hypothetical'],
    ['⟨Gout⟩: diet sheet given.', 'present'],
    ['Red flags of her ⟨heart failure⟩ explained.', 'present'],
    // The imperative tells what to come back for (telling.ts).
    ['Concussion sheet. Back for worse ⟨headache⟩.', 'hypothetical'],
    ['Eye drops; return at once for ⟨loss of vision⟩.', 'hypothetical'],
    ['Came back with ⟨headache⟩ on day 3.', 'present'],
    // Tests and suspicions whose end stands beside them (denials.ts, verdicts.ts, carries.ts, attributed.ts).
    ['Doppler neg ⟨DVT⟩.', 'absent'],
    ['⟨Line sepsis⟩ suspected on day 6: cultures sterile, antibiotics stopped.', 'hypothetical'],
    ['⟨Hiatus hernia⟩ was told of elsewhere, not found now.', 'absent'],
    ['⟨Hypertension⟩ was treated, no longer on drugs.', 'present'],
    ['A coach told her she has ⟨gout⟩. Tests did not support that.', 'hypothetical'],
    ['⟨VSD⟩ suspected at outside hospital.', 'hypothetical'],
    ['⟨Stroke⟩ code cancelled.', 'hypothetical'],
    ['We do not know whether you have ⟨gout⟩.', 'absent'],
    ['The other car driver was ⟨drunk⟩.', 'other-person'],
    // Tests and values that decide (verdicts.ts).
    ['⟨Asthma⟩: spirometry and FeNO normal.', 'absent'],
    ['Seen twice. ⟨Sleep apnea⟩ looked into, AHI 3.', 'absent'],
    ['⟨Sleep apnea⟩: AHI 32.', 'present'],
    ['⟨Diabetes⟩: HbA1c 5.3.', 'absent'],
    ['⟨Diabetes⟩: HbA1c 7.3.', 'present'],
    ['⟨Diabetes⟩: HbA1c 5.3 on metformin.', 'present'],
    // A pronoun that can only be a relative's (pronouns.ts).
    ['His wife came too; she has ⟨gout⟩.', 'family'],
    ['Her husband drove her in, he takes tablets for ⟨gout⟩.', 'other-person'],
    ['His wife says he limps; he has ⟨gout⟩.', 'present'],
    ['Her son drove her; she has ⟨gout⟩.', 'present'],
    // Doubts behind a name (doubts.ts).
    ['⟨Gout⟩ a possibility.', 'uncertain'],
    ['⟨Gout⟩, to confirm.', 'uncertain'],
    ['I cannot call this ⟨gout⟩.', 'uncertain'],
    // Persons beside whom somebody lives or whose illness is like the patient's.
    ['Her sister, on the ward today, has ⟨gout⟩.', 'family'],
    ['Like his father, he has ⟨gout⟩.', 'present'],
    ['⟨Gout⟩, lives with parents.', 'present'],
    ['Copied from the previous patient: ⟨gout⟩.', 'other-person'],
    ['Wants help with ⟨alcohol dependence⟩.', 'present'],
    // Persons who hear of it (read-context.ts).
    ['Talk with the proxy and sons: ⟨comfort care⟩.', 'present'],
    ['Annual exam for your patient with ⟨diabetes⟩.', 'present'],
    ['No name for it yet, ⟨vertigo⟩ only.', 'present'],
    // Heads of lists (announced.ts).
    ['Suspect conditions sent by the payer: rickets, ⟨gout⟩.', 'hypothetical'],
    ['Consent for the graft: bleeding, ⟨pneumonia⟩, death.', 'hypothetical'],
    ['Vascular risks: ⟨hypertension⟩.', 'present'],
    ['Screening found: ⟨hypertension⟩.', 'present'],
    // Names (named-after.ts).
    ['Came for a visit of the ⟨Stroke⟩ Prevention in Young Adults trial.', 'hypothetical'],
    ['In the healthy arm of HALT-⟨GOUT⟩-NOW, a study of diet.', 'hypothetical'],
    ['⟨POST-COVID⟩ cough.', 'present'],
    ['Seen in the ⟨diabetes⟩ OPD for a wart.', 'hypothetical'],
  ])('%s → %s', (marked, assertion) => {
    expect(assertionOfMarked(marked)).toBe(assertion);
  });
});

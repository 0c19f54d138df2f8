import { describe, expect, it } from 'vitest';
import { assertionOfMarked } from '../../testing/marked.ts';

describe('a claim that is taken away', () => {
  it.each([
    // Somebody or some test takes it away.
    'The second tap sank ⟨encephalitis⟩.',
    'Cytology lets us let go of ⟨lymphoma⟩.',
    'The registrar shelved the idea of ⟨sarcoidosis⟩.',
    'We could drop ⟨brucellosis⟩.',
    'The smear clears him of ⟨malaria⟩.',
    'The film spared her an ⟨empyema⟩.',
    'That puts paid to ⟨porphyria⟩.',
    'Echo took ⟨tamponade⟩ off the table.',
    'Her age makes ⟨croup⟩ untenable.',
    'A dull film puts ⟨pneumothorax⟩ to rest.',
    // It is taken away.
    '⟨Scurvy⟩ deleted.',
    'Films dull, ⟨bronchiectasis⟩ out.',
    '⟨Brucellosis⟩ was quietly scrapped.',
    '⟨Lupus⟩ is void.',
    'The ⟨porphyria⟩ question is closed.',
    'The ⟨gout⟩ code has been lifted.',
    'Ortho came with the question of ⟨discitis⟩, films showed wear only, question closed.',
    'Surgery came for possible ⟨gangrene⟩, the foot was warm, and the matter was settled.',
    // It goes by itself.
    '⟨Botulism⟩ lost its footing.',
    '⟨Encephalitis⟩ fell off the list.',
    '⟨Sarcoidosis⟩ died with the biopsy.',
    '⟨Vasculitis⟩ found no support in theatre.',
    'The ⟨scurvy⟩ idea melted away.',
    // A threshold that was not reached, a test that says no.
    '⟨Sepsis⟩ settled before it earned the name.',
    '⟨Croup⟩? The film says no.',
    '⟨Cirrhosis⟩, yet elastography begs to differ.',
    // A suspicion that the next clause does not bear out.
    '⟨Brucellosis⟩ was thought likely on Monday, but two cultures did not support it.',
    '⟨Porphyria⟩ (suspected by the ward, but urine porphyrins did not bear this out) was discussed.',
    '⟨Sarcoidosis⟩ was likely, yet the biopsy failed to confirm it.',
  ])('is not there: %s', (marked) => {
    expect(assertionOfMarked(marked)).toBe('absent');
  });

  it.each([
    'Steroids for ⟨croup⟩ withdrawn.',
    '⟨Croup⟩, steroids withdrawn.',
    '⟨Migraine⟩ dropped to one attack a month.',
    '⟨Hip fracture⟩ out of plaster.',
    '⟨Psoriasis⟩ went away from the elbows.',
    '⟨Gout⟩ left the knee swollen.',
    'She put her ⟨arthritis⟩ down to the damp.',
    '⟨Epilepsy⟩ ruled her life.',
    'Takes ⟨scurvy⟩ seriously.',
    '⟨Bronchiolitis⟩ peaked on day four.',
    '⟨Anemia⟩, seen by hematology, transfused, matter settled.',
    'Possible discitis, films showed ⟨spondylosis⟩, question closed.',
    '⟨Croup⟩ was treated but the film did not confirm it had settled.',
  ])('is as it was: %s', (marked) => {
    expect(assertionOfMarked(marked)).toBe('present');
  });
});

describe('a test that excludes an illness in the same sentence', () => {
  it.each([
    'A clean smear, ⟨malaria⟩ can rest.',
    '⟨Appendicitis⟩ on our minds, CT unremarkable.',
    'OGTT in range: nothing became of ⟨gestational diabetes⟩.',
    'Sweat test normal, so much for ⟨cystic fibrosis⟩.',
    'ESR of 6 and a worry about ⟨giant cell arteritis⟩.',
    'T score -0.4, ⟨osteoporosis⟩ on an old slip.',
    'eGFR 104, ⟨CKD⟩ on an old slip.',
  ])('is not there: %s', (marked) => {
    expect(['absent', 'hypothetical', 'uncertain']).toContain(assertionOfMarked(marked));
  });

  it.each([
    '⟨Appendicitis⟩ in spite of a dull CT.',
    '⟨Malaria⟩ treated, repeat smear clean.',
    '⟨Meningitis⟩, CSF cloudy.',
    '⟨Epilepsy⟩, EEG normal.',
    '⟨Gestational diabetes⟩, OGTT 11.',
    '⟨Osteoporosis⟩, T score -3.1.',
    '⟨Blood loss anemia⟩, Hb 13 to 8.',
    '⟨CKD⟩, eGFR 41.',
  ])('leaves it where it says nothing against it: %s', (marked) => {
    expect(assertionOfMarked(marked)).toBe('present');
  });
});

import { describe, expect, it } from 'vitest';
import { inventedRelease } from '../fixtures/tabular-release.ts';
import { createTerminology } from '../terminology.ts';

const terminology = createTerminology([
  inventedRelease({
    year: 2030,
    titles: {
      E11: 'Type 2 diabetes',
      'E11.2': 'Type 2 diabetes with kidney disease',
      I11: 'Hypertensive heart disease',
      'I11.0': 'Hypertensive heart disease with heart failure',
      I50: 'Heart failure',
      'I50.9': 'Heart failure, unspecified',
      I80: 'Phlebitis',
      J80: 'Distress',
      J96: 'Respiratory failure',
      N18: 'Chronic kidney disease',
      O22: 'Venous complications in pregnancy',
    },
    notes: {
      'E11.2': [{ kind: 'useAdditional', text: 'code to identify stage of chronic kidney disease (N18.-)' }],
      I11: [{ kind: 'useAdditional', text: 'code to identify type of heart failure (I50.-)' }],
      I50: [
        { kind: 'codeFirst', text: 'heart failure complicating pregnancy (O22)' },
        { kind: 'codeFirst', text: 'heart failure due to hypertension (I11.0)' },
      ],
      I80: [{ kind: 'codeFirst', text: 'phlebitis complicating pregnancy (O22)' }],
      J80: [{ kind: 'codeFirst', text: 'respiratory failure (J96)' }],
      J96: [{ kind: 'codeFirst', text: 'distress (J80)' }],
    },
  }),
]);
const pairs = (...codes: string[]) =>
  terminology.sequencedPairs(codes, '2030-01-01').map((pair) => pair.join(' '));

describe('sequencedPairs', () => {
  it('names the one that comes first first, whichever the order given', () => {
    expect(pairs('N18', 'E11.2')).toEqual(['E11.2 N18']);
    expect(pairs('E112', 'N18', 'n18')).toEqual(['E11.2 N18']);
  });

  it('names a pair once that both of its codes order', () => {
    expect(pairs('I50.9', 'I11.0', 'N18')).toEqual(['I11.0 I50.9']);
  });

  it('says nothing of two that want to be first of each other, and of codes that the release has not', () => {
    expect(pairs('J80', 'J96', 'Q99')).toEqual([]);
  });
});

describe('a code with instructions for what complicates something else', () => {
  it('may stand first, as most of its kind do', () => {
    expect(terminology.checkSet(['I50.9'], '2030-01-01').findings).toEqual([]);
    expect(terminology.checkSet(['I80'], '2030-01-01').findings).toEqual([]);
  });

  it('stands behind the other where there is one', () => {
    const [finding] = terminology.checkSet(['I80', 'O22'], '2030-01-01').findings;
    expect(finding).toMatchObject({ kind: 'code-first', codes: ['O22', 'I80'] });
  });
});

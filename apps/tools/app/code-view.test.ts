import { describe, expect, it } from 'vitest';
import { browseAddress, filteredAddress, readView } from './code-view.ts';

const read = (address: string, params: { system?: string; node?: string } = {}) =>
  readView(params, new URL(address, 'https://tools.ohm.doctor').searchParams);

describe('the address of the code browser', () => {
  it('names system, place and date', () => {
    expect(browseAddress({ system: 'icd10' })).toBe('/codes/browse/icd10');
    expect(browseAddress({ system: 'icd10', node: 'E11.22', date: '2026-01-31' })).toBe(
      '/codes/browse/icd10/E11.22?date=2026-01-31',
    );
    expect(browseAddress({ system: 'loinc', node: 'a/b?c' })).toBe('/codes/browse/loinc/a%2Fb%3Fc');
  });

  it('is read back', () => {
    expect(read('/?date=2026-01-31', { system: 'snomed', node: '38341003' })).toEqual({
      system: 'snomed',
      node: '38341003',
      date: '2026-01-31',
      query: null,
      filters: {},
    });
  });

  it('falls back to ICD-10-CM of today', () => {
    const today = { system: 'icd10', node: null, date: null, query: null, filters: {} };
    expect(read('/')).toEqual(today);
    expect(read('/?date=soon&q=++', { system: 'icd9' })).toEqual(today);
  });

  it('takes the words of a form that was sent without scripts', () => {
    expect(read('/?system=loinc&q=+hb+')).toMatchObject({ system: 'loinc', query: 'hb' });
    expect(read('/?q=hb', { system: 'icd10', node: 'I10' })).toMatchObject({ node: 'I10', query: null });
  });

  it('keeps the filters that its code system has, at every place', () => {
    const filters = { billable: true, chapter: '10' } as const;
    const address = browseAddress({ system: 'icd10', node: 'J03.90', date: '2026-01-31', filters });
    expect(address).toBe('/codes/browse/icd10/J03.90?date=2026-01-31&billable=true&chapter=10');
    expect(read(address, { system: 'icd10', node: 'J03.90' }).filters).toEqual(filters);
    expect(browseAddress({ system: 'loinc', filters })).toBe('/codes/browse/loinc');
    const foreign = '/?system=snomed&billable=true&chapter=10&semanticTag=body+structure';
    expect(read(foreign).filters).toEqual({ semanticTag: 'body structure' });
  });

  it('has no filter where the form sent an empty one', () => {
    expect(read('/?system=icd10&q=hb&chapter=&billable=').filters).toEqual({});
  });

  it('changes the filters of a page of results, which stays', () => {
    const view = read('/?system=loinc&q=hb+a1c&class=CHEM');
    expect(filteredAddress(view, {})).toBe('/codes/browse/loinc?q=hb+a1c');
    expect(filteredAddress(view, { class: 'HEM/BC' })).toBe('/codes/browse/loinc?class=HEM%2FBC&q=hb+a1c');
  });
});

import { expect, it } from 'vitest';
import { terminologyOfRows } from '../../testing/terminology-of-rows.ts';
import { compileNeoplasmSites } from './sites.ts';

const rows = [
  ['C53', 'Malignant neoplasm of cervix uteri', []],
  ['C53.8', 'Malignant neoplasm of overlapping sites of cervix uteri', ['stump, cervical']],
  ['C53.0', 'Malignant neoplasm of endocervix', ['endocervix']],
  ['C09', 'Malignant neoplasm of tonsil', []],
  ['C09.0', 'Malignant neoplasm of tonsillar fossa', ['fossa, tonsillar']],
  ['C09.1', 'Malignant neoplasm of tonsillar pillar (anterior) (posterior)', ['palatoglossal arch']],
] as const;

it('no site has the name of the whole organ', () => {
  const sites = compileNeoplasmSites(
    terminologyOfRows(
      rows.map(([code, title, places]) => ({
        code,
        billable: code.length > 3,
        parent: code.length > 3 ? code.slice(0, 3) : null,
        designations: [
          { term: title, kind: 'title' },
          ...places.map((place) => ({
            term: `Neoplasm, neoplastic, ${place}, malignant primary`,
            kind: 'index' as const,
          })),
        ],
      })),
    ),
  );
  const codes = (category: string) => sites.get(category)?.map(({ code }) => code);
  expect(codes('C53')).toEqual(['C53.0']);
  expect(codes('C09')).toEqual(['C09.1']);
});

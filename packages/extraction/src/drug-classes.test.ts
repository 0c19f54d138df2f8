import { expect, it } from 'vitest';
import { allDrugClasses } from './drug-classes.ts';

it('a drug stands in one class', () => {
  const names = allDrugClasses.flatMap((one) => one.names);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { toolStates, unentitledTools } from './tool-states.ts';

const entitled = { codes: true };

describe('toolStates', () => {
  it.each([
    { roles: ['OTHER'], enabledFeatures: ['codes'], features: entitled, states: ['enabled'] },
    { roles: ['OTHER'], enabledFeatures: [], features: entitled, states: [] },
    { roles: ['DOCTOR'], enabledFeatures: [], features: entitled, states: ['by-role'] },
    { roles: ['FRONT_DESK'], enabledFeatures: ['codes'], features: entitled, states: ['not-for-role'] },
    { roles: ['FRONT_DESK', 'OTHER'], enabledFeatures: ['codes'], features: entitled, states: ['enabled'] },
    { roles: ['OTHER'], enabledFeatures: ['codes'], features: {}, states: ['not-entitled'] },
    { roles: ['DOCTOR'], enabledFeatures: [], features: {}, states: [] },
  ] as const)('$roles with $enabledFeatures where $features: $states', ({ states, features, ...listed }) => {
    expect(toolStates(listed, features).map(({ state }) => state)).toEqual(states);
  });
});

describe('unentitledTools', () => {
  it('names what an organization lacks, absent and false alike', () => {
    expect(unentitledTools({})).toEqual(['Codes Tool']);
    expect(unentitledTools({ codes: false })).toEqual(['Codes Tool']);
    expect(unentitledTools(entitled)).toEqual([]);
  });
});

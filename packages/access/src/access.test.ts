import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { dataClassOf } from './data-class.ts';
import { explainTool } from './explain.ts';
import type { GuardedProcedureName, OpenProcedureName, ProcedureName } from './policy.ts';
import { admits, homePortal } from './portals.ts';
import { renderAccess } from './render.ts';
import { isToolsOnly, mayGrant, roles } from './roles.ts';

describe('who may give which role', () => {
  it('a platform admin every one, an organization admin all but that, others none', () => {
    expect(mayGrant(['PLATFORM_ADMIN'])).toEqual([...roles]);
    expect(mayGrant(['ORG_ADMIN'])).toEqual(['ORG_ADMIN', 'DOCTOR', 'NURSE', 'FRONT_DESK', 'OTHER']);
    expect(mayGrant(['DOCTOR', 'NURSE', 'FRONT_DESK', 'OTHER'])).toEqual([]);
  });
});

describe('where somebody is at home', () => {
  it('sends exactly [OTHER] to the Tools portal, and nobody who is also a clinician', () => {
    expect(homePortal(['OTHER'])).toBe('tools');
    expect(homePortal(['DOCTOR', 'OTHER'])).toBe('doctor');
    expect(homePortal(['ORG_ADMIN', 'OTHER'])).toBe('admin');
    expect(admits('doctor', ['OTHER'])).toBe(false);
    expect(admits('tools', ['DOCTOR'])).toBe(true);
    expect(isToolsOnly(['OTHER'])).toBe(true);
    expect(isToolsOnly(['OTHER', 'FRONT_DESK'])).toBe(false);
    expect(isToolsOnly([])).toBe(false);
  });
});

describe('the class of data', () => {
  it('is the widest of the roles, and none without a role', () => {
    expect(dataClassOf([])).toBe('portal');
    expect(dataClassOf(['OTHER', 'ORG_ADMIN', 'PLATFORM_ADMIN'])).toBe('portal');
    expect(dataClassOf(['OTHER', 'FRONT_DESK'])).toBe('registration');
    expect(dataClassOf(['FRONT_DESK', 'NURSE'])).toBe('clinical');
  });
});

describe("why can't they", () => {
  it('answers every question, whatever the first one says', () => {
    const organization = { id: 'o', slug: 'lakeside', features: {} };
    const answers = explainTool('codes', {
      userId: 'u',
      roles: ['OTHER'],
      enabledFeatures: [],
      organization,
    });
    expect(answers.map(({ answer }) => answer)).toEqual([false, true, false]);
  });
});

describe('docs/access.md', () => {
  it('is what the table says; if not, run `pnpm generate` and read the difference', () => {
    const file = new URL('../../../docs/access.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(renderAccess());
  });
});

describe('types', () => {
  it('split the rows into those that need an actor and those that do not', () => {
    expectTypeOf<'auth.login'>().toExtend<OpenProcedureName>();
    expectTypeOf<'codes.extract'>().toExtend<GuardedProcedureName>();
    expectTypeOf<'codes.extract'>().not.toExtend<OpenProcedureName>();
    expectTypeOf<'codes.delete'>().not.toExtend<ProcedureName>();
  });
});

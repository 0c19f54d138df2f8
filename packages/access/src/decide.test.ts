import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { decide, decideTool, enabledTools } from './decide.ts';
import { type FeatureRegistry, features } from './features.ts';
import { policy, type Rule } from './policy.ts';
import { type Role, roles } from './roles.ts';

/** Every set of roles that a user could hold, the empty one included. */
const roleSets: Role[][] = Array.from({ length: 2 ** roles.length }, (_, bits) =>
  roles.filter((_role, index) => bits & (1 << index)),
);

/** A tool that exists nowhere else: what is true of it must follow from its entry alone. */
const registry: FeatureRegistry = {
  ...features,
  triage: {
    label: 'Triage Tool',
    description: 'Invented for this test.',
    roles: ['FRONT_DESK', 'OTHER'],
    nav: [{ label: 'Triage', path: '/triage' }],
  },
};

function actor(held: readonly Role[], entitled: string[] = [], flags: string[] = []): Actor {
  const entitlements = Object.fromEntries(entitled.map((name) => [name, true]));
  return {
    userId: 'u',
    roles: held,
    enabledFeatures: flags,
    organization: { id: 'o', slug: 'kauvery', features: entitlements },
  };
}

describe('a tool asks entitlement, role and flag', () => {
  for (const [name, { roles: allowlist }] of Object.entries(registry)) {
    it(`${name}: over every role set, entitlement and flag`, () => {
      for (const held of roleSets) {
        for (const entitled of [true, false]) {
          for (const flagged of [true, false]) {
            const who = actor(held, entitled ? [name] : [], flagged ? [name] : []);
            const decision = decideTool(name, who, registry);
            const listed = held.filter((role) => allowlist.includes(role));
            const exempt = listed.some((role) => role !== 'OTHER');
            const expected = entitled && listed.length > 0 && (exempt || flagged);
            expect(decision.allowed, `${held} entitled ${entitled} flag ${flagged}`).toBe(expected);
            expect(enabledTools(who, registry).includes(name)).toBe(expected);
          }
        }
      }
    });
  }

  it('answers the three refusals in their order, each with its own sentence', () => {
    const reason = (who: Actor) => {
      const decision = decideTool('codes', who);
      return decision.allowed ? 'allowed' : `${decision.reason}: ${decision.message}`;
    };
    expect(reason(actor(['ORG_ADMIN']))).toBe(
      'entitlement: Feature "codes" is not enabled for this organization',
    );
    expect(reason(actor(['ORG_ADMIN'], ['codes'], ['codes']))).toMatch(/^role: /);
    expect(reason(actor(['FRONT_DESK', 'OTHER'], ['codes']))).toMatch(/^flag: /);
    expect(reason(actor(['FRONT_DESK', 'OTHER'], ['codes'], ['codes']))).toBe('allowed');
    expect(reason(actor(['DOCTOR'], ['codes']))).toBe('allowed');
    expect(reason(actor(['DOCTOR', 'OTHER'], ['codes']))).toBe('allowed');
  });

  it('knows no tool by the name of an inherited property, and takes nothing but true for true', () => {
    const polluted = {
      ...actor(['DOCTOR']),
      organization: { id: 'o', slug: 'k', features: { codes: 'yes' as never } },
    };
    expect(decideTool('codes', polluted).allowed).toBe(false);
    expect(decideTool('toString', actor(['DOCTOR'], ['toString'])).allowed).toBe(false);
  });
});

describe('every row of the table', () => {
  for (const [name, rule] of Object.entries(policy) as [string, Rule][]) {
    it(name, () => {
      expect(decide(rule, null).allowed).toBe('open' in rule);
      for (const held of roleSets) {
        const decision = decide(rule, actor(held, ['codes'], ['codes']));
        const needed = 'tool' in rule ? features[rule.tool].roles : 'roles' in rule ? rule.roles : roles;
        const expected =
          'open' in rule ||
          'signedIn' in rule ||
          held.some((role) => (needed as readonly Role[]).includes(role));
        expect(decision.allowed, held.join()).toBe(expected);
      }
    });
  }

  it('never lets a non-clinical user reach patient data', () => {
    const everything = actor(['OTHER', 'ORG_ADMIN', 'PLATFORM_ADMIN'], ['codes'], ['codes']);
    for (const name of Object.keys(policy).filter((row) => /^(patients|visitNotes)\./.test(row))) {
      const decision = decide(policy[name as keyof typeof policy], everything);
      expect(decision).toMatchObject({ allowed: false, reason: 'role' });
      expect(decision).toHaveProperty('guard', expect.stringMatching(/^(OtherRoleGuard|ClinicalStaff)$/));
    }
  });

  it('says which roles are needed and whom to ask, in the words of the screen', () => {
    expect(decide(policy['models.get'], actor(['PLATFORM_ADMIN'], [], []))).toHaveProperty(
      'message',
      'This needs the role Organization admin. If your work needs it, ask an administrator of your organization.',
    );
    expect(decide(policy['visitNotes.list'], actor(['FRONT_DESK'], [], []))).toHaveProperty(
      'message',
      'This needs one of the roles Doctor, Nurse. If your work needs it, ask an administrator of your organization.',
    );
  });
});

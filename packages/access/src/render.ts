import { type FeatureRegistry, features } from './features.ts';
import { policy, type Rule } from './policy.ts';
import { portals } from './portals.ts';
import { mayGrant, roles } from './roles.ts';

/** docs/access.md: the access table as a person reads it. A test fails when the file is stale. */
export function renderAccess(): string {
  const registry: FeatureRegistry = features;
  const rows = Object.entries(policy).map(
    ([name, rule]) => `| ${name} | ${describe(rule)} | ${note(rule)} |`,
  );
  const tools = Object.entries(registry).map(
    ([name, tool]) =>
      `| ${name} | ${tool.label} | ${tool.roles.join(', ')} | ${tool.nav.map((entry) => entry.label).join(', ')} |`,
  );
  const grants = roles.map((role) => `| ${role} | ${mayGrant([role]).join(', ') || 'nothing'} |`);
  const doors = Object.entries(portals).map(([portal, held]) => `| ${portal} | ${held.join(', ')} |`);
  return [
    '<!-- Generated from packages/access by `pnpm generate`; do not edit. -->',
    '# Who may do what',
    '',
    'Signed-out callers get 401, every other refusal 403. What has no row does not exist.',
    '',
    '| procedure | who | note |',
    '|---|---|---|',
    ...rows,
    '',
    '## Tools',
    '',
    'A tool asks, in this order: is the organization entitled; does the user hold a listed role; and, unless one of',
    'these roles is other than OTHER, is the tool enabled for the user.',
    '',
    '| tool | name | roles | sidebar |',
    '|---|---|---|---|',
    ...tools,
    '',
    '## Who may give which role',
    '',
    '| holder | may give |',
    '|---|---|',
    ...grants,
    '',
    '## Who may sign in where',
    '',
    '| app | roles |',
    '|---|---|',
    ...doors,
    '',
  ].join('\n');
}

function describe(rule: Rule): string {
  if ('open' in rule) return 'anybody';
  if ('signedIn' in rule) return 'anybody signed in';
  if ('tool' in rule) return `tool \`${rule.tool}\``;
  return rule.roles.join(', ');
}

function note(rule: Rule): string {
  if ('signedIn' in rule && rule.whileEnrolling)
    return `${rule.why}; also before a required second factor is set up`;
  if ('open' in rule || 'signedIn' in rule) return rule.why;
  return 'tool' in rule ? 'entitlement, role, flag' : rule.guard;
}

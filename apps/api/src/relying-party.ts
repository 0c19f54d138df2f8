import { isIP } from 'node:net';
import type { Portal } from '@ohm/access';
import type { RelyingParty } from '@ohm/identity';

/**
 * For whom passkeys are made: the longest domain that all three apps are below, so that one passkey is good at each
 * (`ohm.doctor` for app.ohm.doctor, admin.ohm.doctor and tools.ohm.doctor). Null where they have none in common, or are
 * addresses: browsers make passkeys for names alone (WebAuthn section 5.1.2).
 */
export function relyingPartyOf(portals: Readonly<Record<Portal, string>>): RelyingParty | null {
  const { doctor, admin, tools } = portals;
  const origins = {
    doctor: new URL(doctor).origin,
    admin: new URL(admin).origin,
    tools: new URL(tools).origin,
  };
  const hosts = Object.values(origins).map((origin) => new URL(origin).hostname);
  if (hosts.some((host) => isIP(host.replace(/^\[|\]$/g, '')) !== 0)) return null;
  const [first = [], ...others] = hosts.map((host) => host.split('.').reverse());
  const different = first.findIndex((label, at) => others.some((labels) => labels[at] !== label));
  const common = different === -1 ? first : first.slice(0, different);
  const id = common.reverse().join('.');
  return common.length >= 2 || id === 'localhost' ? { id, name: 'Ohm', origins } : null;
}

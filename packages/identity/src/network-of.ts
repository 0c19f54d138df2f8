import { isIPv6 } from 'node:net';

/**
 * Whom an address is counted for: one subscriber of IPv6 has a whole /64 (RFC 6177), of IPv4 one address, also where it is
 * written as IPv6.
 */
export function networkOf(clientAddress: string | null): string {
  if (clientAddress === null) return 'unknown';
  const address = clientAddress.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(address)) return address;
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  const all =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - after).fill('0'), tail];
  return `${all.slice(0, 4).join(':')}::/64`;
}

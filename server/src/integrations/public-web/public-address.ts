import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the public internet. Private, loopback, link-local (and with it the metadata
 * service of clouds), shared, reserved and multicast ranges do not, nor does any form that hides an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  // What is outside of 2000::/3 is either special (::1, fc00::/7, fe80::/10, ::ffff:0:0/96, 64:ff9b::/96) or unassigned.
  return (
    family === 6 && GLOBAL_UNICAST.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
  );
}

// IANA's special-purpose address registries, https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-.
const NOT_PUBLIC = listOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Teredo, ORCHID and other protocol assignments; documentation; 6to4; 5f00::/16 lies outside of 2000::/3.
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
]);

const GLOBAL_UNICAST = listOf(['2000::/3']);

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), isIP(network) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

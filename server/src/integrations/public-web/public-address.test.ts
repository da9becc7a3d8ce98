import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.for([
  '93.184.215.14',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '2606:4700::1111',
  '2a00:1450:4007::200e',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.for([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['this machine', '0.0.0.0'],
  ['this machine', '::1'],
  ['nothing', '::'],
  ['a home or office network', '10.1.2.3'],
  ['a home or office network', '172.16.0.1'],
  ['a home or office network', '172.31.255.255'],
  ['a home or office network', '192.168.1.1'],
  ['a unique local network', 'fd12:3456:789a::1'],
  ['a unique local network', 'fc00::1'],
  ['a link', '169.254.10.10'],
  ['a link', 'fe80::1'],
  ['the metadata service of a cloud', '169.254.169.254'],
  ['the metadata service of a cloud', 'fd00:ec2::254'],
  ['a provider’s shared space', '100.64.0.1'],
  ['a provider’s shared space', '100.127.255.255'],
  ['a benchmark', '198.18.0.1'],
  ['everybody', '255.255.255.255'],
  ['a group', '224.0.0.1'],
  ['a group', 'ff02::1'],
  ['this machine, written as IPv6', '::ffff:127.0.0.1'],
  ['a private network, written as IPv6', '::ffff:a00:1'],
  ['a private network, translated', '64:ff9b::a00:1'],
  ['a private network, tunnelled', '2002:a00:1::'],
  ['a private network, tunnelled', '2001:0:a00:1::'],
  ['documentation', '2001:db8::1'],
  ['no address at all', 'example.com'],
] as const)('%s is not public: %s', ([, address]) => {
  expect(isPublicAddress(address)).toBe(false);
});

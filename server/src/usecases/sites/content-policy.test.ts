import { expect, test } from 'vitest';
import { isAllowedBy, readPolicy, repaired } from './content-policy.ts';
import type { Purpose } from './content-policy.ts';

const SERVER = 'https://book.example';
const asker = { page: 'https://salon.example' };

function allows(
  policy: string,
  purpose: Purpose,
  more: { nonce?: string; integrity?: string } = {},
): boolean {
  return isAllowedBy(readPolicy(policy), {
    purpose,
    address: `${SERVER}/embed.js`,
    asker: { ...asker, ...more },
  });
}

test.for([
  ["script-src 'self'", 'script', false],
  ["script-src 'self' https://book.example", 'script', true],
  ["script-src 'self' book.example", 'script', true],
  ['script-src https://*.book.example', 'script', false],
  ['script-src https://*.example', 'script', true],
  ['script-src https:', 'script', true],
  ['script-src http:', 'script', true],
  ['script-src *', 'script', true],
  ['script-src https://book.example:8443', 'script', false],
  ['script-src https://book.example/embed.js', 'script', true],
  ['script-src https://book.example/other/', 'script', false],
  ["default-src 'self'", 'connect', false],
  ["default-src 'self'; connect-src https://book.example", 'connect', true],
  ["default-src 'none'; child-src https://book.example", 'frame', true],
  ["script-src 'none'", 'connect', true],
  ["script-src https://book.example; script-src-elem 'self'", 'script', false],
  ["script-src 'strict-dynamic' https://book.example", 'script', false],
  ['img-src *', 'script', true],
  ["SCRIPT-SRC 'self'; script-src *", 'script', false],
] as const)('%s: %s is allowed: %s', ([policy, purpose, isAllowed]) => {
  expect(allows(policy, purpose)).toBe(isAllowed);
});

test('a nonce and a hash of the tag count where addresses do not', () => {
  const policy = "script-src 'strict-dynamic' 'nonce-abc' 'sha384-xyz'";
  expect(allows(policy, 'script', { nonce: 'abc' })).toBe(true);
  expect(allows(policy, 'script', { nonce: 'abd' })).toBe(false);
  expect(allows(policy, 'script', { integrity: 'sha384-xyz' })).toBe(true);
});

test('the repaired policy allows what was blocked and keeps the rest', () => {
  const before =
    "default-src 'self'; script-src 'self' https://www.googletagmanager.com; img-src 'self' data:";
  const { lines, text } = repaired(readPolicy(before), ['script', 'connect'], SERVER);
  expect(lines).toContainEqual({
    directive: 'script-src',
    sources: ["'self'", 'https://www.googletagmanager.com'],
    add: [SERVER],
  });
  // It inherited from default-src so far, and goes on allowing what that allowed.
  expect(lines).toContainEqual({ directive: 'connect-src', sources: [], add: ["'self'", SERVER] });
  expect(allows(text, 'script')).toBe(true);
  expect(allows(text, 'connect')).toBe(true);
  expect(text).toContain("img-src 'self' data:");
});

test("'none' gives way, because it counts only alone", () => {
  const { text } = repaired(readPolicy("frame-src 'none'"), ['frame'], SERVER);
  expect(text).toBe(`frame-src ${SERVER}`);
});

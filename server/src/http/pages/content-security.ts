import { createHash } from 'node:crypto';

/**
 * A policy under which a page has its own inline style and nothing else; forms go to this server only.
 * `framedBy` are the sites that may frame it: none when left out, every site when empty.
 */
export function strictPolicy(style: string, framedBy?: readonly string[]): string {
  const ancestors = framedBy === undefined ? ["'none'"] : ["'self'", ...framedBy];
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    ...(framedBy?.length === 0 ? [] : [`frame-ancestors ${ancestors.join(' ')}`]),
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

import { createHash } from 'node:crypto';

/** A policy under which a page has its own inline style and nothing else; forms go to this server only. */
export function strictPolicy(style: string, extra: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...extra,
  ].join('; ');
}

/** The CSP source of an inline style or script. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

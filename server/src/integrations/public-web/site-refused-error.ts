import type { SiteRefusal } from '../../ports/site-reader.ts';

/** A page that was not read, for a reason the owner can be told. */
export class SiteRefusedError extends Error {
  readonly why: SiteRefusal;

  constructor(why: SiteRefusal, cause?: unknown) {
    super(`The site was not read: ${why}`, { cause });
    this.name = 'SiteRefusedError';
    this.why = why;
  }
}

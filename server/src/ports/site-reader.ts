/** Reads other people's public pages, and nothing that is not public. */
export interface SiteReader {
  /** A page as a visitor's browser is sent it. Expected refusals are values; nothing is thrown for them. */
  page(address: string): Promise<ReadSite<SitePage>>;
  /** A style sheet. */
  styles(address: string): Promise<ReadSite<{ readonly rules: readonly StyleRule[] }>>;
}

export type ReadSite<Found> =
  | { readonly is: 'read'; readonly found: Found }
  | { readonly is: 'refused'; readonly why: SiteRefusal };

/** `not_public`: a private, local or reserved address, or a port other than 80 and 443. */
export type SiteRefusal =
  | 'address_invalid'
  | 'not_public'
  | 'name_unknown'
  | 'no_answer'
  | 'timed_out'
  | 'too_large'
  | 'wrong_type'
  | 'too_many_redirects';

export interface SitePage {
  /** Where the redirects ended. */
  readonly url: string;
  readonly status: number;
  readonly redirects: number;
  readonly tookMs: number;
  /** Each `Content-Security-Policy` of the answer. */
  readonly policies: readonly string[];
  /** Every start tag, in the order of the page. */
  readonly tags: readonly SiteTag[];
  /** Rules of the page's own `<style>`s. */
  readonly rules: readonly StyleRule[];
}

export interface SiteTag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What an inline script says; empty for other tags. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** A declaration block; at-rules other than print are read as if they applied. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: Readonly<Record<string, string>>;
}

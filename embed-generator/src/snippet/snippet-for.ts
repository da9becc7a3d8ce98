import { pageOf, snippetOf } from '../snippet.ts';
import type { PinnedSource } from '../snippet.ts';
import { emailButton, emailTimes } from './email.ts';
import type { EmailLook } from './email.ts';
import type { Platform } from './platforms.ts';
import { reactComponent, reactTypes, vueComponent } from './frameworks.ts';
import { wordpressBlock, wordpressPlugin } from './wordpress.ts';

/** What a snippet is made of. Nothing an owner can change later is in it, but for the look of an e-mail. */
export interface SnippetFacts {
  /** Of the booking server, without a slash at the end. */
  readonly origin: string;
  readonly key: string;
  /** What a visitor does there, in the language of the business: `Prendre rendez-vous`. */
  readonly title: string;
  /** In a sandboxed frame, out of reach of the host page. */
  readonly isIsolated: boolean;
  /** The owner's; only an isolated snippet names it. */
  readonly placement: string;
  /** The owner's, in px; only an isolated snippet names it, so that the room is kept from the first paint. */
  readonly height: number | null;
  readonly pinned: PinnedSource | null;
  /** Whether the page's `dataLayer` is told; only an isolated snippet says so. */
  readonly dataLayer?: boolean;
  readonly email: EmailLook;
}

/** Something to copy: `of` says what it is, where a platform has several. */
export interface SnippetBlock {
  readonly of: 'code' | 'types' | 'block' | 'plugin' | 'shortcode' | 'address' | 'button' | 'times';
  readonly code: string;
}

/** What to paste on a platform. */
export function snippetFor(platform: Platform, facts: SnippetFacts): readonly SnippetBlock[] {
  const { origin, key, title } = facts;
  const page = pageOf(origin, key);
  const html = snippetOf(origin, key, facts);
  switch (platform) {
    case 'html':
    case 'wix':
    case 'squarespace':
    case 'webflow':
    case 'shopify':
    case 'framer':
      return [{ of: 'code', code: html }];
    case 'iframe':
      return [{ of: 'code', code: frameOf(page, title) }];
    case 'react':
      return [
        { of: 'code', code: reactComponent(facts) },
        { of: 'types', code: reactTypes() },
      ];
    case 'vue':
      return [{ of: 'code', code: vueComponent(facts) }];
    case 'wordpress':
      return [
        { of: 'block', code: wordpressBlock(html) },
        { of: 'plugin', code: wordpressPlugin(facts) },
        { of: 'shortcode', code: `[reservation widget="${key}"]` },
        { of: 'address', code: page },
      ];
    case 'gtm':
      // Tag managers insert scripts without their data attributes, so the address carries the key.
      return [
        { of: 'code', code: `<script async src="${sourceOf(facts)}?widget=${key}"></script>` },
      ];
    case 'email':
      return [
        { of: 'button', code: emailButton(facts.email, page) },
        { of: 'times', code: emailTimes(facts.email, page) },
      ];
    case 'notion':
    case 'qr':
    case 'link':
      return [{ of: 'address', code: page }];
  }
}

function sourceOf({ origin, pinned }: SnippetFacts): string {
  return pinned?.url ?? `${origin}/embed.js`;
}

function frameOf(page: string, title: string): string {
  return (
    `<iframe src="${page}?embed=1" title="${escaped(title)}"\n` +
    `  style="display:block;width:100%;height:760px;border:0;color-scheme:light dark"></iframe>`
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BundlePage, WidgetBundle } from '../../../ports/widget-bundle.ts';

/** A rendered page, ready to send. */
export interface ReadyPage {
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Inline scripts and style sheets, as sources of a content security policy. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export interface PageCache {
  /** `isCheap` spares the processor for some 5 % more bytes. */
  get(page: BundlePage, isCheap: boolean): Promise<ReadyPage>;
}

const MOST_PAGES = 256;
// The best, because the whole page must arrive in one flight of packets. It costs some 60 ms of one thread of the pool,
// for each change of what a widget shows.
const QUALITY = 11;
// Colours in the address are anybody's to vary, so such a page must be cheap.
const CHEAP_QUALITY = 5;
// A window that just holds the page saves a few dozen bytes of distances.
const SMALL_WINDOW = 2 ** 16 - 16;
const QUARTER_MS = 15 * 60 * 1000;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Renders and compresses a page once for everybody who is to see the same: a page is known by its content, so a
 * booking or a new colour makes another one at once. The oldest of 256 is forgotten first.
 */
export function createPageCache(bundle: WidgetBundle): PageCache {
  const pages = new Map<string, Promise<ReadyPage>>();
  return { get };

  async function get(page: BundlePage, isCheap: boolean): Promise<ReadyPage> {
    const key = keyOf(page, await bundle.version());
    const ready = pages.get(key) ?? prepare(page, key, isCheap ? CHEAP_QUALITY : QUALITY);
    pages.delete(key);
    pages.set(key, ready);
    if (pages.size > MOST_PAGES) forgetOldest();
    ready.catch(() => pages.delete(key));
    return ready;
  }

  function forgetOldest(): void {
    const [oldest] = pages.keys();
    if (oldest !== undefined) pages.delete(oldest);
  }

  async function prepare(page: BundlePage, key: string, quality: number): Promise<ReadyPage> {
    const { html, scripts } = await bundle.renderPage(page);
    const plain = Buffer.from(html);
    const [br, gz] = await Promise.all([
      compressBrotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          [constants.BROTLI_PARAM_LGWIN]: plain.length < SMALL_WINDOW ? 16 : 22,
        },
      }),
      compressGzip(plain),
    ]);
    return {
      etag: key,
      plain,
      br,
      gzip: gz,
      scripts: scripts.map(sourceOf),
      styles: stylesIn(html),
    };
  }
}

// The server's time is in every view, and tells the page which day it is: days begin on a quarter of an hour everywhere.
function keyOf({ view, ...page }: BundlePage, version: string): string {
  const quarter = Math.floor(Date.parse(view.now) / QUARTER_MS);
  const content = JSON.stringify([version, page, { ...view, now: quarter }]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

function stylesIn(html: string): string[] {
  return [...html.matchAll(/<style>(?<text>[^]*?)<\/style>/gu)].map(({ groups }) =>
    sourceOf(groups?.['text'] ?? ''),
  );
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

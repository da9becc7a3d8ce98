import type { ReadSite, SiteReader } from '../../ports/site-reader.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import type { FetchOptions } from './guarded-fetch.ts';
import { readStyles } from './read-styles.ts';
import { readTags } from './read-tags.ts';
import { SiteRefusedError } from '../public-web/site-refused-error.ts';

const PAGES = ['text/html', 'application/xhtml+xml'];

/** Reads public pages and style sheets, at most 1 MB and 5 s each; `options` are for tests. */
export function createSiteReader(options: FetchOptions = {}): SiteReader {
  const guardedFetch = createGuardedFetch(options);
  return {
    page: (address) =>
      orRefusal(async () => {
        const begun = performance.now();
        const { url, status, redirects, headers, text } = await guardedFetch(address, PAGES);
        const { tags, styles } = readTags(text);
        // Several policies come as one header with commas, which no source may contain.
        const policies = headers.get('Content-Security-Policy')?.split(',') ?? [];
        return {
          url,
          status,
          redirects,
          tookMs: Math.round(performance.now() - begun),
          policies: policies.map((policy) => policy.trim()).filter((policy) => policy !== ''),
          tags,
          rules: styles.flatMap(readStyles),
        };
      }),
    styles: (address) =>
      orRefusal(async () => ({
        rules: readStyles((await guardedFetch(address, ['text/css'])).text),
      })),
  };
}

async function orRefusal<Found>(read: () => Promise<Found>): Promise<ReadSite<Found>> {
  try {
    return { is: 'read', found: await read() };
  } catch (error) {
    if (error instanceof SiteRefusedError) return { is: 'refused', why: error.why };
    throw error;
  }
}

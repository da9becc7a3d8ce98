import { createSiteReader } from '@bookingsaas/server/integrations/site-reader/site-reader';
import type { SiteReader } from '@bookingsaas/server/ports/site-reader';

/**
 * Reads the sites of stories: names ending in `.test` are this machine, on whatever port; everything else stays as public
 * as it has to be. They have no certificates, so what is asked of them by https is asked by http and told as https.
 */
export function sitesOfStories(): SiteReader {
  const reader = createSiteReader({
    resolve: async (name) => (name.endsWith('.test') ? ['127.0.0.1'] : []),
    isAllowed: (address) => address === '127.0.0.1',
  });
  return {
    ...reader,
    async page(address) {
      const read = await reader.page(address.replace(/^https:/u, 'http:'));
      if (!address.startsWith('https:') || read.is === 'refused') return read;
      return { ...read, found: { ...read.found, url: read.found.url.replace('http:', 'https:') } };
    },
  };
}

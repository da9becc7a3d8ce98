import { join } from 'node:path';
import { startPrism } from '../prism.ts';
import type { Contract } from '../prism.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/**
 * Prism on Google's specification. Which loopback a request is for stands in its access token, so that one Prism
 * serves all tests.
 */
export function startContract(): Promise<Contract> {
  return startPrism({
    specification: join(FIXTURES, 'google-calendar.openapi.json'),
    portFor({ headers }) {
      // The token `ya29.loopback-{port}-{count}` names the Google that gave it.
      const [, port] = /loopback-(\d+)-/u.exec(headers.authorization ?? '') ?? [];
      return port === undefined ? null : Number(port);
    },
  });
}

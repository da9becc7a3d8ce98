import { join } from 'node:path';
import { startPrism } from '../prism.ts';
import type { Contract } from '../prism.ts';
import { portIn } from './account.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/** Prism on Twilio's specification; the account in the path names the loopback behind it. */
export function startContract(): Promise<Contract> {
  return startPrism({
    specification: join(FIXTURES, 'twilio-messages.openapi.json'),
    portFor: ({ url }) => portIn(url ?? ''),
  });
}

import { phonesPage } from '../tests/world/twilio/phones-page.ts';
import { startTwilio } from '../tests/world/twilio/start-twilio.ts';
import { isPortFree } from './lib/ports.ts';

/** A Twilio of this machine beside the server, or nothing when the developer brings an account of their own. */
export type DevTwilio = {
  env: Readonly<Record<string, string>>;
  addresses: readonly (readonly [label: string, url: string])[];
  stop(): Promise<void>;
};

const PORT = 3003;
const SETTLES_AFTER_MS = 1_500;

/** Starts the loopback Twilio; its front page is the customers' phones. */
export async function startDevTwilio(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<DevTwilio> {
  if (environment['TWILIO_ACCOUNT_SID'] !== undefined)
    return { env: {}, addresses: [], stop: async () => {} };
  const appUrl = environment['PUBLIC_URL'] ?? `http://localhost:${environment['PORT'] ?? 3000}`;
  const twilio = await startTwilio({
    clock: { now: () => Date.now() },
    port: (await isPortFree(PORT)) ? PORT : 0,
    settlesAfterMs: SETTLES_AFTER_MS,
    pages: phonesPage(appUrl),
  });
  return {
    env: twilio.env,
    addresses: [['Twilio, a stand-in', `${twilio.url}/`]],
    stop: () => twilio.stop(),
  };
}

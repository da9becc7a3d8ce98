import type { Config } from './config.ts';
import { createTwilioMessages } from './integrations/twilio/twilio-messages.ts';
import type { Mail } from './ports/mail.ts';
import type { TextMessages } from './ports/text-messages.ts';
import type { Core } from './usecases/core.ts';
import type { MessageDeps } from './usecases/messages/deps.ts';

/** Wires what writes to visitors and the team. */
export function composeMessages(
  {
    twilio,
    twilioApiRootUrl,
    publicUrl,
  }: Pick<Config, 'twilio' | 'twilioApiRootUrl' | 'publicUrl'>,
  core: Core,
  { mail, texts }: { mail: Mail; texts?: TextMessages | undefined },
): MessageDeps {
  return {
    ...core,
    mail,
    texts: texts ?? createTwilioMessages(twilioApiRootUrl),
    serverSenders: twilio,
    // Twilio refuses a message that names an address only this machine knows; an emulator is on this machine.
    hearsStates: twilioApiRootUrl !== null || !isLocal(publicUrl),
  };
}

function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/u.test(hostname) || !hostname.includes('.');
}

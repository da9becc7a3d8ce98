import type { Config } from './config.ts';
import { createTextPace } from './integrations/system/text-pace.ts';
import { createTwilioMessages } from './integrations/twilio/twilio-messages.ts';
import { actOnTexts } from './jobs/act-on-texts.ts';
import { messageWork, tellSpending } from './jobs/message-work.ts';
import type { Delivery, Handler } from './jobs/outbox-handlers.ts';
import type { PeriodicWork } from './jobs/schedule.ts';
import { messageSubscriber, sendMessages } from './jobs/send-messages.ts';
import type { Mail } from './ports/mail.ts';
import type { Subscriber } from './ports/subscriber.ts';
import type { TextMessages } from './ports/text-messages.ts';
import type { Core } from './usecases/core.ts';
import type { MessageDeps } from './usecases/messages/deps.ts';

/** Everything that writes to visitors and the team, and hears their answers. */
export interface MessageParts {
  readonly deps: MessageDeps;
  readonly subscriber: Subscriber;
  readonly deliveries: Readonly<Record<string, Delivery | Handler>>;
  readonly work: readonly PeriodicWork[];
}

export function composeMessages(
  {
    twilio,
    twilioApiRootUrl,
    textsPerSecond,
    publicUrl,
  }: Pick<Config, 'twilio' | 'twilioApiRootUrl' | 'textsPerSecond' | 'publicUrl'>,
  core: Core,
  { mail, texts }: { mail: Mail; texts?: TextMessages | undefined },
): MessageParts {
  const deps: MessageDeps = {
    ...core,
    mail,
    texts: texts ?? createTwilioMessages(twilioApiRootUrl),
    pace: createTextPace(textsPerSecond),
    serverSenders: twilio,
    // Twilio refuses a message that names an address only this machine knows; an emulator is on this machine.
    hearsStates: twilioApiRootUrl !== null || !isLocal(publicUrl),
  };
  return {
    deps,
    subscriber: messageSubscriber(deps),
    deliveries: {
      ...sendMessages(deps),
      ...tellSpending(deps),
      ...actOnTexts({ ...core, ...deps }),
    },
    work: messageWork(deps),
  };
}

function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/u.test(hostname) || !hostname.includes('.');
}

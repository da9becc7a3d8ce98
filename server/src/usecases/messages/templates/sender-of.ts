import type { Channel } from '../../../domain/messages/moments.ts';
import type { MessageDeps } from '../deps.ts';

/** Who a reader sees a message come from. */
export interface Sender {
  /** A number, a name or an address; null where a service picks one. */
  readonly name: string | null;
  /** Nobody can answer it. */
  readonly isOneWay: boolean;
}

/** A name in place of a number cannot be answered, nor a mail of a business without an address. */
export async function senderOf(
  { store }: Pick<MessageDeps, 'store'>,
  businessId: string,
  channel: Channel,
): Promise<Sender> {
  if (channel === 'email') {
    const email = (await store.read.businesses.byId(businessId))?.email ?? null;
    return { name: email, isOneWay: email === null };
  }
  const own = await store.read.messageChannels.of(businessId);
  if (channel === 'whatsapp') return { name: own?.whatsappFrom ?? null, isOneWay: false };
  if (own === null || own.messagingServiceSid !== null) return { name: null, isOneWay: false };
  return { name: own.smsFrom, isOneWay: /[a-z]/iu.test(own.smsFrom ?? '') };
}

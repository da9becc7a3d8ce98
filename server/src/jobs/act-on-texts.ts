import { actOnText } from '../usecases/messages/inbound/act-on-text.ts';
import type { InboundDeps } from '../usecases/messages/inbound/act-on-text.ts';
import { INBOUND_KIND } from '../usecases/messages/inbound/receive-text.ts';
import type { InboundOrder } from '../usecases/messages/inbound/receive-text.ts';
import type { Delivery } from './outbox-handlers.ts';

/** Does what readers ask for by text. */
export function actOnTexts(deps: InboundDeps): Readonly<Record<string, Delivery>> {
  return {
    [INBOUND_KIND]: {
      isRepeatable: true,
      deliver: async ({ payload }) => {
        // @NOTE `receiveText` wrote it.
        await actOnText(deps, (payload as InboundOrder).text);
        return { isDelivered: true };
      },
    },
  };
}

import type { WebhookDelivery } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useDeliveryWords } from './delivery-words.ts';
import { webhookTexts } from './texts.ts';
import { logAddress } from './webhook-addresses.ts';

const LOOK_EVERY_MS = 700;
/** A receiver has 15 s, and the outbox its own turn. */
const LOOKS = 40;

/** Sends a test and says what came of it. */
export function TestSection({ id }: { readonly id: string }): VNode {
  const texts = useTexts(webhookTexts);
  const words = useDeliveryWords();
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { isBusy, error, send } = useSending();
  const [test, setTest] = useState<WebhookDelivery | null>(null);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );
  return (
    <section>
      <div class="row">
        <Button kind="plain" icon="send" isBusy={isBusy} onPress={() => send(tryIt)}>
          {texts.test}
        </Button>
        <ButtonLink href={logAddress(id)}>{texts.openLog}</ButtonLink>
      </div>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      {test?.state === 'waiting' && (
        <p class="quiet" role="status">
          {texts.testing}
        </p>
      )}
      {test?.state === 'delivered' && (
        <Notice kind="ok">
          {texts.testArrived(test.status ?? 0, words.took(test.tookMs ?? 0))}
        </Notice>
      )}
      {test?.state === 'failed' && (
        <Notice kind="bad">{texts.testFailed(words.whyNot(test))}</Notice>
      )}
    </section>
  );

  async function tryIt(): Promise<void> {
    let delivery = await admin.webhooks.test(id);
    setTest(delivery);
    for (let look = 0; look < LOOKS && delivery.state === 'waiting' && isShown.current; look += 1) {
      await new Promise((later) => setTimeout(later, LOOK_EVERY_MS));
      delivery = await admin.webhooks.delivery(id, delivery.id);
    }
    setTest(delivery);
    known.renew('webhooks');
  }
}

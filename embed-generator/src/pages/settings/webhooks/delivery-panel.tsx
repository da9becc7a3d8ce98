import type {
  DeliveryAttempt,
  WebhookDelivery,
  WebhookDeliveryDetail,
} from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Snippet } from '../../../ui/snippet.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { Result } from './deliveries-table.tsx';
import { useDeliveryWords } from './delivery-words.ts';
import { webhookTexts } from './texts.ts';

/** One delivery: every attempt with its answer, what was sent, and a way to send it again. */
export function DeliveryPanel({
  webhookId,
  id,
  listed,
  onClose,
  onChanged,
}: {
  readonly webhookId: string;
  readonly id: string;
  /** As the list knows it, shown until all of it is read. */
  readonly listed: WebhookDelivery | undefined;
  onClose(): void;
  onChanged(): void;
}): VNode {
  const texts = useTexts(webhookTexts);
  const words = useDeliveryWords();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const loaded = useLoaded(`delivery ${id}`, () => admin.webhooks.delivery(webhookId, id));
  const delivery = listed ?? (loaded.state === 'ready' ? loaded.value : undefined);
  const seen = `${listed?.state} ${listed?.attempts}`;
  useEffect(() => {
    if (loaded.state === 'ready') loaded.reload();
  }, [seen]);

  return (
    <Panel
      label={delivery === undefined ? texts.deliveryTitle : words.event(delivery.type)}
      top={delivery && <Result of={delivery} />}
      onClose={onClose}
      actions={
        <Button kind="plain" icon="send" isBusy={isBusy} onPress={() => send(replay)}>
          {delivery?.state === 'waiting' ? texts.tryNow : texts.replay}
        </Button>
      }
    >
      {error !== null && (
        <section>
          <Notice kind="bad">{refusals.sentence(error)}</Notice>
        </section>
      )}
      <Show of={loaded}>{(detail) => <Detail detail={detail} />}</Show>
    </Panel>
  );

  async function replay(): Promise<void> {
    await admin.webhooks.replay(webhookId, id);
    say(texts.replayed);
    onChanged();
  }
}

function Detail({ detail }: { readonly detail: WebhookDeliveryDetail }): VNode {
  const texts = useTexts(webhookTexts);
  const { eventId, bookingId, history, body } = detail;
  return (
    <>
      <section>
        <dl class="facts">
          <dt>{texts.id}</dt>
          <dd class="mono">{eventId}</dd>
          {bookingId !== null && (
            <>
              <dt>{texts.booking}</dt>
              <dd>
                <a class="link" href={`/console/bookings?show=all&open=${bookingId}`}>
                  {texts.openBooking}
                </a>
              </dd>
            </>
          )}
        </dl>
      </section>
      <section>
        <h3>{texts.answers}</h3>
        {history.length === 0 && <p class="quiet">{texts.noAnswerYet}</p>}
        <ol class="attempts">
          {history.toReversed().map((attempt) => (
            <Attempt key={attempt.at} attempt={attempt} />
          ))}
        </ol>
      </section>
      <section>
        <h3>{texts.body}</h3>
        <Snippet code={indented(body)} label={texts.body} />
      </section>
    </>
  );
}

function Attempt({ attempt }: { readonly attempt: DeliveryAttempt }): VNode {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const words = useDeliveryWords();
  return (
    <li>
      <div class="row">
        <span class="grow">{words.whyNot(attempt)}</span>
        <span class="quiet num">
          {formats.moment(attempt.at, ownZone())} · {words.took(attempt.tookMs)}
        </span>
      </div>
      {attempt.status !== null &&
        (attempt.response === '' ? (
          <p class="quiet">{texts.emptyResponse}</p>
        ) : (
          <pre class="code" tabIndex={0} aria-label={texts.response}>
            {attempt.response}
          </pre>
        ))}
    </li>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

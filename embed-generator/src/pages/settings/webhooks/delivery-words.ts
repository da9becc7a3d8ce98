import type { DeliveryFailure, WebhookDelivery } from '@bookingsaas/server/contract/webhooks';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { isEvent } from './events.ts';
import { webhookTexts } from './texts.ts';

interface Ending {
  readonly status: number | null;
  readonly failure: DeliveryFailure | null;
}

/** What became of a delivery, in words. */
export interface DeliveryWords {
  event(type: string): string;
  whyNot(ending: Ending): string;
  result(delivery: WebhookDelivery): string;
  /** `84 ms`, `2,1 s` */
  took(ms: number): string;
}

export function useDeliveryWords(): DeliveryWords {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const whyNot = ({ status, failure }: Ending) =>
    failure === null ? texts.answered(status ?? 0) : texts.failureWords[failure];
  return {
    event: (type) => (isEvent(type) ? texts.eventWords[type] : texts.testEvent),
    whyNot,
    result: (delivery) =>
      delivery.status === null && delivery.failure === null ? texts.onItsWay : whyNot(delivery),
    took: (ms) =>
      ms < 1000 ? `${ms}\u00A0ms` : `${formats.number(Math.round(ms / 100) / 10)}\u00A0s`,
  };
}

import type { GoogleExchange } from '@bookingsaas/server/contract/connections';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { ownZone } from '../../time/own-zone.ts';
import { googleTexts } from './texts.ts';

/** What went to Google and came from it, newest first. */
export function ExchangeList({
  exchanges,
}: {
  readonly exchanges: readonly GoogleExchange[];
}): VNode {
  const texts = useTexts(googleTexts);
  const formats = useFormats();
  const today = formats.day(new Date().toISOString(), ownZone());
  return (
    <section class="exchanges">
      <h2>{texts.exchanges}</h2>
      {exchanges.length === 0 ? (
        <p class="quiet">{texts.noExchanges}</p>
      ) : (
        <ol>
          {exchanges.map((exchange) => (
            <li key={`${exchange.at}${exchange.kind}${exchange.who ?? ''}`}>
              <time class="num quiet" dateTime={exchange.at}>
                {when(exchange.at)}
              </time>
              <span>{sentence(exchange)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );

  // The hour today, the day before that.
  function when(instant: string): string {
    const day = formats.day(instant, ownZone());
    return day === today ? formats.time(instant, ownZone()) : day;
  }

  function sentence({ kind, who, start, timezone }: GoogleExchange): string {
    const time = start === null ? '' : formats.moment(start, timezone);
    return texts.exchange[kind](who ?? texts.otherEvent, time);
  }
}

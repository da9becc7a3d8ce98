import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Icon } from '../../../ui/icon.tsx';
import { costOf } from '../cost.ts';
import { nearTime } from '../near-time.ts';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { journalTexts } from './texts.ts';
import type { Told } from './use-outcomes.ts';
import { useRemedy } from './use-remedy.ts';

/** Messages, a row each; one opens beside the list. */
export function JournalTable({
  items,
  open,
  addressOf,
  outcomeOf,
}: {
  readonly items: readonly MessageView[];
  readonly open: string;
  /** Where a message is opened. */
  addressOf(id: string): string;
  outcomeOf(message: MessageView): Told;
}): VNode {
  const texts = useTexts(journalTexts);
  return (
    <table class="table message-log">
      <thead>
        <tr>
          <th scope="col">{texts.when}</th>
          <th scope="col">{texts.to}</th>
          <th scope="col">{texts.message}</th>
          <th scope="col">{texts.by}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" class="end">
            {texts.cost}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <Row
            key={one.id}
            message={one}
            isOpen={one.id === open}
            href={addressOf(one.id)}
            outcome={outcomeOf(one)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  message,
  isOpen,
  href,
  outcome,
}: {
  readonly message: MessageView;
  readonly isOpen: boolean;
  readonly href: string;
  readonly outcome: Told;
}): VNode {
  const shared = useTexts(messageTexts);
  const language = useLanguage();
  const written = useWrittenAddress();
  const remedy = useRemedy()(message);
  const at = nearTime(message.sentAt ?? message.dueAt, {
    now: Date.now(),
    zone: ownZone(),
    language,
  });
  const address = written(message.to);
  const { audience } = message;
  const name = audience === 'visitor' ? message.customerName : shared.audiences[audience];
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // The panel takes room from what stands above the log: the row would move away from under the pointer.
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <tr class={isOpen ? 'chosen' : ''} ref={row}>
      <td class="num when">{at}</td>
      <td class="to">
        {name === null ? (
          <strong>{address}</strong>
        ) : (
          <>
            <strong>{name}</strong> <span class="quiet address">{address}</span>
          </>
        )}
      </td>
      <td class="what">
        <a class="open" href={href}>
          {shared.moments[message.moment]}
        </a>
      </td>
      <td class="by">{shared.channels[message.channel]}</td>
      <td class="outcome-cell">
        <div>
          <OutcomeLine {...outcome} />
          {remedy !== null && (
            <a class="link act" href={remedy.href}>
              {remedy.words}
            </a>
          )}
        </div>
      </td>
      <td class="num end cost">{costOf(message, language)}</td>
    </tr>
  );
}

/** What became of it, with an icon beside the words. */
export function OutcomeLine({ icon, kind, words }: Omit<Told, 'meaning'>): VNode {
  return (
    <span class={`outcome ${kind}`}>
      <Icon name={icon} />
      <span>{words}</span>
    </span>
  );
}

import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { ownZone } from '../../time/own-zone.ts';
import { Icon } from '../../ui/icon.tsx';
import { journalAddress } from './message-addresses.ts';
import type { JournalShow } from './message-addresses.ts';
import type { Outcome } from './message-words.ts';
import { messageTexts } from './texts.ts';

/** Messages, a row each; one opens beside the list. */
export function JournalTable({
  items,
  show,
  open,
  outcomeOf,
}: {
  readonly items: readonly MessageView[];
  readonly show: JournalShow;
  readonly open: string;
  outcomeOf(message: MessageView): Outcome;
}): VNode {
  const texts = useTexts(messageTexts);
  const formats = useFormats();
  const zone = ownZone();
  return (
    <table class="table message-log">
      <thead>
        <tr>
          <th scope="col">{texts.when}</th>
          <th scope="col">{texts.to}</th>
          <th scope="col">{texts.message}</th>
          <th scope="col">{texts.by}</th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id} class={one.id === open ? 'chosen' : ''}>
            <td class="num when">{formats.moment(one.dueAt, zone)}</td>
            <td class="to">
              {one.to}
              <span class="sub">{texts.audiences[one.audience]}</span>
            </td>
            <td class="what">
              <a class="open" href={journalAddress({ show, open: one.id })}>
                {texts.moments[one.moment]}
              </a>
            </td>
            <td class="later">{texts.channels[one.channel]}</td>
            <td class="outcome-cell">
              <OutcomeLine {...outcomeOf(one)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What became of it, with an icon beside the words. */
export function OutcomeLine({ icon, kind, words }: Outcome): VNode {
  return (
    <span class={`outcome ${kind}`}>
      <Icon name={icon} />
      <span>{words}</span>
    </span>
  );
}

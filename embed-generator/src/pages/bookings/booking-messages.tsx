import type { MessagePage } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { ownZone } from '../../time/own-zone.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLive } from '../agenda/use-live.ts';
import { useOutcomes } from '../messages/journal/use-outcomes.ts';
import { journalTexts } from '../messages/journal/texts.ts';
import { journalAddress } from '../messages/message-addresses.ts';
import { messageTexts } from '../messages/texts.ts';
import '../messages/messages.css';

/** What was told of one booking, the latest first; nothing for staff, who see no messages. */
export function BookingMessages({ bookingId }: { readonly bookingId: string }): VNode | null {
  const { business } = useConsole();
  return business.role === 'staff' ? null : <Read bookingId={bookingId} />;
}

function Read({ bookingId }: { readonly bookingId: string }): VNode | null {
  const texts = useTexts(journalTexts);
  const shared = useTexts(messageTexts);
  const formats = useFormats();
  const outcomeOf = useOutcomes();
  const { admin } = useConsole();
  const loaded = useLoaded<MessagePage>(`messages of ${bookingId}`, () =>
    admin.messages.list({ booking: bookingId, limit: '100' }),
  );
  useLive(() => loaded.state === 'ready' && loaded.reload());
  // The booking itself is what the panel is about: without this list it is still whole.
  if (loaded.state !== 'ready') return null;
  const { items } = loaded.value;
  return (
    <section>
      <h3>{texts.ofBooking}</h3>
      {items.length === 0 ? (
        <p class="quiet">{texts.noneOfBooking}</p>
      ) : (
        <ul class="history told stack num">
          {items.map((message) => {
            const { icon, kind, words } = outcomeOf(message);
            return (
              <li key={message.id}>
                <span class={`outcome ${kind}`}>
                  <Icon name={icon} />
                  <span>
                    <a
                      class="open-message"
                      href={journalAddress({ booking: bookingId, open: message.id })}
                    >
                      {texts.lineOf(
                        shared.moments[message.moment],
                        texts.channelIn[message.channel],
                      )}
                    </a>
                    <span class="quiet hint-line">
                      {words}
                      {message.audience !== 'visitor' && `, ${shared.audiences[message.audience]}`}
                    </span>
                  </span>
                </span>
                <time dateTime={message.sentAt ?? message.dueAt}>
                  {formats.moment(message.sentAt ?? message.dueAt, ownZone())}
                </time>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useConsole } from '../console-context.ts';
import { useFormats } from '../i18n/formats.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { navigationFor } from '../pages/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';

const SHORTEST = 2;
const PAUSE_MS = 200;

/** Finds a page or a customer's booking; Ctrl K or ⌘K opens it from anywhere. */
export function Search({ onClose }: { onClose(): void }): VNode {
  const texts = useTexts(shellTexts);
  const formats = useFormats();
  const { path } = useLocation();
  const { business } = useConsole();
  const [text, setText] = useState('');
  const bookings = useBookings(text.trim());
  const list = useRef<HTMLUListElement>(null);
  const from = useRef(path);
  useEffect(() => {
    if (path !== from.current) onClose();
  }, [path]);
  const wanted = folded(text);
  const pages = navigationFor(business.role)
    .flat()
    .filter((key) => folded(texts[key]).includes(wanted));

  return (
    <Dialog class="dialog search" label={texts.search} onClose={onClose}>
      <div onKeyDown={moveFocus}>
        <input
          class="input"
          type="search"
          aria-label={texts.search}
          placeholder={texts.searchHint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <ul ref={list}>
          {bookings.map((booking) => (
            <li key={booking.id}>
              <a href={`/console/bookings?show=all&open=${booking.id}`} onClick={onClose}>
                <Icon name="bookings" />
                <span class="grow">{booking.customer.name}</span>
                <span class="quiet num">
                  {formats.day(booking.start, booking.timezone)},{' '}
                  {formats.time(booking.start, booking.timezone)}
                </span>
              </a>
            </li>
          ))}
          {pages.map((key) => (
            <li key={key}>
              <a href={`/console/${key}`} onClick={onClose}>
                <Icon name={key} />
                {texts[key]}
              </a>
            </li>
          ))}
        </ul>
        {bookings.length + pages.length === 0 && (
          <p class="quiet" role="status">
            {texts.nothingFound}
          </p>
        )}
      </div>
    </Dialog>
  );

  function moveFocus(event: KeyboardEvent): void {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'Enter' && at < 0) links[0]?.click();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
    else if (event.key === 'ArrowUp') list.current?.parentElement?.querySelector('input')?.focus();
  }
}

/** Bookings whose customer fits, asked for once the typing pauses. */
function useBookings(search: string): readonly Booking[] {
  const { admin } = useConsole();
  const [found, setFound] = useState<readonly Booking[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (search.length < SHORTEST) {
      setFound([]);
      return undefined;
    }
    const timer = setTimeout(() => {
      admin.bookings.list({ search, limit: '6' }).then(
        ({ items }) => isCurrent && setFound(items),
        // The pages are still found; the list of bookings says what is wrong with the server.
        () => isCurrent && setFound([]),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search]);
  return found;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

import type { BookingStatus } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Badge } from '../../ui/states.tsx';
import { bookingTexts } from './texts.ts';

const KINDS: Readonly<Partial<Record<BookingStatus, 'ok' | 'warn' | 'bad'>>> = {
  pending: 'warn',
  confirmed: 'ok',
  no_show: 'bad',
  declined: 'bad',
  cancelled: 'bad',
};

/** Where a booking stands, in a word. */
export function StatusBadge({ status }: { readonly status: BookingStatus }): VNode {
  const texts = useTexts(bookingTexts);
  return <Badge kind={KINDS[status]}>{texts[status]}</Badge>;
}

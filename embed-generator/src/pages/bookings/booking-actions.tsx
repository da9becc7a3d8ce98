import type { Booking, BookingStatus } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BookingStep } from '../../admin.ts';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useTold } from '../messages/use-told.ts';
import { bookingTexts } from './texts.ts';

interface Props {
  readonly booking: Booking;
  onShow(booking: Booking): void;
  onSettled(): void;
  /** Where a booking can be moved; left out, it is not offered. */
  onMove?: ((booking: Booking) => void) | undefined;
}

type Loss = 'decline' | 'cancellation';

interface Step {
  readonly step: BookingStep;
  /** Where the booking stands then. */
  readonly status: BookingStatus;
  readonly toast: string;
  readonly reason?: string;
}

/** What can be done with a booking where it stands. Done at once, and for eight seconds undone as easily. */
export function BookingActions({ booking, onShow, onSettled, onMove }: Props): VNode | null {
  const texts = useTexts(bookingTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { defer } = useToasts();
  const [asksAbout, setAsksAbout] = useState<Loss | null>(null);
  const hasBegun = Date.parse(booking.start) <= Date.now();
  const { name } = booking.customer;

  return (
    <>
      {onMove && !hasBegun && (booking.status === 'pending' || booking.status === 'confirmed') && (
        <Button kind="plain" onPress={() => onMove(booking)}>
          {texts.move}
        </Button>
      )}
      {booking.status === 'pending' && (
        <>
          <Button kind="danger" onPress={() => setAsksAbout('decline')}>
            {texts.decline}
          </Button>
          <Button
            kind="primary"
            onPress={() =>
              take({ step: 'approval', status: 'confirmed', toast: texts.approvedToast(name) })
            }
          >
            {texts.approve}
          </Button>
        </>
      )}
      {booking.status === 'confirmed' && !hasBegun && (
        <Button kind="danger" onPress={() => setAsksAbout('cancellation')}>
          {texts.cancel}
        </Button>
      )}
      {(booking.status === 'confirmed' || booking.status === 'completed') && hasBegun && (
        <Button
          kind="plain"
          onPress={() =>
            take({ step: 'no-show', status: 'no_show', toast: texts.noShowToast(name) })
          }
        >
          {texts.markNoShow}
        </Button>
      )}
      {asksAbout && (
        <LossDialog
          loss={asksAbout}
          customer={booking.customer}
          onKeep={() => setAsksAbout(null)}
          onGoOn={(reason) => {
            setAsksAbout(null);
            take(
              asksAbout === 'decline'
                ? { step: asksAbout, status: 'declined', toast: texts.declinedToast(name), reason }
                : {
                    step: asksAbout,
                    status: 'cancelled',
                    toast: texts.cancelledToast(name),
                    reason,
                  },
            );
          }}
        />
      )}
    </>
  );

  function take({ step, status, toast, reason }: Step): void {
    onShow({ ...booking, status });
    defer({
      text: toast,
      async commit() {
        onShow(await admin.bookings.step(booking.id, step, reason));
        known.renew('bookings-waiting');
        onSettled();
      },
      undo: () => onShow(booking),
      refused: refusals.sentence,
    });
  }
}

function LossDialog({
  loss,
  customer,
  onKeep,
  onGoOn,
}: {
  readonly loss: Loss;
  readonly customer: Booking['customer'];
  onKeep(): void;
  onGoOn(reason: string): void;
}): VNode {
  const texts = useTexts(bookingTexts);
  const [reason, setReason] = useState('');
  const isDecline = loss === 'decline';
  const { words: told } = useTold(customer, isDecline ? 'declined' : 'cancelled');
  const { name } = customer;
  return (
    <Dialog
      title={isDecline ? texts.declineTitle(name) : texts.cancelTitle(name)}
      onClose={onKeep}
      onSubmit={() => onGoOn(reason.trim())}
      actions={
        <>
          <Button kind="plain" onPress={onKeep}>
            {texts.keep}
          </Button>
          <Button kind="loss" type="submit">
            {isDecline ? texts.declineNow : texts.cancelNow}
          </Button>
        </>
      }
    >
      <p class="soft">
        {texts.lossText} {told}
      </p>
      <TextField
        label={texts.reason}
        aside={texts.optional}
        hint={texts.reasonHint}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}

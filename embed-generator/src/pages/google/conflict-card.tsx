import type { ConflictResolution, GoogleConflict } from '@bookingsaas/server/contract/connections';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useTold } from '../messages/use-told.ts';
import { awayFrom } from './ago.ts';
import { ConflictPicture } from './conflict-picture.tsx';
import { googleTexts } from './texts.ts';
import { GOOGLE } from './use-google.ts';
import type { GoogleDesk } from './use-google.ts';

interface Given {
  readonly desk: GoogleDesk;
  readonly people: readonly Staff[];
}

/** Everything in Google that disagrees with a booking, each with what can be done about it. */
export function ConflictCards({
  conflicts,
  ...given
}: Given & { readonly conflicts: readonly GoogleConflict[] }): VNode | null {
  const texts = useTexts(googleTexts);
  const { known } = useConsole();
  const open = conflicts.filter(({ id }) => !known.isHidden(id));
  if (open.length === 0) return null;
  return (
    <section class="conflicts" aria-label={texts.conflictTitle(open.length)}>
      {open.map((conflict, index) => (
        <ConflictCard
          key={conflict.id}
          conflict={conflict}
          count={index === 0 ? open.length : 0}
          {...given}
        />
      ))}
    </section>
  );
}

type Choice = ConflictResolution['choice'];

function ConflictCard({
  conflict,
  count,
  desk,
  people,
}: Given & { readonly conflict: GoogleConflict; readonly count: number }): VNode {
  const texts = useTexts(googleTexts);
  const formats = useFormats();
  const language = useLanguage();
  const [choice, setChoice] = useState<Choice>(conflict.times.length > 0 ? 'move' : 'keep');
  const [time, setTime] = useState(conflict.times[0] ?? '');
  const decide = useDecision(desk, conflict);
  const name = useId();
  const { booking, times } = conflict;
  const person = people.find(({ id }) => id === booking.staffId);
  const at = (instant: string) => formats.time(instant, booking.timezone);
  const first = booking.customer.split(' ')[0] ?? booking.customer;
  const visitor = { email: booking.customerEmail };
  const onMove = useTold(visitor, 'moved');
  const onCancel = useTold(visitor, 'cancelled');
  const day = formats.day(booking.start, booking.timezone);
  return (
    <article class="conflict">
      <header>
        <Icon name="conflict" />
        {count > 0 && <h2>{texts.conflictTitle(count)}</h2>}
        <span>{texts.conflictAdded(day, awayFrom(Date.now(), conflict.createdAt, language))}</span>
      </header>
      <div class="conflict-body">
        <ConflictPicture conflict={conflict} movedTo={choice === 'move' ? time : null} />
        <fieldset>
          <legend class="hidden">{texts.whatToDo(booking.customer)}</legend>
          <Story conflict={conflict} />
          <Way
            name={name}
            isOn={choice === 'keep'}
            onChoose={() => setChoice('keep')}
            {...keepWords()}
          />
          <Way
            name={name}
            isOn={choice === 'move'}
            onChoose={() => setChoice('move')}
            title={texts.move(booking.customer)}
            more={times.length === 0 ? texts.moveNone : onMove.words}
            isOff={times.length === 0}
          >
            <span class="times">
              {times.map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={choice === 'move' && one === time}
                  onClick={() => {
                    setChoice('move');
                    setTime(one);
                  }}
                >
                  {shortTime(one)}
                </button>
              ))}
              <a class="button plain" href={`/console/bookings?open=${booking.id}`}>
                {texts.other}
              </a>
            </span>
          </Way>
          <Way
            name={name}
            isOn={choice === 'cancel'}
            onChoose={() => setChoice('cancel')}
            title={texts.cancel}
            more={onCancel.words}
          />
          <div>
            <Button
              kind={choice === 'cancel' ? 'loss' : 'primary'}
              onPress={() => decide(decision(), said())}
            >
              {button()}
            </Button>
          </div>
        </fieldset>
      </div>
    </article>
  );

  function keepWords(): { title: string; more: string } {
    switch (conflict.kind) {
      case 'overlap':
        return { title: texts.keepBoth, more: texts.keepBothMore(person?.name ?? '') };
      case 'unwritable':
        return { title: texts.keepUnwritten, more: texts.keepUnwrittenMore };
      default:
        return { title: texts.keepBooking, more: texts.keepBookingMore };
    }
  }

  // The weekday only where it is another day than the booking's.
  function shortTime(instant: string): string {
    const weekday = new Intl.DateTimeFormat(language, {
      weekday: 'short',
      timeZone: booking.timezone,
    }).format(new Date(instant));
    return `${weekday} ${at(instant)}`;
  }

  function decision(): ConflictResolution {
    return choice === 'move' ? { choice, start: time } : { choice };
  }

  function button(): string {
    switch (choice) {
      case 'keep':
        return texts.doKeep;
      case 'move':
        return texts.doMove(at(time), onMove.isMailed ? first : null);
      case 'cancel':
        return texts.doCancel(onCancel.isMailed ? first : null);
    }
  }

  function said(): string {
    switch (choice) {
      case 'keep':
        return texts.doneKeep;
      case 'move':
        return texts.doneMove(at(time), onMove.isMailed ? first : null);
      case 'cancel':
        return texts.doneCancel(onCancel.isMailed ? first : null);
    }
  }
}

/** What happened, where the picture does not say it. */
function Story({ conflict }: { readonly conflict: GoogleConflict }): VNode | null {
  const texts = useTexts(googleTexts);
  const formats = useFormats();
  const { kind, event, booking } = conflict;
  if (kind === 'overlap') return null;
  const time = event.start === null ? '' : formats.moment(event.start, booking.timezone);
  const sentence = {
    illegal_move: texts.conflictMoved(booking.customer, time),
    deleted: texts.conflictDeleted(booking.customer),
    unwritable: texts.conflictUnwritable(booking.customer),
  }[kind];
  return <p class="story">{sentence}</p>;
}

function Way({
  name,
  title,
  more,
  isOn,
  isOff = false,
  onChoose,
  children,
}: {
  /** Of the group, so that arrow keys go from one to the next. */
  readonly name: string;
  readonly title: string;
  readonly more: string;
  readonly isOn: boolean;
  readonly isOff?: boolean;
  readonly children?: ComponentChildren;
  onChoose(): void;
}): VNode {
  const id = useId();
  return (
    <div class={isOn ? 'way chosen' : 'way'}>
      <label class="check" for={id}>
        <input
          type="radio"
          name={name}
          id={id}
          checked={isOn}
          disabled={isOff}
          aria-describedby={`${id}m`}
          onChange={onChoose}
        />
        <span>
          <strong>{title}</strong>
          <span class="soft more" id={`${id}m`}>
            {more}
          </span>
        </span>
      </label>
      {children}
    </div>
  );
}

/** Shown as decided at once, carried out after eight seconds. */
function useDecision(
  desk: GoogleDesk,
  { id }: GoogleConflict,
): (decision: ConflictResolution, text: string) => void {
  const { known } = useConsole();
  const { defer } = useToasts();
  const refusals = useRefusals();
  return (decision, text) => {
    known.hide(id, GOOGLE);
    defer({
      text,
      commit: () => desk.resolve(id, decision),
      undo: () => known.unhide(id, GOOGLE),
      refused: refusals.sentence,
    });
  };
}

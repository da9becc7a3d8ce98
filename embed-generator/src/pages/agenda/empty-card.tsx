import type { ComponentChildren, VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { agendaTexts } from './texts.ts';

/** Over days without a booking: what will come, and for a new business the steps towards its first one. */
export function EmptyCard({
  isDay,
  isOpen,
  isReady,
  onAdd,
}: {
  readonly isDay: boolean;
  /** Somebody works then. */
  readonly isOpen: boolean;
  /** There are hours and a service to book. */
  readonly isReady: boolean;
  onAdd(): void;
}): VNode | null {
  const texts = useTexts(agendaTexts);
  const { admin, business } = useConsole();
  const isStaff = business.role === 'staff';
  const loaded = useLoaded('agenda-beginnings', async () => {
    const { items } = await admin.bookings.list({ limit: '1' });
    const widgets = items.length > 0 || isStaff ? [] : await admin.widgets.list();
    return { isNew: items.length === 0, hasWidget: widgets.length > 0 };
  });
  if (loaded.state !== 'ready') return null;
  const { isNew, hasWidget } = loaded.value;
  // A free day among others needs no explanation, and its hours are there to be pressed.
  if (isDay && !isNew) return isOpen ? null : <p class="agenda-shut">{texts.closedDay}</p>;
  const add = (
    <Button onPress={onAdd} kind="plain">
      {texts.addOne}
    </Button>
  );
  return (
    <div class="agenda-empty">
      <h2>{isDay ? texts.emptyDay : texts.emptyWeek}</h2>
      <p class="soft">
        {isReady && `${texts.emptyReady} `}
        {texts.emptyText}
      </p>
      <ul>
        {isNew && !isStaff && (
          <>
            <Step
              title={texts.stepHours}
              text={texts.stepHoursText}
              isDone={isReady}
              action={
                <ButtonLink kind="plain" href="/console/services">
                  {texts.complete}
                </ButtonLink>
              }
            />
            <Step
              title={texts.stepWidget}
              text={texts.stepWidgetText}
              isDone={hasWidget}
              action={
                <ButtonLink kind="plain" href="/console/widgets">
                  {texts.addOne}
                </ButtonLink>
              }
            />
            {hasWidget && (
              <Step
                title={texts.stepSite}
                text={texts.stepSiteText}
                action={
                  <ButtonLink kind="primary" href="/console/widgets">
                    {texts.see}
                  </ButtonLink>
                }
              />
            )}
          </>
        )}
        <Step title={texts.stepPhone} text={texts.stepPhoneText} action={add} />
      </ul>
    </div>
  );
}

function Step({
  title,
  text,
  isDone = false,
  action,
}: {
  readonly title: string;
  readonly text: string;
  readonly isDone?: boolean;
  readonly action: ComponentChildren;
}): VNode {
  const texts = useTexts(agendaTexts);
  return (
    <li class={isDone ? 'done' : ''}>
      {isDone ? <Icon name="check" /> : <i class="todo" />}
      <span class="grow">
        <strong>{title}</strong>
        {isDone ? <span class="hidden">, {texts.done}</span> : <span class="soft">{text}</span>}
      </span>
      {!isDone && action}
    </li>
  );
}

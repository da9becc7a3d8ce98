import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { lengthOf, PRESETS, wantedOf } from './wanted.ts';
import type { Period, Wanted } from './wanted.ts';
import { useSaid } from './words.ts';

/** A usual period, or any other by its two dates. */
export function PeriodMenu({
  wanted,
  period,
  onChange,
}: {
  readonly wanted: Wanted;
  readonly period: Period;
  onChange(part: Partial<Wanted>): void;
}): VNode {
  const { texts, span } = useSaid('EUR');
  return (
    <Menu
      class="button plain stats-period"
      name={texts.period}
      face={
        <>
          <Icon name="agenda" />
          <span class="num">
            {span(period.from, period.to)}
            <span class="later">, {texts.days(lengthOf(period))}</span>
          </span>
          <Icon name="chevronDown" />
        </>
      }
    >
      {(close) => (
        <div class="stats-menu">
          {PRESETS.filter((preset) => preset !== 'custom').map((preset) => (
            <button
              key={preset}
              type="button"
              aria-pressed={wanted.period === preset}
              onClick={() => {
                close();
                onChange({ period: preset, from: '', to: '' });
              }}
            >
              <span class="grow">{texts.presets[preset]}</span>
              {wanted.period === preset && <Icon name="check" />}
            </button>
          ))}
          <hr />
          <OwnPeriod
            first={period}
            onChoose={(own) => {
              close();
              onChange({ period: 'custom', ...own });
            }}
          />
        </div>
      )}
    </Menu>
  );
}

function OwnPeriod({
  first,
  onChoose,
}: {
  readonly first: Period;
  onChoose(period: Period): void;
}): VNode {
  const { texts } = useSaid('EUR');
  const [own, setOwn] = useState(first);
  const [isTried, setTried] = useState(false);
  const isSound = wantedOf({ period: 'custom', ...own }).period === 'custom';
  return (
    <form
      class="stats-own"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSound) onChoose(own);
      }}
    >
      <p class="quiet">{texts.presets.custom}</p>
      <div class="stats-dates">
        <TextField
          label={texts.from}
          type="date"
          value={own.from}
          onChange={(from) => setOwn({ ...own, from })}
        />
        <TextField
          label={texts.to}
          type="date"
          value={own.to}
          onChange={(to) => setOwn({ ...own, to })}
        />
      </div>
      {isTried && !isSound && (
        <p class="wrong" role="alert">
          {texts.wrongPeriod}
        </p>
      )}
      <Button kind="plain" type="submit">
        {texts.show}
      </Button>
    </form>
  );
}

import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { SelectBox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PeriodMenu } from './period-menu.tsx';
import { analyticsTexts } from './texts.ts';
import { apiQueryOf, lengthOf } from './wanted.ts';
import type { Period, Wanted } from './wanted.ts';

interface Choosing {
  readonly wanted: Wanted;
  readonly widgets: readonly Widget[];
  onChange(part: Partial<Wanted>): void;
}

/** Which widget the page is about; all together at first. */
export function WidgetPicker({ wanted, widgets, onChange }: Choosing): VNode {
  const texts = useTexts(analyticsTexts);
  return (
    <span class="stats-pick">
      <SelectBox
        name={texts.widget}
        value={wanted.widget}
        options={[
          { value: '', label: texts.allWidgets },
          ...widgets.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={(widget) => onChange({ widget })}
      />
    </span>
  );
}

/** Which days, what they are compared with, and the file of them. */
export function Controls({
  wanted,
  period,
  widgets,
  business,
  onChange,
}: Choosing & { readonly period: Period; readonly business: string }): VNode {
  const texts = useTexts(analyticsTexts);
  const others = widgets.filter(({ key }) => wanted.widget !== '' && key !== wanted.widget);
  const choices = [
    { value: 'previous', label: texts.comparedTo(texts.previous(lengthOf(period))) },
    { value: 'year', label: texts.comparedTo(texts.yearBefore) },
    ...others.map(({ key, name }) => ({
      value: key,
      label: texts.comparedTo(texts.otherWidget(name)),
    })),
    { value: 'none', label: texts.none },
  ];
  // Only these two are known of one value alone.
  const parts = Object.entries(texts.parts).filter(
    ([part]) => wanted.by === '' || part === 'days' || part === 'funnel',
  );
  return (
    <>
      <PeriodMenu wanted={wanted} period={period} onChange={onChange} />
      <span class="stats-pick">
        <SelectBox
          name={texts.compare}
          value={choices.some(({ value }) => value === wanted.compare) ? wanted.compare : 'none'}
          options={choices}
          onChange={(compare) => onChange({ compare })}
        />
      </span>
      <Menu
        class="button plain"
        name={texts.csvHint}
        face={
          <>
            <Icon name="download" />
            {texts.csv}
          </>
        }
      >
        {(close) => (
          <div class="stats-menu">
            {parts.map(([part, name]) => (
              <a key={part} href={fileOf(part)} download="" onClick={close}>
                {name}
              </a>
            ))}
          </div>
        )}
      </Menu>
    </>
  );

  // A link cannot send a header, so it names the business.
  function fileOf(part: string): string {
    const query = new URLSearchParams({ ...apiQueryOf(wanted, period), part, business });
    return `/api/v1/analytics.csv?${query}`;
  }
}

import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Select } from '../../../ui/field.tsx';
import { ruleTexts } from './texts.ts';
import { useWays } from './use-ways.ts';
import { wayKey, wayOf } from './ways.ts';

const ALL = 'all';
const NONE = 'none';

/** By which channels visitors of each widget are written to at all. */
export function WidgetChannels({
  rules,
  widgets,
  onChange,
}: {
  readonly rules: MessageSettings;
  readonly widgets: readonly Widget[];
  onChange(rules: MessageSettings): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const { options } = useWays();
  const { byWidget } = rules;
  return (
    <>
      {widgets.map(({ key, name }) => (
        <Select
          key={key}
          label={name}
          value={valueOf(byWidget[key]?.channels)}
          options={[
            { value: ALL, label: texts.allChannels },
            ...options,
            { value: NONE, label: texts.noChannel },
          ]}
          onChange={(value) => onChange({ ...rules, byWidget: changed(key, value) })}
        />
      ))}
    </>
  );

  function changed(key: string, value: string): MessageSettings['byWidget'] {
    const rest = Object.fromEntries(Object.entries(byWidget).filter(([one]) => one !== key));
    if (value === ALL) return rest;
    return { ...rest, [key]: { channels: value === NONE ? [] : wayOf(value) } };
  }
}

function valueOf(channels: MessageSettings['byWidget'][string]['channels'] | undefined): string {
  if (channels === undefined) return ALL;
  return channels.length === 0 ? NONE : wayKey(channels);
}

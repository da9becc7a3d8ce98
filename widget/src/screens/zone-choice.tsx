import { h } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { zoneNames } from '../time/zone-names.ts';
import { DOWN, GLOBE, Icon } from '../ui/icons.tsx';
import { Search } from '../ui/search.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { chooseZone } from '../flow.ts';
import type { LateProps } from '../late.tsx';

/** The zone the times are shown in, and a searchable list of the others. */
export function ZoneChoice({ m: { flow, format, set }, words }: LateProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const button = useReturnFocus(isOpen);
  const alias = useMemo(() => placeNames(format.locale), [format.locale]);
  const names = useMemo(() => zoneNames(words), [words]);

  return (
    <div class="zone">
      <button
        type="button"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={GLOBE} />
        <span>{names.title(flow.zone)}</span>
        <Icon of={DOWN} />
      </button>
      {isOpen && (
        <Search
          label={words.zoneChoose}
          hint={words.zoneSearch}
          items={zones(flow.zone)}
          picked={flow.zone}
          onClose={() => setOpen(false)}
          onPick={(zone) => {
            set(chooseZone, zone);
            setOpen(false);
          }}
          alias={alias}
          note={(zone) => format.time(now(), zone)}
        />
      )}
    </div>
  );

  function zones(current: string) {
    return [...new Set([current, ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
      id,
      text: names.place(id),
    }));
  }

  function now(): number {
    return Date.now();
  }
}

// `Europe/London Royaume-Uni`: what it is called everywhere, and the name of the zone's country, or of its city where
// a country has several zones.
function placeNames(locale: string): (zone: string) => string {
  const names = new Map<string, string>();
  return (zone) => {
    let name = names.get(zone);
    if (name === undefined) {
      const parts = new Intl.DateTimeFormat(locale, {
        timeZone: zone,
        timeZoneName: 'shortGeneric',
      }).formatToParts(0);
      const place = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
      name = `${zone.replaceAll('_', ' ')} ${place}`;
      names.set(zone, name);
    }
    return name;
  };
}

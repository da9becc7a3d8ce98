import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { SelectBox } from '../../../ui/field.tsx';
import { messageTexts } from '../texts.ts';
import { channelsOf } from './template-key.ts';
import type { Moment } from './template-key.ts';
import { templateTexts } from './texts.ts';
import type { OpenText } from './use-template-desk.ts';

/** Every message to somebody, with the ways by which they get it; a choice above the text where there is no room beside it. */
export function MomentList({ open }: { readonly open: OpenText }): VNode {
  const texts = useTexts(templateTexts);
  const names = useMomentNames(open.settings);
  const waysOf = useWaysOf(open);
  const { audience, moment: chosen } = open.chosen;
  const theirs = open.list.items.filter((one) => one.audience === audience);
  const moments = [...new Set(theirs.map(({ moment }) => moment))].toSorted(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  return (
    <>
      <nav class="moments" aria-label={texts.texts}>
        {moments.map((moment) => (
          <button
            key={moment}
            type="button"
            aria-current={moment === chosen ? 'true' : undefined}
            onClick={() => open.choose({ moment })}
          >
            {names(moment)}
            <span class="quiet hint-line">
              {waysOf(moment)}
              {open.isDrafted(moment) && ` · ${texts.changed}`}
            </span>
          </button>
        ))}
      </nav>
      <div class="moments-narrow">
        <SelectBox
          name={texts.moment}
          value={chosen}
          options={moments.map((value) => ({ value, label: names(value) }))}
          onChange={(value) => {
            const moment = moments.find((one) => one === value);
            if (moment !== undefined) open.choose({ moment });
          }}
        />
      </div>
    </>
  );
}

/** As customers meet them. */
const ORDER: readonly Moment[] = [
  'confirmed',
  'pending',
  'declined',
  'reminder',
  'moved',
  'cancelled',
  'follow_up',
  'waitlist',
];

/** `Rappel, 24 h avant` where it is known when. */
export function useMomentNames({ reminders }: MessageSettings): (moment: Moment) => string {
  const texts = useTexts(templateTexts);
  const { moments } = useTexts(messageTexts);
  return (moment) => {
    if (moment !== 'reminder' || reminders.length === 0) return moments[moment];
    const leads = reminders
      .map(({ leadMin }) => leadMin)
      .toSorted((a, b) => b - a)
      .map((min) => (min % 60 === 0 ? texts.hours(min / 60) : `${min}\u00A0min`));
    const last = leads.at(-1) ?? '';
    const before = leads.slice(0, -1).join(', ');
    return texts.reminderBefore(before === '' ? last : `${before}${texts.and}${last}`);
  };
}

function useWaysOf({ settings, chosen: { audience } }: OpenText): (moment: Moment) => string {
  const texts = useTexts(templateTexts);
  return (moment) => {
    const ways = channelsOf(settings, { audience, moment }).map((channel) => texts.by[channel]);
    return ways.length === 0 ? texts.notSent : ways.join(', ');
  };
}

import type {
  GooglePage,
  GoogleSettings,
  GoogleSettingsPatch,
} from '@bookingsaas/server/contract/connections';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { SelectBox } from '../../ui/field.tsx';
import type { Option } from '../../ui/field.tsx';
import { TextDialog } from './text-dialog.tsx';
import { googleTexts } from './texts.ts';
import type { GoogleDesk } from './use-google.ts';

const REMINDERS = [10, 30, 60, 24 * 60];
const LIMITS = [60, 120, 360, 24 * 60];

/** What follows when something changes in Google, and what is written there; each is saved as it is changed. */
export function SettingsList({
  desk,
  settings,
  preset,
}: {
  readonly desk: GoogleDesk;
  readonly settings: GoogleSettings;
  readonly preset: GooglePage['presetText'];
}): VNode {
  const texts = useTexts(googleTexts);
  const [isWriting, setWriting] = useState(false);
  const { reminders, limits } = useLengths(settings);
  return (
    <>
      <section class="settings-list">
        <h2>{texts.settings}</h2>
        <Toggle
          title={texts.moved}
          more={texts.movedMore}
          isOn={settings.movesBookings}
          onChange={(movesBookings) => desk.set({ movesBookings })}
        />
        <Toggle
          title={texts.deleted}
          more={texts.deletedMore}
          isOn={settings.cancelsBookings}
          onChange={(cancelsBookings) => desk.set({ cancelsBookings })}
        />
        <Choice
          title={texts.stop}
          more={texts.stopMore}
          value={String(settings.stopAfterMinutes)}
          options={limits}
          onChange={(value) => desk.set({ stopAfterMinutes: numberOrNull(value) })}
        />
      </section>
      <section class="settings-list">
        <h2>{texts.written}</h2>
        <Choice
          title={texts.direction}
          value={settings.direction}
          options={[
            { value: 'both', label: texts.directionBoth },
            { value: 'out', label: texts.directionOut },
            { value: 'in', label: texts.directionIn },
          ]}
          onChange={(direction) => desk.set(patchOf('direction', direction))}
        />
        <Choice
          title={texts.details}
          value={settings.details}
          options={[
            { value: 'full', label: texts.detailsFull },
            { value: 'name', label: texts.detailsName },
            { value: 'busy', label: texts.detailsBusy },
          ]}
          onChange={(details) => desk.set(patchOf('details', details))}
        />
        <Line
          title={texts.text}
          more={settings.template === null ? texts.textPreset : texts.textOwn}
        >
          <button type="button" class="link" onClick={() => setWriting(true)}>
            {texts.textChange} <span class="hidden">{texts.text}</span>
          </button>
        </Line>
        <Choice
          title={texts.reminders}
          value={keyOf(settings.reminders)}
          options={reminders}
          onChange={(value) => desk.set({ reminders: remindersOf(value) })}
        />
        <Choice
          title={texts.guests}
          value={settings.sendUpdates}
          options={[
            { value: 'none', label: texts.guestsNone },
            { value: 'all', label: texts.guestsAll },
            { value: 'externalOnly', label: texts.guestsExternal },
          ]}
          onChange={(sendUpdates) => desk.set(patchOf('sendUpdates', sendUpdates))}
        />
        <Toggle
          title={texts.meet}
          more={texts.meetMore}
          isOn={settings.meet}
          onChange={(meet) => desk.set({ meet })}
        />
      </section>
      {isWriting && (
        <TextDialog
          template={settings.template}
          preset={preset}
          onSave={(template) => {
            desk.set({ template });
            setWriting(false);
          }}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}

/** Lengths of time to choose from, and whatever else was set over the API. */
function useLengths({ reminders, stopAfterMinutes }: GoogleSettings): {
  reminders: Option[];
  limits: Option[];
} {
  const texts = useTexts(googleTexts);
  const formats = useFormats();
  const lengths = (minutes: readonly number[], chosen: number | null) =>
    [...new Set([...minutes, ...(chosen === null ? [] : [chosen])])]
      .toSorted((a, b) => a - b)
      .map((one) => ({ value: String(one), label: formats.length(one) }));
  const [only = null, ...more] = reminders ?? [];
  return {
    reminders: [
      { value: 'null', label: texts.remindersOwn },
      { value: '', label: texts.remindersNone },
      ...lengths(REMINDERS, more.length > 0 ? null : only),
      ...(more.length > 0 ? [{ value: keyOf(reminders), label: texts.remindersMixed }] : []),
    ],
    limits: [...lengths(LIMITS, stopAfterMinutes), { value: 'null', label: texts.stopNever }],
  };
}

function Line({
  title,
  more,
  children,
}: {
  readonly title: string;
  readonly more?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="setting">
      <span>
        {title}
        {more && <span class="quiet hint-line">{more}</span>}
      </span>
      {children}
    </div>
  );
}

function Toggle({
  title,
  more,
  isOn,
  onChange,
}: {
  readonly title: string;
  readonly more: string;
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}): VNode {
  return (
    <label class="setting check">
      <span>
        {title}
        <span class="quiet hint-line">{more}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

function Choice({
  title,
  more,
  ...box
}: {
  readonly title: string;
  readonly more?: string;
  readonly value: string;
  readonly options: readonly Option[];
  onChange(value: string): void;
}): VNode {
  return (
    <Line title={title} {...(more === undefined ? {} : { more })}>
      <SelectBox name={title} {...box} />
    </Line>
  );
}

function patchOf(key: 'direction' | 'details' | 'sendUpdates', value: string): GoogleSettingsPatch {
  return { [key]: value };
}

function keyOf(reminders: readonly number[] | null): string {
  return reminders === null ? 'null' : reminders.join(' ');
}

function remindersOf(key: string): number[] | null {
  if (key === 'null') return null;
  return key.split(' ').flatMap((part) => (part === '' ? [] : [Number(part)]));
}

function numberOrNull(value: string): number | null {
  return value === 'null' ? null : Number(value);
}

import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { TextField } from '../../../ui/field.tsx';
import type { Audience } from '../rules-form.ts';
import { typedNumber, writtenAddress } from '../written-address.ts';
import { ruleTexts } from './texts.ts';

/** Mobiles of those who work here, wanted once something is told to them by phone. */
export function TeamPhones({
  rules,
  audience,
  error,
  onChange,
}: {
  readonly rules: MessageSettings;
  readonly audience: Audience;
  readonly error: unknown;
  onChange(rules: MessageSettings): void;
}): VNode | null {
  const texts = useTexts(ruleTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const staff = useLoaded('staff', () => admin.staff.list());
  const business = useLoaded('business', () => admin.business.show());
  const isByPhone = Object.values(rules[audience]).some((channels) =>
    channels.some((channel) => channel !== 'email'),
  );
  if (audience === 'visitor' || !isByPhone) return null;
  if (business.state !== 'ready' || staff.state !== 'ready') return null;
  const { country, phone } = business.value;
  const { teamPhones } = rules;
  if (audience === 'owner') {
    return (
      <PhoneField
        label={texts.ownerPhone}
        hint={phone === null ? texts.ownerPhoneNone : texts.ownerPhoneElse(phone)}
        country={country}
        number={teamPhones.owner}
        wrong={refusals.field(error, 'teamPhones.owner') && texts.phoneWrong}
        onChange={(owner) => onChange({ ...rules, teamPhones: { ...teamPhones, owner } })}
      />
    );
  }
  return (
    <>
      {staff.value
        .filter(({ isActive }) => isActive)
        .map(({ id, name }) => (
          <PhoneField
            key={id}
            label={texts.personPhone(name)}
            country={country}
            number={teamPhones.people[id] ?? null}
            wrong={refusals.field(error, `teamPhones.people.${id}`) && texts.phoneWrong}
            onChange={(number) => {
              const rest = Object.entries(teamPhones.people).filter(([key]) => key !== id);
              const people = Object.fromEntries(number === null ? rest : [...rest, [id, number]]);
              onChange({ ...rules, teamPhones: { ...teamPhones, people } });
            }}
          />
        ))}
    </>
  );
}

/** Keeps what is typed as it is typed; what is no number yet is left to the server to refuse. */
function PhoneField({
  country,
  number,
  onChange,
  ...look
}: {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly country: string;
  readonly number: string | null;
  onChange(number: string | null): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const [typed, setTyped] = useState(number === null ? '' : writtenAddress(number, country));
  return (
    <TextField
      {...look}
      aside={texts.optional}
      type="tel"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim() === '' ? null : (typedNumber(text, country) ?? text));
      }}
    />
  );
}

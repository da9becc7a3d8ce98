import type { SetupInput, SessionView } from '@bookingsaas/server/contract/session';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useLanguage, useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { HOME } from '../pages/index.ts';
import { guessPlace } from '../start/guess-place.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Chips } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { askAnyone } from './ask.ts';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { NewPassword } from './new-password.tsx';

type Existing = Pick<SessionView['businesses'][number], 'id' | 'name'>;

/** The first account of an installation, from the link printed when it first started. */
export function SetUp({
  token,
  onDone,
}: {
  readonly token: string;
  onDone(to: string): Promise<void>;
}): VNode | null {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const [existing, setExisting] = useState<readonly Existing[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    askAnyone<{ businesses: Existing[] }>('GET', `/v1/setup/${encodeURIComponent(token)}`).then(
      ({ businesses }) => setExisting(businesses),
      setError,
    );
  }, [token]);

  if (error !== null) {
    return (
      <EntryFrame
        title={texts.setUpGone}
        lead={`${refusals.sentence(error)} ${texts.setUpGoneLead}`}
      >
        <ButtonLink kind="plain" href="/console/">
          {texts.backToSignIn}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return existing && <SetUpForm token={token} existing={existing} onDone={onDone} />;
}

function SetUpForm({
  token,
  existing,
  onDone,
}: {
  readonly token: string;
  readonly existing: readonly Existing[];
  onDone(to: string): Promise<void>;
}): VNode {
  const texts = useTexts(entryTexts);
  const language = useLanguage();
  const refusals = useRefusals();
  const sending = useSending();
  const { error } = sending;
  const [form, setForm] = useState({ name: '', email: '', password: '', business: '' });
  const [takesOver, setTakesOver] = useState(false);
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });

  return (
    <EntryForm
      title={texts.setUp}
      lead={texts.setUpLead}
      submit={texts.makeAccount}
      sending={sending}
      onSubmit={makeAccount}
    >
      {existing.length > 0 && (
        <Chips
          label={texts.whichBusiness}
          value={takesOver ? 'existing' : 'own'}
          options={[
            { value: 'own', label: texts.ownBusiness },
            { value: 'existing', label: texts.existingBusinesses },
          ]}
          onChange={(value) => setTakesOver(value === 'existing')}
        />
      )}
      {takesOver ? (
        <p class="quiet">{existing.map(({ name }) => name).join(', ')}</p>
      ) : (
        <TextField
          label={texts.businessName}
          hint={texts.businessNameHint}
          autocomplete="organization"
          required
          maxLength={120}
          value={form.business}
          wrong={refusals.field(error, 'business.name')}
          onChange={(business) => set({ business })}
        />
      )}
      <TextField
        label={texts.yourName}
        autocomplete="name"
        required
        maxLength={120}
        value={form.name}
        wrong={refusals.field(error, 'name')}
        onChange={(name) => set({ name })}
      />
      <EmailField
        value={form.email}
        wrong={refusals.field(error, 'email')}
        onChange={(email) => set({ email })}
      />
      <NewPassword
        value={form.password}
        wrong={refusals.field(error, 'password')}
        onChange={(password) => set({ password })}
      />
    </EntryForm>
  );

  async function makeAccount(): Promise<void> {
    const { business, ...person } = form;
    const input: SetupInput = {
      ...person,
      ...(takesOver
        ? {}
        : { business: { name: business, ...guessPlace(navigator), locale: language } }),
    };
    await askAnyone('POST', `/v1/setup/${encodeURIComponent(token)}`, input);
    await onDone(takesOver ? HOME : '/console/start');
  }
}

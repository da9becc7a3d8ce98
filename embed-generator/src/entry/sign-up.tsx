import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { TextField } from '../ui/field.tsx';
import { askAnyone } from './ask.ts';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { LinkSent } from './link-sent.tsx';
import { NewPassword } from './new-password.tsx';

/** An account for whoever comes, where the installation is open; it begins with the link sent to its address. */
export function SignUp(): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const sending = useSending();
  const [isSent, setSent] = useState(false);
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  const wrong = (name: string) => refusals.field(sending.error, name);
  if (isSent) return <LinkSent lead={texts.confirmSentLead} />;
  return (
    <EntryForm
      title={texts.makeAccount}
      lead={texts.signUpLead}
      submit={texts.makeAccount}
      sending={sending}
      below={<a href="/console/">{texts.backToSignIn}</a>}
      onSubmit={async () => {
        const { name, email, password } = form;
        await askAnyone('POST', '/auth/sign-up/email', { name, email: email.trim(), password });
        setSent(true);
      }}
    >
      <TextField
        label={texts.yourName}
        autocomplete="name"
        required
        maxLength={120}
        value={form.name}
        wrong={wrong('name')}
        onChange={(name) => set({ name })}
      />
      <EmailField value={form.email} wrong={wrong('email')} onChange={(email) => set({ email })} />
      <NewPassword
        value={form.password}
        wrong={wrong('password')}
        onChange={(password) => set({ password })}
      />
    </EntryForm>
  );
}

import { LOCALES } from '../../contract/primitives.ts';
import type { Locale } from '../../contract/primitives.ts';
import type { Mail } from '../../ports/mail.ts';
import { addressMail, confirmMail, passwordMail } from './letters.ts';

type Deps = { mail: Mail; publicUrl: string };
type LinkTo = { name: string; email: string; token: string; languages: string };

/** Sends a link for a new password, in the first language of the browser that we speak. */
export async function sendPasswordLink({ mail, publicUrl }: Deps, to: LinkTo): Promise<void> {
  const link = `${publicUrl}/console/reset-password?token=${encodeURIComponent(to.token)}`;
  const locale = spokenOf(to.languages);
  await mail.send({ to: to.email, locale, ...passwordMail({ locale, name: to.name, link }) });
}

/** Sends a link to the address of an account that somebody made by themselves. */
export async function sendConfirmLink({ mail, publicUrl }: Deps, to: LinkTo): Promise<void> {
  const link = `${publicUrl}/console/confirm?token=${encodeURIComponent(to.token)}`;
  const locale = spokenOf(to.languages);
  await mail.send({ to: to.email, locale, ...confirmMail({ locale, name: to.name, link }) });
}

/** Sends a link to an address that somebody wants to sign in with. */
export async function sendAddressLink({ mail, publicUrl }: Deps, to: LinkTo): Promise<void> {
  const link = `${publicUrl}/console/new-address?token=${encodeURIComponent(to.token)}`;
  const locale = spokenOf(to.languages);
  await mail.send({ to: to.email, locale, ...addressMail({ locale, name: to.name, link }) });
}

function spokenOf(languages: string): Locale {
  const spoken = languages
    .split(',')
    .map((language) => language.trim().slice(0, 2).toLowerCase())
    .find((one) => LOCALES.some((known) => known === one));
  return LOCALES.find((known) => known === spoken) ?? 'en';
}

import { LOCALES } from '../../contract/primitives.ts';
import type { Mail } from '../../ports/mail.ts';
import { passwordMail } from './letters.ts';

/** Sends a link for a new password, in the first language of the browser that we speak. */
export async function sendPasswordLink(
  { mail, publicUrl }: { mail: Mail; publicUrl: string },
  to: { name: string; email: string; token: string; languages: string },
): Promise<void> {
  const spoken = to.languages
    .split(',')
    .map((language) => language.trim().slice(0, 2).toLowerCase());
  const locale =
    LOCALES.find(
      (known) => known === spoken.find((one) => LOCALES.some((other) => other === one)),
    ) ?? 'en';
  const link = `${publicUrl}/console/reset-password?token=${encodeURIComponent(to.token)}`;
  await mail.send({ to: to.email, ...passwordMail({ locale, name: to.name, link }) });
}

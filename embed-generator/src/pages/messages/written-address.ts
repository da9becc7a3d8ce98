import type { Business } from '@bookingsaas/server/contract/businesses';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';

/** How a number is written where the business is; anything else as it stands. */
export function useWrittenAddress(): (address: string) => string {
  const { admin } = useConsole();
  const business = useLoaded<Business>('business', () => admin.business.show());
  const country = business.state === 'ready' ? business.value.country : '';
  return (address) => writtenAddress(address, country);
}

/** `+33612345678` is `06 12 34 56 78` in France, and `+33 6 12 34 56 78` anywhere else. */
export function writtenAddress(address: string, country: string): string {
  const french = /^\+33(?<first>\d)(?<rest>\d{8})$/u.exec(address)?.groups;
  if (french !== undefined) {
    const pairs = french['rest']?.replaceAll(/(?<=\d)(?=(?:\d{2})+$)/gu, '\u00A0') ?? '';
    const [before, gap] = country === 'FR' ? ['0', ''] : ['+33', '\u00A0'];
    return `${before}${gap}${french['first']}\u00A0${pairs}`;
  }
  const british = /^\+44(?<area>7\d{3})(?<rest>\d{6})$/u.exec(address)?.groups;
  if (british === undefined) return address;
  return `${country === 'GB' ? '0' : '+44\u00A0'}${british['area']}\u00A0${british['rest']}`;
}

/** What somebody typed as a number, as it is stored; null for what cannot be one. The server looks closer. */
export function typedNumber(typed: string, country: string): string | null {
  const digits = typed.replaceAll(/[\s.()-]/gu, '');
  const national = /^0(?<rest>[1-9]\d{6,13})$/u.exec(digits)?.groups?.['rest'];
  const prefix = PREFIXES[country];
  if (national !== undefined && prefix !== undefined) return `${prefix}${national}`;
  return /^\+[1-9]\d{6,14}$/u.test(digits) ? digits : null;
}

// Countries whose national numbers begin with a zero that is left out behind the prefix.
const PREFIXES: Readonly<Record<string, string>> = {
  FR: '+33',
  BE: '+32',
  CH: '+41',
  GB: '+44',
  IE: '+353',
  DE: '+49',
  AT: '+43',
  NL: '+31',
};

import { PLATFORM_NAMES } from '../../../../snippet/platforms.ts';
import type { Platform } from '../../../../snippet/platforms.ts';
import type { GeneratorWords } from '../i18n/fr.ts';

/** What a platform is called in the reader's language. */
export function platformName(platform: Platform, texts: GeneratorWords): string {
  if (platform === 'email') return texts.vEmail;
  if (platform === 'qr') return texts.vQr;
  return PLATFORM_NAMES[platform] ?? texts.vLink;
}

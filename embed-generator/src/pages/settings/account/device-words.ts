import { useTexts } from '../../../i18n/language.ts';
import type { AccountWords } from './i18n/fr.ts';
import { accountTexts } from './texts.ts';

/** Says a browser's `User-Agent` as somebody would: `Firefox on Windows`. */
export function useDeviceWords(): (userAgent: string | null) => string {
  const texts = useTexts(accountTexts);
  return (userAgent) => deviceWords(userAgent, texts);
}

/** The same with given words; what is not recognised is left out rather than guessed. */
export function deviceWords(
  userAgent: string | null,
  texts: Pick<AccountWords, 'on' | 'unknownBrowser' | 'unknownDevice'>,
): string {
  const browser = firstOf(BROWSERS, userAgent ?? '');
  const system = firstOf(SYSTEMS, userAgent ?? '');
  if (system === undefined) return browser ?? texts.unknownDevice;
  return texts.on(browser ?? texts.unknownBrowser, system);
}

type Marks = readonly (readonly [mark: RegExp, name: string])[];

// Most browsers name those they descend from too, so the most particular come first.
const BROWSERS: Marks = [
  [/\bEdg(?:e|A|iOS)?\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//u, 'Chrome'],
  [/\bVersion\/.+ Safari\//u, 'Safari'],
];

const SYSTEMS: Marks = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bWindows NT\b/u, 'Windows'],
  [/\bMac OS X\b/u, 'Mac'],
  [/\bLinux\b/u, 'Linux'],
];

function firstOf(marks: Marks, userAgent: string): string | undefined {
  return marks.find(([mark]) => mark.test(userAgent))?.[1];
}

export type Device = 'phone' | 'tablet' | 'computer' | 'unknown';

/** What a browser says it runs on: `phone`, `tablet`, `computer`, or `unknown` when it says nothing. */
export function deviceOf(userAgent: string): Device {
  if (userAgent === '') return 'unknown';
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/iu.test(userAgent)) return 'tablet';
  return /Mobi|iPhone|iPod/iu.test(userAgent) ? 'phone' : 'computer';
}

import type { ComingWords } from './fr.ts';

export const en: ComingWords = {
  analytics: 'Analytics',
  analyticsTitle: 'Analytics are coming',
  analyticsText:
    'This page will say which widget, on which page, brought which bookings. Nothing is counted yet.',
};

import type { WidgetWords } from './fr.ts';

export const en: WidgetWords = {
  title: 'Widgets',
  add: 'Widget',
  firstName: 'Booking on the site',
  noneTitle: 'No widget yet',
  none: 'A widget is what you paste into your site so that visitors can book.',
  addFirst: 'Create a widget',
  name: 'Name',
  placement: 'Placement',
  inline: 'In the page',
  popup: 'Window',
  floating: 'Floating button',
  iframe: 'Iframe',
  link: 'Link',
  offered: 'Services',
  every: 'all',
  sites: 'Allowed sites',
  lastSeen: 'Last seen',
  notSeen: 'not yet',
  everySite: 'all',
};

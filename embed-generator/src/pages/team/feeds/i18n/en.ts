import type { FeedWords } from './fr.ts';

export const en: FeedWords = {
  title: 'Subscribed calendar',
  intro: (name) =>
    `${name}’s bookings in Outlook, Google Calendar or Apple’s calendar, kept up to date without an account to connect.`,
  details: 'What the calendar shows',
  full: 'Service, customer and how to reach them',
  names: 'Service and customer’s name',
  busy: 'Only “Busy”',
  make: 'Make an address',
  makeAnother: 'Make another address',
  made: 'The address is ready.',
  address: 'Address of the calendar',
  secret: 'Whoever has this address sees these bookings: give it only to the person themselves.',
  lastRead: (when) => `Read on ${when}`,
  neverRead: 'Not read yet',
  apple: 'Apple',
  google: 'Google',
  outlook: 'Outlook (work)',
  outlookLive: 'Outlook.com',
  addTo: (program) => `Subscribe with ${program}`,
  help: 'How to subscribe',
  helpApple:
    'iPhone, iPad, Mac: the Apple button opens Calendar, which asks to confirm. On a Mac, choose to refresh every 15 minutes.',
  helpGoogle:
    'Google Calendar: the button opens Google on a computer; the calendar then shows on the phone too. Google reads an address again only every few hours.',
  helpOutlook:
    'Outlook: the button opens “Subscribe from web” with the address filled in. In the Windows app: Add calendar, From Internet, then paste the address.',
  helpChanges:
    'A subscription is read only: move and cancel here, and the calendar follows. A cancelled booking disappears from it.',
  renew: 'Renew…',
  revoke: 'Revoke…',
  renewTitle: 'Give it a new address?',
  renewText:
    'The present address stops working at once. Calendars that subscribed to it have to subscribe to the new one.',
  renewYes: 'Renew',
  renewed: 'The new address is ready; the old one no longer answers.',
  revokeTitle: 'Revoke this address?',
  revokeText: 'It stops working at once: calendars that subscribed to it receive nothing more.',
  revokeYes: 'Revoke',
  revoked: 'The address is revoked.',
  keep: 'Keep',
  lost: 'The server’s key has changed: this address still works, but cannot be shown any more. Renew it to see one.',
};

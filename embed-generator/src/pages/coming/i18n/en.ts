import type { ComingWords } from './fr.ts';

export const en: ComingWords = {
  agenda: 'Calendar',
  agendaTitle: 'The calendar is coming',
  agendaText:
    'Each person’s week and day will stand here, with bookings to move by hand. Until then everything is in the list of bookings.',
  toBookings: 'See the bookings',
  messages: 'Messages',
  messagesTitle: 'Messages are coming',
  messagesText:
    'Confirmations and reminders by SMS, WhatsApp and e-mail will be set here, with their log and their price. Today no message is sent: your customers keep their link and their calendar file.',
  google: 'Google Calendar',
  googleTitle: 'Google Calendar is coming',
  googleText:
    'You will connect your Google calendar here: its events will block the times on offer, and bookings will be written into it. Nothing is connected today.',
  analytics: 'Analytics',
  analyticsTitle: 'Analytics are coming',
  analyticsText:
    'This page will say which widget, on which page, brought which bookings. Nothing is counted yet.',
};

import type { ComingWords } from './fr.ts';

export const en: ComingWords = {
  messages: 'Messages',
  messagesTitle: 'Messages are coming',
  messagesText:
    'Confirmations and reminders by SMS, WhatsApp and e-mail will be set here, with their log and their price. Today no message is sent: your customers keep their link and their calendar file.',
  analytics: 'Analytics',
  analyticsTitle: 'Analytics are coming',
  analyticsText:
    'This page will say which widget, on which page, brought which bookings. Nothing is counted yet.',
};

import type { MessageWords } from './fr.ts';

export const en: MessageWords = {
  title: 'Messages',
  tabs: {
    journal: 'Texts and log',
    rules: 'Sending rules',
    conversations: 'Conversations',
    'opt-outs': 'Opted out',
    waitlist: 'Waiting list',
    channels: 'Channels',
  },
  audiences: { visitor: 'Customer', owner: 'Business', person: 'Team member' },
  channels: { email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp' },
  moments: {
    confirmed: 'Confirmation',
    pending: 'Request to approve',
    declined: 'Request declined',
    moved: 'Move',
    cancelled: 'Cancellation',
    reminder: 'Reminder',
    follow_up: 'After the visit',
    waitlist: 'Time freed',
    test: 'Test',
    answer: 'Your answer',
    reply: 'Automatic reply',
  },
  noMailServer:
    'No e-mail leaves this server: no mail server is set up. Tell your customers yourself.',
  setOnServer: 'For messages to leave, set on the server',
  and: 'and',
  told: {
    nobody: 'No automatic message leaves for now: tell the customer yourself.',
    noAddress: 'This customer left nothing to be reached by the channels set: tell them yourself.',
    off: 'Your sending rules do not tell the customer: tell them yourself.',
    byMail: 'The customer is told by e-mail.',
    byPhone: (channels) => `The customer is told by ${channels}, if they agreed to that.`,
    perhaps: 'The customer is told if the sending rules say so.',
  },
};

import type { ConversationWords } from './fr.ts';

export const en: ConversationWords = {
  list: 'People who wrote',
  choose: 'Choose a conversation.',
  more: 'Show more',
  noneTitle: 'Nobody wrote yet',
  none: 'When somebody answers an SMS or a WhatsApp message, the answer appears here and you can write back. For answers to arrive, paste the address of the tab Channels at Twilio.',
  noneWithout:
    'Answers to SMS and WhatsApp messages will appear here. That takes a Twilio account first: without it, none of these messages leaves or arrives.',
  connect: 'Connect Twilio',
  toChannels: 'See the channels',
  you: 'You:',
  unread: (count) => `${count} unread`,
  optedOut: 'Opted out',
  back: 'All conversations',
  nextBooking: 'See their appointment',
  said: 'Messages exchanged',
  states: {
    planned: 'waiting',
    sending: 'being sent',
    accepted: 'sent',
    sent: 'sent',
    delivered: 'delivered',
    read: 'read',
    undelivered: 'not delivered',
    failed: 'refused',
    not_sent: 'not sent',
    withdrawn: 'withdrawn',
    unknown: 'outcome unknown',
  },
  meanings: {
    stop: 'understood as opting out',
    start: 'understood as opting in again',
    help: 'understood as asking for help',
    cancel: 'understood as cancelling',
    attend: 'understood as “I will come”',
  },
  optedOutOf: (channels) =>
    `They want no more messages by ${channels}. Call them if it is important.`,
  seeOptOut: 'See the opt-out',
  cannotAnswer: 'You cannot answer from here: they opted out, or no sender is set up.',
  windowOpen: (until) =>
    `WhatsApp takes free text until ${until}, which is 24 h after their last message.`,
  windowOver:
    'WhatsApp’s 24 h are over: it takes no free text any more. Your answer leaves by SMS.',
  by: 'Answer by',
  answerBy: (channel) => `Your answer, by ${channel}`,
  size: ({ parts, isPlain }) => {
    const count = `Counts as ${parts} SMS`;
    return isPlain ? `${count}.` : `${count}, because of signs outside the short alphabet.`;
  },
  nothingWritten: 'Write your answer first.',
  send: 'Send',
};

import type { ErrorWords } from './errors-fr.ts';

export const errorsEn: ErrorWords = {
  errors: {
    credentials: {
      words: 'wrong credentials',
      meaning:
        'The account number or the token is no longer right; mostly the token was changed at Twilio. Copy the new one into the tab Channels.',
    },
    account: {
      words: 'Twilio account suspended',
      meaning:
        'Twilio suspended the account, or its credit is used up. Open Twilio’s console: it says what is missing, often a payment.',
    },
    unverified: {
      words: 'recipient not verified',
      meaning:
        'A trial account only writes to numbers verified at Twilio. Upgrade the account, or have this number verified.',
    },
    sender: {
      words: 'sender not allowed',
      meaning:
        'This name or number cannot write to this country, or does not belong to your account. Correct the sender in the tab Channels.',
    },
    queue_full: {
      words: 'too many at once',
      meaning:
        'Your number sends faster than Twilio allows. Nothing has left: send it again in a few minutes.',
    },
    number_wrong: {
      words: 'this number does not exist',
      meaning: 'There probably is a typing mistake. Check the number with the customer.',
    },
    not_mobile: {
      words: 'it is a landline',
      meaning: 'A landline receives no SMS. Ask for a mobile number, or call.',
    },
    country: {
      words: 'country closed at Twilio',
      meaning:
        'Your Twilio account may not write to this country. Open it at Twilio under “Messaging → Settings → Geo permissions”.',
    },
    opted_out: {
      words: 'they answered STOP',
      meaning:
        'They want no more messages from your number. We no longer write to them this way: tell them another way.',
    },
    unreachable: {
      words: 'phone not reachable',
      meaning:
        'The phone was off or out of reach for too long. Send it again if it still helps, or call.',
    },
    blocked: {
      words: 'blocked by them or their carrier',
      meaning:
        'The carrier refused the message for this number. We no longer write to it: tell them another way.',
    },
    unknown_number: {
      words: 'number unknown to the carrier',
      meaning: 'This number is no longer in use, or it is wrong. Check it with the customer.',
    },
    filtered: {
      words: 'filtered by the carrier',
      meaning:
        'The carrier took the message for spam. Read the template again: no shortened link, your business’s name, no advertising tone.',
    },
    pumping: {
      words: 'stopped by Twilio’s fraud protection',
      meaning:
        'Twilio suspects mass sending to this country or these numbers. If this really is your customer, tell them yourself.',
    },
    expired: {
      words: 'too late',
      meaning:
        'The message had waited too long and would no longer have helped. Call if the appointment is near.',
    },
    too_long: {
      words: 'text too long',
      meaning: 'A message has at most 1,600 characters. Shorten the template.',
    },
    registration: {
      words: 'sender not registered yet',
      meaning:
        'This country wants the number or name registered first. Do so at Twilio under “Regulatory compliance”.',
    },
    whatsapp_window: {
      words: 'more than 24 h since their last message',
      meaning:
        'After 24 h WhatsApp only takes an approved template. Name one for this moment in the templates.',
    },
    whatsapp_template: {
      words: 'WhatsApp template refused',
      meaning:
        'The template is not approved, was paused, or its variables do not match. Check it at Twilio under “Content Template Builder”.',
    },
    whatsapp_sender: {
      words: 'WhatsApp sender not allowed',
      meaning:
        'This number is not, or no longer, a WhatsApp sender of your account. Check it at Twilio, then in the tab Channels. In the sandbox, they have to join first.',
    },
    whatsapp_recipient: {
      words: 'this number is not on WhatsApp',
      meaning: 'They cannot receive WhatsApp messages at this number. Write by SMS.',
    },
    whatsapp_limit: {
      words: 'WhatsApp’s limit of the day reached',
      meaning:
        'WhatsApp limits how many people a new sender writes to a day. The limit grows with time; until then, tell them another way.',
    },
    other: {
      words: 'another reason',
      meaning: 'Twilio gives a code we do not know. twilio.com/docs/api/errors explains it.',
    },
  },
};

import type { ChannelWords } from './fr.ts';

const FRENCH_MOBILE =
  'A French mobile number may not send automatic messages. Take a name, or a number rented from Twilio.';

export const en: ChannelWords = {
  title: 'Channels',
  channel: 'Channel',
  state: 'State',
  sender: 'Sender',
  week: 'Last 7 days',
  last: 'Last sent',
  never: 'Never',
  lastTrouble: (at, channel) => `Last failure, ${at}, ${channel}:`,
  ready: 'Ready',
  readyByServer: 'Ready, by the server’s account',
  noProvider: 'No provider: nothing leaves',
  noServer: 'No mail server: nothing leaves',
  broken: {
    credentials: 'Twilio refuses the account or the token',
    key_gone: 'The token can no longer be read: enter it again',
  },
  waiting: (count) =>
    count === 1
      ? '1 message waits, and leaves once it is connected again'
      : `${count} messages wait, and leave once it is connected again`,
  weekOf: ({ sent, delivered, failed, unknown }) => {
    if (sent + failed + unknown === 0) return 'Nothing sent';
    const parts = [`${sent} sent`];
    if (delivered > 0) parts.push(`${delivered} delivered`);
    if (failed > 0) parts.push(`${failed} failed`);
    if (unknown > 0) parts.push(`${unknown} without news`);
    return parts.join(', ');
  },
  today: (sent, perDay) => `Today: ${sent} of ${perDay} SMS and WhatsApp`,
  stopped: 'Stopped until midnight by the spending alarm',
  alarmed: 'Spending alarm reached',
  limits: 'Set the limits',
  test: 'Try',
  testTitle: (channel) => `Send a test ${channel === 'E-mail' ? 'e-mail' : `${channel} message`}`,
  testAddress: 'E-mail address',
  testNumber: 'Mobile number',
  testHint: {
    sms: 'Yours, for example. This test is charged like any SMS.',
    whatsapp:
      'Yours, for example. Write to your WhatsApp number first: otherwise only an approved template gets through.',
  },
  testDo: 'Send the test',
  tested: 'The test has left. Its state shows here.',
  back: 'Back',
  accountTitle: 'Twilio account',
  accountNone:
    'Twilio carries SMS and WhatsApp messages. Without an account they do not leave: each stands in the log as “not sent, no provider”. E-mails do not need one. The guide docs/twilio.md explains everything, from opening the account on.',
  accountOfServer:
    'Messages leave by the Twilio account of whoever runs this server. You can connect your own in its place.',
  connected: 'Connected',
  checkedAt: (at) => `checked ${at}`,
  connectedNow: 'Twilio account connected.',
  connect: 'Connect Twilio',
  saveAccount: 'Check and save',
  change: 'Change',
  useOwn: 'Connect your own account',
  optional: 'optional',
  accountSid: 'Account number (Account SID)',
  accountSidHint: 'On the start page of Twilio’s console. It begins with AC.',
  authToken: 'Token (Auth Token)',
  authTokenHint: 'Just below it, at Twilio. It is encrypted here and never shown again.',
  authTokenKept: 'Leave empty to keep the stored token. It is never shown.',
  smsFrom: 'Sender of SMS',
  smsFromHint:
    'A number rented from Twilio, or a name of up to 11 letters and digits, without spaces or accents, such as LUMIERE.',
  senderKinds: {
    name: 'A name: nobody will be able to answer, and every SMS will keep the link to the appointment.',
    french_mobile: FRENCH_MOBILE,
    neither:
      'Neither a number like +33939031234, nor a name of up to 11 letters and digits without spaces or accents.',
  },
  messagingService: 'Messaging Service',
  messagingServiceSid: 'Messaging Service',
  messagingServiceHint:
    'If you made one at Twilio: it chooses the sender in place of the field above. It begins with MG.',
  whatsappFrom: 'WhatsApp sender',
  whatsappFromHint:
    'The number registered at WhatsApp through Twilio. To try it, the sandbox’s: +14155238886.',
  wrong: {
    accountSid: 'This is no account number. Copy it from Twilio: AC and 32 signs.',
    authToken: 'Copy the token as Twilio shows it.',
    smsFrom: 'Write a number like +33939031234, or a name of up to 11 letters and digits.',
    messagingServiceSid: 'Copy it from Twilio: MG and 32 signs.',
    whatsappFrom: 'Write a number like +33939031234.',
  },
  warnings: {
    one_way:
      'Your sender is a name: nobody can answer it, not even STOP. So every SMS keeps the link to the appointment.',
    generic_name:
      'This name is a common word. French carriers refuse names that are not a brand’s: choose that of your business.',
    french_mobile: FRENCH_MOBILE,
    unchecked_sms: 'Twilio cannot say beforehand whether this name may send. Send yourself a test.',
    unchecked_whatsapp:
      'Twilio does not list this number among your WhatsApp senders; that is normal for the sandbox. Send yourself a test.',
  },
  foreign: {
    smsFrom: 'This Twilio account does not have this number, or the number sends no SMS.',
    messagingServiceSid: 'This Twilio account has no such Messaging Service.',
    whatsappFrom: 'This Twilio account has no such WhatsApp sender.',
  },
  pasteTitle: 'To paste at Twilio, to receive answers',
  pasteLead:
    'At Twilio, open your number (or your Messaging Service, and the WhatsApp sender), and paste this address under “A message comes in”, as HTTP POST. STOP, answers and conversations arrive that way.',
  inboundUrl: 'Address for answers',
  statusNote:
    'The states “delivered” and “read” come back by themselves: their address travels with each message.',
  disconnect: 'Disconnect…',
  disconnectTitle: 'Disconnect the Twilio account?',
  disconnectText:
    'Planned SMS and WhatsApp messages will no longer leave: they will stand in the log as not sent. The token is deleted here. E-mails go on.',
  disconnectDo: 'Disconnect',
  disconnected: 'Twilio account disconnected.',
  mailTitle: 'E-mail',
  mailNone:
    'No e-mail leaves this server. Whoever runs it sets the address of a sending server and a sender, then starts it again; docs/email.md explains how.',
  mailVariables: 'Variables of the server',
  mailReady: (sender) =>
    `E-mails leave by this installation’s sending server, in your business’s name, from ${sender}. Answers go to the address in your settings.`,
  flaggedTitle: 'Flagged numbers',
  flaggedLead: 'What carriers told us about some numbers.',
  number: 'Number',
  why: 'Why',
  since: 'Since',
  flagged: {
    stop: (code) => `Wants no more messages (${code}): we no longer write to it`,
    wrong: (code) => `Wrong number or landline (${code}): to be checked`,
  },
};

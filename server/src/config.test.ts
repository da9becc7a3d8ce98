import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('nothing needs to be set', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '::',
    publicUrl: 'http://localhost:3000',
    databaseUrl: 'file:./data/bookingsaas.sqlite',
    dataFolder: './data',
    secretKey: null,
    previousSecretKeys: [],
    trustProxy: false,
    logLevel: 'info',
    demo: true,
    rateLimits: {
      readsPerAddress: 600,
      writesPerAddress: 30,
      writesPerWidget: 300,
      attemptsPerAddress: 10,
      changesPerPrincipal: 300,
    },
    webhookTrustedHosts: [],
    holdMinutes: 10,
    isSignUpOpen: false,
    google: null,
    smtp: null,
    twilio: null,
    twilioApiRootUrl: null,
    textsPerSecond: 10,
  });
});

test('the two halves of a client at Google are enough, and everything around it can be set', () => {
  const google = { GOOGLE_CLIENT_ID: 'a.apps.example', GOOGLE_CLIENT_SECRET: 's' };
  expect(readConfig({ ...google, PUBLIC_URL: 'https://book.example/' }).google).toEqual({
    clientId: 'a.apps.example',
    clientSecret: 's',
    redirectUri: 'https://book.example/api/integrations/google/callback',
    apiRootUrl: null,
    oauthRootUrl: null,
  });
  expect(
    readConfig({
      ...google,
      GOOGLE_REDIRECT_URI: 'https://other.example/back',
      GOOGLE_API_ROOT_URL: 'http://localhost:4000/',
      GOOGLE_OAUTH_ROOT_URL: 'http://localhost:4001',
    }).google,
  ).toMatchObject({
    redirectUri: 'https://other.example/back',
    apiRootUrl: 'http://localhost:4000',
    oauthRootUrl: 'http://localhost:4001',
  });
});

test('an account at Twilio is enough, and its senders go by either name', () => {
  const sid = `AC${'0'.repeat(31)}1`;
  const account = { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: 'token' };
  expect(readConfig(account).twilio).toEqual({
    accountSid: sid,
    authToken: 'token',
    smsFrom: null,
    messagingServiceSid: null,
    whatsappFrom: null,
  });
  const named = readConfig({
    ...account,
    TWILIO_PHONE_NUMBER: '+33644600001',
    TWILIO_SMS_FROM: 'ATELIER',
    TWILIO_WHATSAPP_NUMBER: '+14155238886',
    TWILIO_MESSAGING_SERVICE_SID: `MG${'0'.repeat(32)}`,
    TWILIO_API_ROOT_URL: 'http://localhost:4002/',
  });
  expect(named.twilio).toMatchObject({
    smsFrom: 'ATELIER',
    whatsappFrom: '+14155238886',
    messagingServiceSid: `MG${'0'.repeat(32)}`,
  });
  expect(named.twilioApiRootUrl).toBe('http://localhost:4002');
});

test('what is set counts, and an empty line counts as not set', () => {
  const config = readConfig({
    PORT: ' 8080 ',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://book.example/',
    DATABASE_URL: '',
    DATA_DIR: '/srv/book',
    TRUST_PROXY: 'on',
    LOG_LEVEL: 'error',
    DEMO: 'off',
    RATE_READS_PER_ADDRESS: '5',
    HOLD_MINUTES: '3',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'https://book.example',
    databaseUrl: 'file:/srv/book/bookingsaas.sqlite',
    trustProxy: true,
    logLevel: 'error',
    demo: false,
    rateLimits: { readsPerAddress: 5 },
    holdMinutes: 3,
  });
});

describe('a bad value stops the start with a sentence that names it', () => {
  test.each([
    ['PORT', '80a', 'PORT is "80a", but must be a whole number from 0 to 65535.'],
    ['PORT', '70000', 'PORT is "70000", but must be a whole number from 0 to 65535.'],
    [
      'PUBLIC_URL',
      'book.example',
      'PUBLIC_URL is "book.example", but must be an address such as https://book.example.com.',
    ],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY is "yes", but must be one of off, on.'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud", but must be one of info, debug, warn, error, silent.',
    ],
    [
      'GOOGLE_CLIENT_ID',
      'a.apps.example',
      'GOOGLE_CLIENT_ID is set, but GOOGLE_CLIENT_SECRET is missing: Google gives both together.',
    ],
    [
      'GOOGLE_CLIENT_SECRET',
      's',
      'GOOGLE_CLIENT_SECRET is set, but GOOGLE_CLIENT_ID is missing: Google gives both together.',
    ],
    [
      'TWILIO_AUTH_TOKEN',
      't',
      'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN belong together: set both.',
    ],
    ['TWILIO_ACCOUNT_SID', 'SK1', 'TWILIO_ACCOUNT_SID must be AC and 32 signs.'],
    ['SECRET_KEY', 'short', 'SECRET_KEY has 5 characters, but must have at least 32.'],
    [
      'RATE_WRITES_PER_WIDGET',
      '0',
      'RATE_WRITES_PER_WIDGET is "0", but must be a whole number from 1 to 1000000000.',
    ],
  ])('%s=%s', (key, value, sentence) => {
    expect(() => readConfig({ [key]: value })).toThrow(new ConfigError(sentence));
  });
});

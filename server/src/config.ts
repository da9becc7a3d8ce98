import type { RateLimitConfig } from './http/middleware/rate-limits.ts';
import type { LogLevel } from './integrations/system/log.ts';

export interface Config {
  /** `PORT`: where the server listens; 0 takes a free one. Default 3000. */
  readonly port: number;
  /** `HOST`: the address it listens on. Default all. */
  readonly host: string;
  /** `PUBLIC_URL`: where visitors reach it, without a slash at the end; written into links. Default `http://localhost:{PORT}`. */
  readonly publicUrl: string;
  /** `DATABASE_URL`: `postgres://…`, or a path of an SQLite file, with or without `file:`. Default in `DATA_DIR`. */
  readonly databaseUrl: string;
  /** `DATA_DIR`: folder for what the server keeps beside the database. Default `./data`. */
  readonly dataFolder: string;
  /** `SECRET_KEY`: at least 32 characters; keys the tokens of booking links. Without it one is made in `DATA_DIR` on the first start. All processes of one installation need the same. */
  readonly secretKey: string | null;
  /** `SECRET_KEY_PREVIOUS`: former keys with commas between them, newest first; they only open what was sealed with them. Default none. */
  readonly previousSecretKeys: readonly string[];
  /** `TRUST_PROXY`: `on` believes the last `X-Forwarded-For` address, for rate limits. Default off. */
  readonly trustProxy: boolean;
  /** `LOG_LEVEL`: debug, info, warn, error or silent. Default info. */
  readonly logLevel: LogLevel;
  /** `DEMO`: `off` leaves an empty database empty instead of opening a sample business. */
  readonly demo: boolean;
  /** `SIGNUP`: `open` lets anybody make an account and a business; `closed` only those who are invited. Default closed. */
  readonly isSignUpOpen: boolean;
  /** `RATE_READS_PER_ADDRESS`, `RATE_WRITES_PER_ADDRESS`, `RATE_WRITES_PER_WIDGET`, `RATE_ATTEMPTS_PER_ADDRESS`, `RATE_CHANGES_PER_PRINCIPAL`: requests a minute. Defaults 600, 30, 300, 10 and 300. */
  readonly rateLimits: RateLimitConfig;
  /** `WEBHOOK_TRUSTED_HOSTS`: hosts with commas between them, such as `n8n.internal:5678`, to which webhooks may be sent although they are not public, also without https. Default none. */
  readonly webhookTrustedHosts: readonly string[];
  /** `HOLD_MINUTES`: how long a time is kept while a visitor fills in the form. Default 10. */
  readonly holdMinutes: number;
  /** `GOOGLE_CLIENT_ID` and `GOOGLE_CLIENT_SECRET`: this installation's own client at Google. Without them nobody can connect a calendar. */
  readonly google: GoogleConfig | null;
  /** `SMTP_URL` (`smtp://user:password@host:587`, `smtps://…:465`) and `MAIL_FROM`: how mail leaves. Without them messages are written into the log. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** The account at Twilio for businesses that connect none of their own. Without it they send neither SMS nor WhatsApp. */
  readonly twilio: TwilioConfig | null;
  /** `TWILIO_API_ROOT_URL`: another address for Twilio, such as an emulator; also for the accounts of businesses. */
  readonly twilioApiRootUrl: string | null;
  /** `TWILIO_MESSAGES_PER_SECOND`: how fast each account is handed SMS and WhatsApp. Default 10; a long code of the United States takes one. */
  readonly textsPerSecond: number;
}

export interface TwilioConfig {
  /** `TWILIO_ACCOUNT_SID` and `TWILIO_AUTH_TOKEN`: from the first page of Twilio's console. */
  readonly accountSid: string;
  readonly authToken: string;
  /** `TWILIO_SMS_FROM`, or `TWILIO_PHONE_NUMBER`: a number (+33…), or a name of up to eleven letters and digits, which nobody can answer. */
  readonly smsFrom: string | null;
  /** `TWILIO_MESSAGING_SERVICE_SID`: a service that picks the sender of an SMS; goes before a number. */
  readonly messagingServiceSid: string | null;
  /** `TWILIO_WHATSAPP_FROM`, or `TWILIO_WHATSAPP_NUMBER`: a number, without `whatsapp:`. */
  readonly whatsappFrom: string | null;
}

export interface GoogleConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `GOOGLE_REDIRECT_URI`: where Google sends the owner back, exactly as it is registered there. Default below `PUBLIC_URL`. */
  readonly redirectUri: string;
  /** `GOOGLE_API_ROOT_URL`: another address for the Calendar API, such as an emulator. */
  readonly apiRootUrl: string | null;
  /** `GOOGLE_OAUTH_ROOT_URL`: another address for consent and tokens, such as an emulator. */
  readonly oauthRootUrl: string | null;
}

/** A value that stops the start; the message is a sentence for whoever set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the environment; a bad value throws a `ConfigError`. */
export function readConfig(env: Env): Config {
  const port = wholeNumber(env, 'PORT', { preset: 3000, least: 0, most: 65_535 });
  const dataFolder = text(env, 'DATA_DIR') ?? './data';
  const publicUrl = webAddress(env, 'PUBLIC_URL') ?? `http://localhost:${port}`;
  return {
    port,
    host: text(env, 'HOST') ?? '::',
    publicUrl,
    databaseUrl: text(env, 'DATABASE_URL') ?? `file:${dataFolder}/bookingsaas.sqlite`,
    dataFolder,
    secretKey: secret(env, 'SECRET_KEY'),
    previousSecretKeys: formerSecrets(env, 'SECRET_KEY_PREVIOUS'),
    trustProxy: oneOf(env, 'TRUST_PROXY', ['off', 'on']) === 'on',
    logLevel: oneOf(env, 'LOG_LEVEL', ['info', 'debug', 'warn', 'error', 'silent']),
    demo: oneOf(env, 'DEMO', ['on', 'off']) === 'on',
    isSignUpOpen: oneOf(env, 'SIGNUP', ['closed', 'open']) === 'open',
    rateLimits: {
      readsPerAddress: perMinute(env, 'RATE_READS_PER_ADDRESS', 600),
      writesPerAddress: perMinute(env, 'RATE_WRITES_PER_ADDRESS', 30),
      writesPerWidget: perMinute(env, 'RATE_WRITES_PER_WIDGET', 300),
      attemptsPerAddress: perMinute(env, 'RATE_ATTEMPTS_PER_ADDRESS', 10),
      changesPerPrincipal: perMinute(env, 'RATE_CHANGES_PER_PRINCIPAL', 300),
    },
    webhookTrustedHosts: list(env, 'WEBHOOK_TRUSTED_HOSTS'),
    holdMinutes: wholeNumber(env, 'HOLD_MINUTES', { preset: 10, least: 1, most: 120 }),
    google: google(env, publicUrl),
    smtp: smtp(env),
    twilio: twilio(env),
    twilioApiRootUrl: webAddress(env, 'TWILIO_API_ROOT_URL'),
    textsPerSecond: wholeNumber(env, 'TWILIO_MESSAGES_PER_SECOND', {
      preset: 10,
      least: 1,
      most: 10_000,
    }),
  };
}

function smtp(env: Env): Config['smtp'] {
  const url = text(env, 'SMTP_URL');
  const from = text(env, 'MAIL_FROM');
  if (url === null && from === null) return null;
  if (url === null || !URL.canParse(url) || !/^smtps?:$/u.test(new URL(url).protocol)) {
    throw new ConfigError(
      'SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.',
    );
  }
  if (from === null || !/^[^\s@<>]+@[^\s@<>]+$/u.test(from)) {
    throw new ConfigError(
      'MAIL_FROM must be the address mail comes from, such as book@example.com.',
    );
  }
  return { url, from };
}

function twilio(env: Env): TwilioConfig | null {
  const accountSid = shaped(env, 'TWILIO_ACCOUNT_SID', TWILIO.account);
  const authToken = text(env, 'TWILIO_AUTH_TOKEN');
  if (accountSid === null && authToken === null) return null;
  if (accountSid === null || authToken === null)
    throw new ConfigError('TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN belong together: set both.');
  const either = (key: string, other: string, shape: Shape) =>
    shaped(env, key, shape) ?? shaped(env, other, shape);
  return {
    accountSid,
    authToken,
    smsFrom: either('TWILIO_SMS_FROM', 'TWILIO_PHONE_NUMBER', TWILIO.sender),
    messagingServiceSid: shaped(env, 'TWILIO_MESSAGING_SERVICE_SID', TWILIO.service),
    whatsappFrom: either('TWILIO_WHATSAPP_FROM', 'TWILIO_WHATSAPP_NUMBER', TWILIO.number),
  };
}

interface Shape {
  readonly pattern: RegExp;
  readonly says: string;
}

const TWILIO = {
  account: { pattern: /^AC[0-9a-fA-F]{32}$/u, says: 'AC and 32 signs' },
  service: { pattern: /^MG[0-9a-fA-F]{32}$/u, says: 'MG and 32 signs' },
  number: { pattern: /^\+[1-9]\d{6,14}$/u, says: 'a number such as +33612345678' },
  sender: {
    pattern: /^(?:\+[1-9]\d{6,14}|(?=.*[A-Za-z])[A-Za-z0-9]{1,11})$/u,
    says: 'a number such as +33612345678, or up to eleven letters and digits',
  },
};

function shaped(env: Env, key: string, { pattern, says }: Shape): string | null {
  const value = text(env, key);
  if (value === null || pattern.test(value)) return value;
  throw new ConfigError(`${key} must be ${says}.`);
}

function google(env: Env, publicUrl: string): GoogleConfig | null {
  const clientId = text(env, 'GOOGLE_CLIENT_ID');
  const clientSecret = text(env, 'GOOGLE_CLIENT_SECRET');
  if (clientId === null && clientSecret === null) return null;
  if (clientId === null || clientSecret === null) {
    const [given, missing] =
      clientId === null
        ? ['GOOGLE_CLIENT_SECRET', 'GOOGLE_CLIENT_ID']
        : ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'];
    throw new ConfigError(
      `${given} is set, but ${missing} is missing: Google gives both together.`,
    );
  }
  return {
    clientId,
    clientSecret,
    redirectUri:
      webAddress(env, 'GOOGLE_REDIRECT_URI') ?? `${publicUrl}/api/integrations/google/callback`,
    apiRootUrl: webAddress(env, 'GOOGLE_API_ROOT_URL'),
    oauthRootUrl: webAddress(env, 'GOOGLE_OAUTH_ROOT_URL'),
  };
}

function text(env: Env, key: string): string | null {
  const value = env[key]?.trim();
  return value === undefined || value === '' ? null : value;
}

function perMinute(env: Env, key: string, preset: number): number {
  return wholeNumber(env, key, { preset, least: 1, most: 1_000_000_000 });
}

function wholeNumber(
  env: Env,
  key: string,
  { preset, least, most }: { preset: number; least: number; most: number },
): number {
  const value = text(env, key);
  if (value === null) return preset;
  const number = Number(value);
  if (/^\d+$/u.test(value) && number >= least && number <= most) return number;
  throw new ConfigError(
    `${key} is "${value}", but must be a whole number from ${least} to ${most}.`,
  );
}

function oneOf<Word extends string>(
  env: Env,
  key: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = text(env, key);
  if (value === null) return words[0];
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  throw new ConfigError(`${key} is "${value}", but must be one of ${words.join(', ')}.`);
}

function webAddress(env: Env, key: string): string | null {
  const value = text(env, key);
  if (value === null) return null;
  const isWeb = URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
  if (isWeb) return value.replace(/\/+$/u, '');
  throw new ConfigError(
    `${key} is "${value}", but must be an address such as https://book.example.com.`,
  );
}

function secret(env: Env, key: string): string | null {
  const value = text(env, key);
  return value === null ? null : longEnough(key, value);
}

function formerSecrets(env: Env, key: string): string[] {
  return list(env, key).map((value) => longEnough(key, value));
}

function list(env: Env, key: string): string[] {
  const values = (text(env, key) ?? '').split(',').map((value) => value.trim());
  return values.filter((value) => value !== '');
}

function longEnough(key: string, value: string): string {
  if (value.length >= 32) return value;
  throw new ConfigError(`${key} has ${value.length} characters, but must have at least 32.`);
}

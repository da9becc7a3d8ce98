/** The account that the loopback Twilio has, and who may send from it. */
export interface Account {
  readonly sid: string;
  readonly authToken: string;
  /** A long code: two-way, and Twilio itself keeps who opted out of it. */
  readonly sms: string;
  /** Letters: one-way. */
  readonly alphanumeric: string;
  readonly whatsapp: string;
  readonly messagingService: string;
}

/** The sid names the port, so that one contract can stand in front of many. */
export function accountOn(port: number): Account {
  return {
    sid: `AC${port.toString(16).padStart(32, '0')}`,
    authToken: 'loopback-auth-token',
    sms: '+33644600001',
    alphanumeric: 'ATELIER',
    whatsapp: '+14155238886',
    messagingService: `MG${port.toString(16).padStart(32, '0')}`,
  };
}

/** Of a path or of a sid; null where there is none. */
export function portIn(text: string): number | null {
  const [, port] = /AC([0-9a-f]{32})/u.exec(text) ?? [];
  return port === undefined ? null : Number.parseInt(port, 16);
}

/** A site as the list of allowed sites wants it, from whatever an owner types: `salon.fr/contact` is `https://salon.fr`. */
export function siteOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const isWild = /^(?:https?:\/\/)?\*\./u.test(text);
  const plain = text.replace('*.', '');
  const address = /^https?:\/\//u.test(plain) ? plain : `https://${plain}`;
  if (!URL.canParse(address)) return null;
  const { protocol, host, hostname } = new URL(address);
  const isName = /^(?:[a-z\d-]+\.)+[a-z\d-]+$/u.test(hostname) || hostname === 'localhost';
  return isName ? `${protocol}//${isWild ? '*.' : ''}${host}` : null;
}

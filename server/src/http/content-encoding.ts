export type Encoding = 'br' | 'gzip' | 'identity';

/** The best of our encodings that an `Accept-Encoding` takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const weights = new Map((accepted ?? '').toLowerCase().split(',').map(parseOffer));
  const isTaken = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (isTaken('br')) return 'br';
  return isTaken('gzip') ? 'gzip' : 'identity';
}

function parseOffer(text: string): [name: string, weight: number] {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice(2))];
}

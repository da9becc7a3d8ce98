import { encode, renderSVG } from 'uqr';

// Quartile correction: a scratched sticker on a door is still read.
const OPTIONS = { ecc: 'Q', border: 4 } as const;

/** A QR code as SVG, black on white with the quiet zone the standard asks for. */
export function qrSvg(text: string): string {
  return renderSVG(text, OPTIONS);
}

/** The same as rows of dark and light modules, quiet zone included. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, OPTIONS).data;
}

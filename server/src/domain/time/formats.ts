/** `Intl` formats, built once and remembered: building one costs a hundred times what using it does. */
export interface Formats {
  dates(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  numbers(locale: string, style: Intl.NumberFormatOptions): Intl.NumberFormat;
}

/**
 * Formats to be made once per process (or per test) and handed in, as zones are. It is a pure memo; being handed in
 * keeps its memory visible and bounded by its owner: visitors name the zones they read in.
 */
export function createFormats(): Formats {
  return {
    dates: remembered((locale, style) => new Intl.DateTimeFormat(locale, style)),
    numbers: remembered((locale, style) => new Intl.NumberFormat(locale, style)),
  };
}

/** Of each kind; a business whose visitors are at home everywhere uses some dozens. */
export const MOST_FORMATS = 200;

function remembered<Style, Format>(
  build: (locale: string, style: Style) => Format,
): (locale: string, style: Style) => Format {
  const formats = new Map<string, Format>();
  return (locale, style) => {
    const key = `${locale} ${JSON.stringify(style)}`;
    const known = formats.get(key);
    if (known !== undefined) return known;
    const format = build(locale, style);
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
    return format;
  };
}

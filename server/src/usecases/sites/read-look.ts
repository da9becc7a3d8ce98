import type { FoundAt, SiteTheme } from '../../contract/sites.ts';
import { contrast, hexToOklch } from '../../domain/theme/oklch.ts';
import type { SiteTag, StyleRule } from '../../ports/site-reader.ts';
import { readColour } from './read-colour.ts';

type Look = Omit<Extract<SiteTheme, { is: 'read' }>, 'is' | 'url' | 'unread'>;

interface Candidate {
  readonly value: string;
  readonly from: FoundAt;
  readonly weight: number;
}

/** What a page's colours, font and corners are, from its tags and all its rules, with where each was found. */
export function readLook(tags: readonly SiteTag[], rules: readonly StyleRule[]): Look {
  const variables = variablesOf(rules);
  const all = [...rules, ...inlineRules(tags)];
  const background = onPage(all, ['background-color', 'background'], 'page');
  const text = onPage(all, ['color'], 'text');
  const paper = background?.value ?? '#ffffff';
  return {
    brand: heaviest([...themeColour(tags), ...namedColours(variables), ...paintedColours(all)]),
    background,
    // A text that cannot be read on the page's colour belongs to something else than the page.
    text: text !== null && contrast(text.value, paper) < 3 ? null : text,
    font: fontOf(all),
    radius: radiusOf(all),
  };

  function onPage(
    from: readonly StyleRule[],
    properties: readonly string[],
    place: FoundAt['place'],
  ): { value: string; from: FoundAt } | null {
    let found: { value: string; from: FoundAt } | null = null;
    for (const { selector, declarations } of from) {
      const name = partsOf(selector).find((part) => PAGE.test(part));
      if (name === undefined) continue;
      for (const property of properties) {
        const value = colour(declarations[property]);
        if (value !== null) found = { value, from: { place, name: `${name} ${property}` } };
      }
    }
    return found;
  }

  function paintedColours(from: readonly StyleRule[]): Candidate[] {
    return from.flatMap(({ selector, declarations }) => {
      const name = partsOf(selector).find((part) => isButtonRule(part) || LINK.test(part));
      if (name === undefined) return [];
      const isButton = isButtonRule(name);
      const property = isButton ? ['background-color', 'background'] : ['color'];
      const value = property.map((one) => colour(declarations[one])).find((one) => one !== null);
      if (value === undefined || value === null || !isSaturated(value)) return [];
      const place = isButton ? 'buttons' : 'links';
      return [{ value, from: { place, name }, weight: isButton ? 4 : 2 }];
    });
  }

  function namedColours(from: ReadonlyMap<string, string>): Candidate[] {
    return [...from].flatMap(([name, raw]) => {
      const value = BRAND_NAME.test(name) && !NOT_BRAND.test(name) ? colour(raw) : null;
      if (value === null || !isSaturated(value)) return [];
      return [{ value, from: { place: 'custom_property', name }, weight: 5 }];
    });
  }

  function fontOf(from: readonly StyleRule[]): Look['font'] {
    const rule = from.findLast(
      ({ selector, declarations }) =>
        partsOf(selector).some((part) => PAGE.test(part)) &&
        (declarations['font-family'] ?? declarations['font']) !== undefined,
    );
    const raw =
      resolved(rule?.declarations['font-family'] ?? '') ||
      familyIn(resolved(rule?.declarations['font'] ?? ''));
    const families = raw.replaceAll(/["']/gu, '').slice(0, 120);
    if (!/^[\p{L}\p{N}_-][\p{L}\p{N} ,_-]*$/u.test(families)) return null;
    return { value: families, from: { place: 'text', name: `${rule?.selector} font-family` } };
  }

  function radiusOf(from: readonly StyleRule[]): Look['radius'] {
    for (const { selector, declarations } of from) {
      const name = partsOf(selector).find(isButtonRule);
      const wish = /^(?<size>[\d.]+)(?<unit>px|rem|em)?$/u.exec(
        resolved(declarations['border-radius'] ?? ''),
      )?.groups;
      if (name === undefined || wish === undefined) continue;
      const px =
        Number(wish['size']) * (wish['unit'] === 'px' || wish['unit'] === undefined ? 1 : 16);
      return { value: Math.min(24, Math.round(px)), from: { place: 'buttons', name } };
    }
    return null;
  }

  function colour(value: string | undefined): string | null {
    return value === undefined ? null : readColour(resolved(value));
  }

  // A variable may lead to another one, as design systems like it; ten steps are enough for any that ends.
  function resolved(value: string): string {
    let text = value;
    for (let step = 0; step < 10 && text.includes('var('); step += 1) {
      text = text.replaceAll(
        /var\(\s*(?<name>--[\w-]+)\s*(?:,(?<fallback>[^()]*(?:\([^()]*\))?))?\)/gu,
        (_all, name: string, fallback: string | undefined) => variables.get(name) ?? fallback ?? '',
      );
    }
    return text.replace(/!important$/u, '').trim();
  }
}

const PAGE = /^(?:html|body|:root)$/iu;
const LINK = /^a(?::link)?$/iu;
const BRAND_NAME = /brand|primary|accent|theme|main-colou?r/iu;
const NOT_BRAND = /text|foreground|contrast|on-|hover|light|dark|-bg|background|border|shadow/iu;

function themeColour(tags: readonly SiteTag[]): Candidate[] {
  const meta = tags.find(
    ({ name, attributes }) =>
      name === 'meta' && attributes['name']?.toLowerCase() === 'theme-color',
  );
  const value = readColour(meta?.attributes['content'] ?? '');
  if (value === null || !isSaturated(value)) return [];
  return [{ value, from: { place: 'theme_color', name: 'theme-color' }, weight: 6 }];
}

function variablesOf(rules: readonly StyleRule[]): Map<string, string> {
  const variables = new Map<string, string>();
  for (const { selector, declarations } of rules) {
    if (!partsOf(selector).some((part) => PAGE.test(part))) continue;
    for (const [name, value] of Object.entries(declarations)) {
      if (name.startsWith('--') && !variables.has(name)) variables.set(name, value);
    }
  }
  return variables;
}

// `style="…"` of the page itself and of its buttons; colons in addresses do not matter here.
function inlineRules(tags: readonly SiteTag[]): StyleRule[] {
  return tags.flatMap(({ name, attributes }) => {
    const style = attributes['style'];
    if (style === undefined) return [];
    const classes = (attributes['class'] ?? '').split(/\s+/u).filter((one) => one !== '');
    const selector = name + classes.map((one) => `.${one}`).join('');
    const declarations = Object.fromEntries(
      style.split(';').flatMap((declaration) => {
        const [property, ...value] = declaration.split(':');
        return value.length === 0
          ? []
          : [[property?.trim().toLowerCase() ?? '', value.join(':').trim()]];
      }),
    );
    return [{ selector, declarations }];
  });
}

/** The colour named most often, by weight; among equals the one found first. */
function heaviest(candidates: readonly Candidate[]): Look['brand'] {
  const weights = new Map<string, number>();
  for (const { value, weight } of candidates)
    weights.set(value, (weights.get(value) ?? 0) + weight);
  const best = [...weights].toSorted(([, one], [, other]) => other - one)[0]?.[0];
  const found = candidates
    .filter(({ value }) => value === best)
    .toSorted((one, other) => other.weight - one.weight)[0];
  return found === undefined ? null : { value: found.value, from: found.from };
}

function isSaturated(hex: string): boolean {
  const { l, c } = hexToOklch(hex);
  return c > 0.04 && l > 0.15 && l < 0.93;
}

function isButtonRule(selector: string): boolean {
  const last = selector.split(/[\s>+~]+/u).at(-1) ?? '';
  // Other states and quieter kinds of button have other colours.
  if (/:|secondary|outline|ghost|link|close/iu.test(last)) return false;
  return /^button(?![\w-])|^input\[type=["']?submit|\.[\w-]*(?:btn|button|cta)/iu.test(last);
}

function partsOf(selector: string): string[] {
  return selector.split(',').map((part) => part.trim());
}

// What stands after the size in `font: italic 16px/1.5 Inter, sans-serif`.
function familyIn(font: string): string {
  const shorthand = /\d(?:px|r?em|%|pt|vw)(?:\s*\/\s*[\d.]+[a-z%]*)?\s*(?<family>["'a-z].*)$/iu;
  return shorthand.exec(font)?.groups?.['family'] ?? '';
}

import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../i18n/language.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { generatorTexts } from '../texts.ts';

/** One colour: its swatch, its code, and what it measures. Empty is computed. */
export function ColourRow({
  name,
  value,
  computed,
  isFixed = false,
  wrong,
  children,
  onChange,
}: {
  readonly name: string;
  readonly value: string | null;
  readonly computed: string;
  /** Computed, and not to be chosen here. */
  readonly isFixed?: boolean;
  readonly wrong?: string | undefined;
  readonly children?: ComponentChildren;
  onChange?(value: string | null): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const shown = value ?? computed;
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  return (
    <>
      {isFixed ? (
        <span class="swatch large" style={{ background: shown }} />
      ) : (
        <input
          type="color"
          class="swatch large"
          aria-label={texts.colourOf(name)}
          value={shown}
          onInput={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
      <span class="colour-name">
        {name}
        {value !== null && !isFixed && onChange && name !== texts.brand && (
          <button
            type="button"
            class="button square small"
            aria-label={texts.computedAgain(name)}
            title={texts.computedAgain(name)}
            onClick={() => onChange(null)}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      {isFixed ? (
        <span class="colour-code soft">{shown.toUpperCase()}</span>
      ) : (
        <input
          class="input colour-code"
          aria-label={texts.codeOf(name)}
          aria-invalid={Boolean(wrong) || (typed !== null && hexOf(typed) === null)}
          maxLength={7}
          spellcheck={false}
          placeholder={computed.toUpperCase()}
          value={typed ?? value?.toUpperCase() ?? ''}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const hex = hexOf(text);
            if (text.trim() === '') onChange?.(null);
            else if (hex !== null) onChange?.(hex);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
      <span>{children}</span>
    </>
  );
}

function hexOf(text: string): string | null {
  const digits = /^#?(?<digits>[\da-f]{6})$/iu.exec(text.trim())?.groups?.['digits'];
  return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

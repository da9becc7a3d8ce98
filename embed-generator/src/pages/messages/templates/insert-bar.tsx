import type { PlaceholderView, TemplateKey } from '@bookingsaas/server/contract/templates';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { Menu } from '../../../ui/menu.tsx';
import type { Moment } from './template-key.ts';
import { templateTexts } from './texts.ts';
import type { Wording } from './written.ts';

/** What nearly every text names, and what it is best asked for before it is named. */
const USUAL = {
  visitor: {
    names: ['first_name', 'date', 'time', 'person', 'service', 'link'],
    maybe: 'price',
  },
  team: {
    names: ['name', 'date', 'time', 'person', 'service', 'console_link'],
    maybe: 'customer_phone',
  },
};

/** Buttons that put a placeholder, or a passage that needs one, where the cursor is. */
export function InsertBar({
  placeholders,
  chosen: { audience, moment },
  wording,
  onInsert,
}: {
  readonly placeholders: readonly PlaceholderView[];
  readonly chosen: TemplateKey;
  readonly wording: Wording;
  /** With what is selected to stand between the two. */
  onInsert(before: string, inside: string, after: string): void;
}): VNode {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  const { names, maybe } = USUAL[audience === 'visitor' ? 'visitor' : 'team'];
  const usual = [...names, ...(OWN[moment] ?? [])];
  const others = placeholders.filter(({ name }) => !usual.includes(name));
  const value = (name: string) => onInsert(wording.write('value', name), '', '');
  const conditional = (name: string) =>
    onInsert(
      wording.write('if', name),
      ` (${wording.write('value', name)})`,
      wording.write('end', name),
    );
  return (
    <div class="insert-bar" role="group" aria-label={texts.insert}>
      <span class="quiet" aria-hidden="true">
        {texts.insert}
      </span>
      {usual.map((name) => (
        <button
          key={name}
          type="button"
          class="insert"
          aria-label={texts.insertOne(wording.label(name))}
          title={placeholders.find((one) => one.name === name)?.meaning[language]}
          onClick={() => value(name)}
        >
          {wording.label(name)}
        </button>
      ))}
      <button
        type="button"
        class="insert"
        title={texts.ifThereMeaning(wording.label(maybe))}
        onClick={() => conditional(maybe)}
      >
        {texts.ifThere(wording.label(maybe))}
      </button>
      <Menu class="insert" face={texts.otherPlaceholders}>
        {(close) => (
          <div class="insert-menu">
            {others.map(({ name, mayBeMissing, meaning }) => (
              <div class="insert-row" key={name}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    value(name);
                  }}
                >
                  {wording.label(name)}
                  <span class="quiet hint-line">{meaning[language]}</span>
                </button>
                {mayBeMissing && (
                  <button
                    type="button"
                    class="if"
                    aria-label={texts.ifThere(wording.label(name))}
                    title={texts.ifThereMeaning(wording.label(name))}
                    onClick={() => {
                      close();
                      conditional(name);
                    }}
                  >
                    {texts.ifThere('')}
                  </button>
                )}
              </div>
            ))}
          </div>
        )}
      </Menu>
    </div>
  );
}

const OWN: Readonly<Partial<Record<Moment, readonly string[]>>> = {
  moved: ['old_date', 'old_time'],
  cancelled: ['reason'],
  declined: ['reason'],
  waitlist: ['held_until'],
};

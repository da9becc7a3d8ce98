import type { ContentTemplateView, PlaceholderView } from '@bookingsaas/server/contract/templates';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { templateTexts } from './texts.ts';
import type { Wording } from './written.ts';

const SID = /^HX[0-9a-f]{32}$/iu;

/** The template that WhatsApp approved, and which placeholder stands for each of its numbers. */
export function ContentFields({
  content,
  placeholders,
  wording,
  onChange,
}: {
  readonly content: ContentTemplateView | null;
  readonly placeholders: readonly PlaceholderView[];
  readonly wording: Wording;
  onChange(content: ContentTemplateView | null): void;
}): VNode {
  const { content: texts } = useTexts(templateTexts);
  const sid = content?.sid ?? '';
  const names = Object.entries(content?.variables ?? {})
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, name]) => name);
  const set = (variables: readonly string[]) =>
    onChange({
      sid,
      variables: Object.fromEntries(variables.map((name, at) => [String(at + 1), name])),
    });
  const next =
    NEXT.filter((name) => placeholders.some((one) => one.name === name))[names.length] ?? 'service';
  return (
    <section class="content-fields">
      <h3>{texts.title}</h3>
      <p class="soft">{texts.why}</p>
      <TextField
        label={texts.sid}
        hint={texts.sidHint}
        wrong={sid === '' || SID.test(sid) ? undefined : texts.sidWrong}
        value={sid}
        maxLength={40}
        onChange={(typed) =>
          onChange(
            typed.trim() === '' ? null : { sid: typed.trim(), variables: content?.variables ?? {} },
          )
        }
      />
      {content !== null && (
        <>
          {names.map((name, at) => (
            <Select
              key={at}
              label={texts.variable(at + 1)}
              value={name}
              options={placeholders.map((one) => ({
                value: one.name,
                label: wording.label(one.name),
              }))}
              onChange={(chosen) => set(names.with(at, chosen))}
            />
          ))}
          <div class="row">
            <Button kind="plain" icon="plus" onPress={() => set([...names, next])}>
              {texts.add(names.length + 1)}
            </Button>
            {names.length > 0 && (
              <Button onPress={() => set(names.slice(0, -1))}>{texts.remove(names.length)}</Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** What the numbers usually stand for, one after the other. */
const NEXT = ['first_name', 'date', 'time', 'link', 'console_link'];

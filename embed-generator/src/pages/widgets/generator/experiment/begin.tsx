import type { Experiment } from '@bookingsaas/server/contract/experiments';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select, TextField } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/states.tsx';
import { useToasts } from '../../../../ui/toasts.tsx';
import { draftOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { ColourRow } from '../options/colour-row.tsx';
import { BothLooks } from './both-looks.tsx';
import '../options/colours.css';
import { changeBetween } from './look-change.ts';
import { experimentTexts } from './texts.ts';

/** The other look, drawn up beside the widget as it is. */
export function Begin({
  widget,
  isAnother,
  onBegun,
}: {
  readonly widget: Widget;
  readonly isAnother: boolean;
  onBegun(experiment: Experiment): void;
}): VNode {
  const texts = useTexts(experimentTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const published = draftOf(widget);
  const [other, setOther] = useState<Draft>(published);
  const change = changeBetween(published, other);
  const { theme } = other;
  const setTheme = (part: Partial<Draft['theme']>) =>
    setOther({ ...other, theme: { ...theme, ...part } });
  return (
    <section class="experiment-part" aria-labelledby="experiment-begin">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null) send(begin);
        }}
      >
        <h2 id="experiment-begin">{isAnother ? texts.another : texts.title}</h2>
        <p class="soft">{texts.lead}</p>
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <div class="field">
          <span class="label">{texts.brand}</span>
          <div class="experiment-colour">
            <ColourRow
              name={texts.brand}
              value={theme.brand}
              computed={published.theme.brand}
              onChange={(brand) => setTheme({ brand: brand ?? published.theme.brand })}
            />
          </div>
        </div>
        <Select
          label={texts.radius}
          value={String(theme.radius)}
          options={optionsOf({ ...texts.radii, ...ownRadius(theme.radius, texts.radii) })}
          onChange={(radius) => setTheme({ radius: Number(radius) })}
        />
        <Select
          label={texts.scheme}
          value={theme.scheme}
          options={optionsOf(texts.schemes)}
          onChange={(scheme) => setTheme({ scheme: knownOf(texts.schemes, scheme) })}
        />
        <Select
          label={texts.firstScreen}
          value={other.firstScreen}
          options={optionsOf(texts.screens)}
          onChange={(screen) => setOther({ ...other, firstScreen: knownOf(texts.screens, screen) })}
        />
        <TextField
          label={texts.buttonText}
          hint={texts.buttonHint}
          maxLength={60}
          value={other.buttonText ?? ''}
          onChange={(text) => setOther({ ...other, buttonText: text === '' ? null : text })}
        />
        <div class="row">
          <Button
            kind="primary"
            type="submit"
            isBusy={isBusy}
            notNow={change === null ? texts.nothingChanged : undefined}
          >
            {texts.start}
          </Button>
        </div>
        {change === null && <p class="quiet">{texts.nothingChanged}</p>}
        <p class="quiet">{texts.chance}</p>
      </form>
      <BothLooks widgetKey={widget.key} a={published} b={other} />
    </section>
  );

  async function begin(): Promise<void> {
    if (change === null) return;
    onBegun(await admin.analytics.begin(widget.key, change));
    say(texts.started);
  }
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** One that is not among the usual ones stays what it is. */
function ownRadius(radius: number, usual: object): Record<string, string> {
  return String(radius) in usual ? {} : { [radius]: `${radius} px` };
}

function knownOf<Names extends object>(_: Names, value: string): keyof Names {
  // @NOTE the options of the select are these names.
  return value as keyof Names;
}

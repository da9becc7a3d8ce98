import type { Business } from '@bookingsaas/server/contract/businesses';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Page } from '../../../ui/page.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { languageTexts } from './texts.ts';

type Locale = Business['locale'];

const ALL: readonly Locale[] = ['fr', 'en'];

/** In which languages visitors are spoken to. */
export function Languages({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(languageTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('business', () => admin.business.show());
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title} tabs={tabs}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  return <Editor business={loaded.value} tabs={tabs} onSaved={loaded.set} />;
}

function Editor({
  business,
  tabs,
  onSaved,
}: {
  readonly business: Business;
  readonly tabs: ComponentChildren;
  onSaved(business: Business): void;
}): VNode {
  const texts = useTexts(languageTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [offered, setOffered] = useState<readonly Locale[]>(business.languages ?? ALL);
  const [chosen, setChosen] = useState<Locale>(business.locale);
  // A main language that is no longer offered gives way to one that is.
  const main = offered.includes(chosen) ? chosen : (offered[0] ?? chosen);
  const [only, ...others] = offered;
  return (
    <Page
      title={texts.title}
      tabs={tabs}
      actions={
        <Button
          kind="primary"
          isBusy={isBusy}
          notNow={only === undefined ? texts.atLeastOne : undefined}
          onPress={() => send(save)}
        >
          {texts.save}
        </Button>
      }
    >
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (only !== undefined) send(save);
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <FormSection title={texts.offeredTitle}>
          <p class="read">{texts.offeredText}</p>
          <fieldset class="field">
            <legend class="label">{texts.languages}</legend>
            <div>
              {ALL.map((language) => (
                <Checkbox
                  key={language}
                  isOn={offered.includes(language)}
                  onChange={(isOn) => offer(language, isOn)}
                >
                  {texts[language]}
                </Checkbox>
              ))}
            </div>
            {only === undefined && (
              <p class="wrong" role="alert">
                {texts.atLeastOne}
              </p>
            )}
            {only !== undefined && others.length === 0 && (
              <p class="hint">{texts.onlyOne(texts[only])}</p>
            )}
          </fieldset>
        </FormSection>
        <FormSection title={texts.defaultTitle}>
          <Select
            label={texts.defaultLabel}
            hint={texts.defaultHint}
            value={main}
            options={offered.map((value) => ({ value, label: texts[value] }))}
            onChange={(value) => setChosen(value === 'en' ? 'en' : 'fr')}
          />
        </FormSection>
        <FormSection title={texts.ownTitle}>
          <p class="read">{texts.ownText}</p>
        </FormSection>
        <button type="submit" hidden />
      </form>
    </Page>
  );

  function offer(language: Locale, isOn: boolean): void {
    setOffered(ALL.filter((one) => (one === language ? isOn : offered.includes(one))));
  }

  async function save(): Promise<void> {
    // Whoever offers all of them also offers those that come later.
    const languages = offered.length === ALL.length ? null : [...offered];
    onSaved(await admin.business.change({ languages, locale: main }));
    setChosen(main);
    say(texts.saved);
  }
}

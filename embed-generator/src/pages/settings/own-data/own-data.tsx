import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Page } from '../../../ui/page.tsx';
import { CustomerSection } from './customer-section.tsx';
import { DownloadRow } from './download-row.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RetentionSection } from './retention-section.tsx';
import { dataTexts } from './texts.ts';
import './own-data.css';

/** Everything taken away, or deleted. */
export function OwnData({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(dataTexts);
  const { business } = useConsole();
  const [isAsking, setAsking] = useState(false);
  return (
    <Page title={texts.title} tabs={tabs}>
      <div class="form">
        <FormSection title={texts.exportTitle}>
          <p class="read">{texts.exportText}</p>
          <DownloadRow format="json" label={texts.json} hint={texts.jsonHint} />
          <DownloadRow format="zip" label={texts.csv} hint={texts.csvHint} />
        </FormSection>
        <RetentionSection />
        <CustomerSection />
        <FormSection title={texts.removeTitle}>
          <p class="read">{texts.removeText}</p>
          {business.role === 'owner' ? (
            <div class="row">
              <Button kind="danger" onPress={() => setAsking(true)}>
                {texts.remove}
              </Button>
            </div>
          ) : (
            <p class="quiet">{texts.onlyOwners}</p>
          )}
        </FormSection>
      </div>
      {isAsking && <RemoveDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}

import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { AUDIENCES, isTold, MOMENTS, withTold } from './rules-form.ts';
import { messageTexts } from './texts.ts';

/** Every moment, and who hears of it by e-mail. */
export function RulesGrid({
  rules,
  onChange,
}: {
  readonly rules: MessageSettings;
  onChange(rules: MessageSettings): void;
}): VNode {
  const texts = useTexts(messageTexts);
  return (
    <table class="told-grid">
      <thead>
        <tr>
          <th scope="col">{texts.moment}</th>
          {AUDIENCES.map((audience) => (
            <th key={audience} scope="col">
              {texts.audiences[audience]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MOMENTS.map((moment) => (
          <tr key={moment}>
            <th scope="row">
              {texts.moments[moment]}
              <span class="quiet hint-line">{texts.momentHints[moment]}</span>
            </th>
            {AUDIENCES.map((audience) => (
              <td key={audience}>
                <Checkbox
                  isOn={isTold(rules, audience, moment)}
                  onChange={(isOn) => onChange(withTold(rules, { audience, moment, isOn }))}
                >
                  <span class="hidden">{texts.cell(texts.moments[moment], audience)}</span>
                </Checkbox>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

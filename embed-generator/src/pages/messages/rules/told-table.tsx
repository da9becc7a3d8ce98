import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Checkbox } from '../../../ui/choices.tsx';
import { CHANNELS, isTold, momentsOf, withTold } from '../rules-form.ts';
import type { Audience, Channel } from '../rules-form.ts';
import { messageTexts } from '../texts.ts';
import { ruleTexts } from './texts.ts';

/** Every moment, and by which channels somebody hears of it. */
export function ToldTable({
  rules,
  audience,
  missing,
  onChange,
}: {
  readonly rules: MessageSettings;
  readonly audience: Audience;
  /** Channels nothing is set up for. */
  readonly missing: readonly Channel[];
  onChange(rules: MessageSettings): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const shared = useTexts(messageTexts);
  return (
    <table class="told-grid">
      <thead>
        <tr>
          <th scope="col">{texts.moment}</th>
          {CHANNELS.map((channel) => (
            <th key={channel} scope="col">
              {shared.channels[channel]}
              {missing.includes(channel) && (
                <span class="hint-line warn">
                  {channel === 'email' ? texts.noServer : texts.noProvider}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {momentsOf(audience).map((moment) => (
          <tr key={moment}>
            <th scope="row">
              {shared.moments[moment]}
              <span class="quiet hint-line">{texts.momentHints[moment]}</span>
            </th>
            {CHANNELS.map((channel) => (
              <td key={channel}>
                <Checkbox
                  isOn={isTold(rules, audience, { moment, channel })}
                  onChange={(isOn) =>
                    onChange(withTold(rules, { audience, moment, channel, isOn }))
                  }
                >
                  <span class="hidden">
                    {texts.cell(shared.moments[moment], audience, shared.channels[channel])}
                  </span>
                </Checkbox>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

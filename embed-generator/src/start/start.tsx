import type { Service } from '@bookingsaas/server/contract/services';
import type { SessionView } from '@bookingsaas/server/contract/session';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createAdmin } from '../admin.ts';
import { createAsk } from '../api.ts';
import type { MemberBusiness } from '../console-context.ts';
import { useTexts } from '../i18n/language.ts';
import { HOME } from '../pages/index.ts';
import type { Week } from '../pages/schedules/week.ts';
import { BusinessStep } from './business-step.tsx';
import { HoursStep } from './hours-step.tsx';
import { Preview } from './preview.tsx';
import { Progress } from './progress.tsx';
import { ServiceStep } from './service-step.tsx';
import { SiteStep } from './site-step.tsx';
import './start.css';
import { startTexts } from './texts.ts';
import { WidgetStep } from './widget-step.tsx';

export interface StartProps {
  readonly session: SessionView;
  readonly business: MemberBusiness | null;
  /** Makes a business the one at work. */
  onOpened(id: string): Promise<void>;
}

/** What has been set so far, for the preview and the list of steps. */
export interface Begun {
  readonly businessName: string;
  readonly trade: string;
  readonly currency: string;
  readonly week: Week | null;
  readonly service: Pick<Service, 'name' | 'durationMin' | 'price'> | null;
  readonly widget: Widget | null;
}

export type StepNumber = 1 | 2 | 3 | 4 | 5;

/** From nothing to the snippet in five steps, each of which can be skipped. */
export function Start({ session, business, onOpened }: StartProps): VNode {
  const texts = useTexts(startTexts);
  const { query, route } = useLocation();
  const opensNew = 'new' in query || business === null;
  const [step, setStep] = useState<StepNumber>(1);
  const [begun, setBegun] = useState<Begun>({
    businessName: opensNew ? '' : business.name,
    trade: 'other',
    currency: 'EUR',
    week: null,
    service: null,
    widget: null,
  });
  const admin = useMemo(
    () =>
      createAdmin(createAsk({ businessId: business?.id ?? null, onSignedOut: () => route(HOME) })),
    [business?.id],
  );
  useEffect(() => {
    document.title = `${texts.title} · BookingSaaS`;
  }, [texts]);

  const shared = {
    admin,
    begun,
    onBegun: (patch: Partial<Begun>) => setBegun((before) => ({ ...before, ...patch })),
    onBack: () => setStep(before(step)),
    onNext: () => setStep(after(step)),
  };
  return (
    <div class="start">
      <Progress
        step={step}
        begun={begun}
        canLeave={session.businesses.length > 0}
        onLeave={() => route(HOME)}
      />
      <main class="start-step">
        {step === 1 && (
          <BusinessStep
            {...shared}
            business={opensNew ? null : business}
            onOpened={async (id) => {
              await onOpened(id);
              route('/console/start', true);
            }}
          />
        )}
        {step === 2 && <HoursStep {...shared} />}
        {step === 3 && <ServiceStep {...shared} />}
        {step === 4 && <WidgetStep {...shared} />}
        {step === 5 && <SiteStep {...shared} onNext={() => route(HOME)} />}
      </main>
      <Preview begun={begun} />
    </div>
  );
}

function before(step: StepNumber): StepNumber {
  return step === 5 ? 4 : step === 4 ? 3 : step === 3 ? 2 : 1;
}

function after(step: StepNumber): StepNumber {
  return step === 1 ? 2 : step === 2 ? 3 : step === 3 ? 4 : 5;
}

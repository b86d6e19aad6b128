import { Button, Skeleton } from '@mantine/core';
import { IconFilterDown } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { Panel } from '@/components/Panel';
import { Await, EmptyState } from '@/components/states';
import { Facts } from '@/reports/Facts';
import { readNumber, readSteps, writeSteps } from '@/reports/params';
import { ReportFrame } from '@/reports/ReportFrame';
import { MOST_STEPS } from '@/reports/saved';
import { useShare } from '@/reports/share';
import { StepList } from '@/reports/StepList';
import { useSuggestions } from '@/reports/suggestions';
import { useParams } from '@/reports/useParams';
import { useSiteView } from '@/view/SiteView';
import { FunnelPicture, type Level } from './FunnelPicture';
import { WindowInput } from './WindowInput';

const FEWEST = 2;
const WINDOW = 60;
const LONGEST = 525_600;

/** How many visitors take steps one after another. */
export default function Funnels() {
  const t = useTranslations('funnels');
  const asShare = useShare();
  const { question, formats, toggle } = useSiteView();
  const [own, set] = useParams();
  const steps = readSteps(own, MOST_STEPS);
  const complete = steps.filter(({ value }) => value);
  const window = readNumber(own.window, WINDOW, 1, LONGEST);
  const ready = complete.length >= FEWEST;
  const parameters = { steps: complete, window };
  const query = useReport<Level[]>('funnel', question, parameters, ready);
  const { pages, events } = useSuggestions(!ready);
  const [page, event] = [pages.find(({ value }) => value === '/') ?? pages[0], events[0]];
  const levels = query.data ?? [];
  const [first, last] = [levels[0], levels.at(-1)];
  const worst = levels.slice(1).reduce<Level | undefined>((found, level) => ((level.dropoff ?? 0) > (found?.dropoff ?? 0) ? level : found), undefined);

  return (
    <ReportFrame
      type="funnel"
      hint={t('hint')}
      parameters={parameters}
      ready={ready}
      side={
        <>
          <StepList steps={steps} fewest={FEWEST} most={MOST_STEPS} onChange={(changed) => set(writeSteps(changed, MOST_STEPS))} />
          <WindowInput key={window} value={window} standard={WINDOW} longest={LONGEST} onChange={(minutes) => set({ window: String(minutes) })} />
        </>
      }
    >
      {!ready ? (
        <Panel>
          <EmptyState
            tall
            icon={IconFilterDown}
            title={t('empty')}
            hint={t('emptyHint')}
            action={
              page && event && (
                <Button size="xs" variant="light" maw="min(100%, 80vw)" onClick={() => set(writeSteps([page, event], MOST_STEPS))}>
                  {t('example', { first: page.value, last: event.value })}
                </Button>
              )
            }
          />
        </Panel>
      ) : (
        <Await query={query} skeleton={<Panel><Skeleton height={380} /></Panel>}>
          <Panel flush label={t('numbers')}>
            <Facts
              facts={[
                { label: t('conversion'), value: asShare(last?.remaining ?? 0) },
                { label: t('entered'), value: formats.number(first?.visitors ?? 0), note: first?.value ?? '' },
                { label: t('finished'), value: formats.number(last?.visitors ?? 0), note: last?.value ?? '' },
                { label: t('biggestDrop'), value: asShare(worst?.dropoff ?? 0), note: worst ? t('before', { step: worst.value }) : '' },
              ]}
            />
          </Panel>
          <Panel label={t('title')}>
            {first?.visitors ? (
              <FunnelPicture levels={levels} formats={formats} onStep={({ type, value }) => toggle(type, value)} />
            ) : (
              <EmptyState title={t('nobody')} hint={t('nobodyHint')} />
            )}
          </Panel>
        </Await>
      )}
    </ReportFrame>
  );
}

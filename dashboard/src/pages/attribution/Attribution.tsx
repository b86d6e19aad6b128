import { Button, Group, Input, SegmentedControl, Skeleton } from '@mantine/core';
import { IconRouteAltLeft } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { Panel, PanelGrid } from '@/components/Panel';
import { Await, EmptyState } from '@/components/states';
import { Facts } from '@/reports/Facts';
import { readStep, writeStep } from '@/reports/params';
import { ReportFrame } from '@/reports/ReportFrame';
import { SourceList } from '@/reports/SourceList';
import { addRest, LISTED, type Source } from '@/reports/sources';
import { StepInput } from '@/reports/StepInput';
import { useSuggestions } from '@/reports/suggestions';
import { useParams } from '@/reports/useParams';
import { useSiteView } from '@/view/SiteView';

const MODELS = ['first-click', 'last-click'] as const;
const KINDS = [
  ['referrer', 'referrer'],
  ['paidAds', 'paidAds'],
  ['utm_source', 'utmSource'],
  ['utm_medium', 'utmMedium'],
  ['utm_campaign', 'utmCampaign'],
  ['utm_content', 'utmContent'],
  ['utm_term', 'utmTerm'],
] as const;
/** All that the server tells of, so that they add up. */
const MOST = LISTED + 1;

type Answer = Record<(typeof KINDS)[number][0], Source[]> & { total: { pageviews: number; visitors: number; visits: number } };

/** Where the visitors came from who reached a goal. */
export default function Attribution() {
  const t = useTranslations('attribution');
  const types = useTranslations('overview.types');
  const common = useTranslations('common');
  const { question, formats } = useSiteView();
  const [own, set] = useParams();
  const step = readStep(own.s1) ?? { type: 'event', value: '' };
  const model = MODELS.find((name) => name === own.model) ?? 'first-click';
  const ready = step.value !== '';
  const parameters = { model, type: step.type, step: step.value, credit: 'visit' };
  const query = useReport<Answer>('attribution', question, parameters, ready);
  const { pages, events } = useSuggestions(!ready);
  return (
    <ReportFrame
      type="attribution"
      hint={t('hint')}
      parameters={parameters}
      ready={ready}
      side={
        <>
          <Input.Wrapper label={t('goal')} size="xs" labelElement="div" mb="md">
            <StepInput step={step} label={t('goal')} onChange={(changed) => set({ s1: writeStep(changed) })} />
          </Input.Wrapper>
          <Input.Wrapper label={t('model')} size="xs" labelElement="div" description={t(`models.${model}.hint`)} inputWrapperOrder={['label', 'input', 'description']}>
            <SegmentedControl
              size="xs"
              fullWidth
              mb={5}
              aria-label={t('model')}
              value={model}
              data={MODELS.map((value) => ({ value, label: t(`models.${value}.name`) }))}
              onChange={(value) => set({ model: value })}
            />
          </Input.Wrapper>
        </>
      }
    >
      {!ready ? (
        <Panel>
          <EmptyState
            tall
            icon={IconRouteAltLeft}
            title={t('empty')}
            hint={t('emptyHint')}
            action={
              <Group gap={6} justify="center">
                {[...events, ...pages].slice(0, 4).map((offered) => (
                  <Button key={writeStep(offered)} size="compact-sm" variant="light" maw={260} onClick={() => set({ s1: writeStep(offered) })}>
                    {offered.value}
                  </Button>
                ))}
              </Group>
            }
          />
        </Panel>
      ) : (
        <Await query={query} skeleton={<Panel><Skeleton height={380} /></Panel>}>
          {query.data && query.data.total.visitors === 0 ? (
            <Panel><EmptyState tall icon={IconRouteAltLeft} title={t('nobody')} hint={t('nobodyHint')} /></Panel>
          ) : (
            query.data && (
              <>
                <Panel flush label={t('numbers')}>
                  <Facts
                    facts={[
                      { label: t('conversions'), value: formats.number(query.data.total.pageviews) },
                      { label: t('visitors'), value: formats.number(query.data.total.visitors) },
                      { label: t('visits'), value: formats.number(query.data.total.visits) },
                    ]}
                  />
                </Panel>
                <PanelGrid>
                  {KINDS.filter(([kind]) => kind === 'referrer' || query.data?.[kind].length).map(([kind, type]) => (
                    <SourceList key={kind} title={kind === 'paidAds' ? t('ads') : types(type)} type={type} rows={addRest(query.data?.[kind] ?? [], query.data?.total.visitors ?? 0)} unit={t('visitors')} {...(kind === 'paidAds' ? { none: common('none') } : {})} most={MOST} />
                  ))}
                </PanelGrid>
              </>
            )
          )}
        </Await>
      )}
    </ReportFrame>
  );
}

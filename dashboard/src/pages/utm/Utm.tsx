import { Skeleton } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel, PanelGrid } from '@/components/Panel';
import { Await, EmptyState } from '@/components/states';
import { Donut } from '@/reports/Donut';
import { ReportFrame } from '@/reports/ReportFrame';
import { SourceList } from '@/reports/SourceList';
import { useSiteView } from '@/view/SiteView';

const TAGS = [
  ['utm_source', 'utmSource'],
  ['utm_medium', 'utmMedium'],
  ['utm_campaign', 'utmCampaign'],
  ['utm_content', 'utmContent'],
  ['utm_term', 'utmTerm'],
] as const;
const EXAMPLE = 'https://example.com/?utm_source=newsletter&utm_medium=email&utm_campaign=spring';

type Answer = Record<(typeof TAGS)[number][0], { utm: string; views: number }[]>;

/** The views that came with each tag of a campaign. */
export default function Utm() {
  const t = useTranslations('utm');
  const shared = useTranslations('reports');
  const types = useTranslations('overview.types');
  const { question, formats } = useSiteView();
  const query = useReport<Answer>('utm', question);
  const lists = TAGS.map(([tag, type]) => ({ tag, type, rows: (query.data?.[tag] ?? []).map(({ utm, views }) => ({ name: utm, value: views })) }));
  const any = lists.some(({ rows }) => rows.length);
  return (
    <ReportFrame type="utm" hint={t('hint')} parameters={{}}>
      <Await query={query} skeleton={<PanelGrid>{TAGS.map(([tag]) => <Panel key={tag}><Skeleton height={260} /></Panel>)}</PanelGrid>}>
        {any ? (
          <PanelGrid>
            {lists.map(({ tag, type, rows }) => (
              <SourceList
                key={tag}
                title={types(type)}
                type={type}
                rows={rows}
                unit={t('views')}
                above={rows.length > 0 && <Donut label={types(type)} rows={rows} rest={shared('rest')} unit={t('views')} formats={formats} />}
              />
            ))}
          </PanelGrid>
        ) : (
          <Panel>
            <EmptyState tall icon={IconSpeakerphone} title={t('empty')} hint={t('emptyHint')} action={<CopySnippet code={EXAMPLE} label={t('snippet')} />} />
          </Panel>
        )}
      </Await>
    </ReportFrame>
  );
}

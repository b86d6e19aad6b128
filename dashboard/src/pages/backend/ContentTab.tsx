import { useTranslations } from 'use-intl';
import { type Content, type ContentPage, useBackend } from '@/api/backend';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { useSiteView } from '@/view/SiteView';
import classes from './Backend.module.css';
import { useChoices } from './choices';
import { useDuration } from './durations';
import { usePaged } from './usePaged';

const PAGE_SIZE = 25;
const COLUMNS = ['app', 'contentType', 'deviceType', 'country'] as const;

/** Content by views, and how much it moved people to act. */
export function ContentTab() {
  const t = useTranslations('backend');
  const { question, formats } = useSiteView();
  const duration = useDuration();
  const { query: part, search, paging } = usePaged(PAGE_SIZE);
  const query = useBackend<ContentPage>(question, 'content', { ...useChoices(COLUMNS), ...part });
  const columns: Column<Content>[] = [
    { key: 'content', title: t('content'), render: ({ contentId }) => <span className={classes.clip} title={contentId}>{contentId}</span> },
    { key: 'views', title: t('views'), numeric: true, width: 100, render: ({ views }) => formats.number(views) },
    { key: 'users', title: t('users'), numeric: true, width: 100, render: ({ users }) => formats.number(users) },
    { key: 'average', title: t('average'), numeric: true, width: 130, render: ({ averageDuration }) => duration(averageDuration) },
    { key: 'engagements', title: t('engagements'), numeric: true, width: 120, render: ({ engagements }) => formats.number(engagements) },
    { key: 'rate', title: t('rate'), numeric: true, width: 130, render: ({ engagementRate }) => (engagementRate === null ? '–' : formats.percent(engagementRate)) },
  ];
  return (
    <Panel label={t('tabs.content')}>
      <DataTable
        label={t('tabs.content')}
        columns={columns}
        rows={query.data?.data}
        rowKey={({ contentId }) => contentId}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        search={search}
        paging={paging(query.data?.count)}
      />
    </Panel>
  );
}

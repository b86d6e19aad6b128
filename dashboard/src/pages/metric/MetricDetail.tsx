import { Group, Select, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type DetailRow, useDetails } from '@/api/stats';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { DIMENSIONS } from '@/pages/overview/dimensions';
import { getBounceRate, getVisitTime } from '@/pages/overview/Headline';
import { useSiteView } from '@/view/SiteView';
import { getFilterField } from '@/view/view';
import classes from './MetricDetail.module.css';

const PAGE_SIZE = 50;
const PAUSE_MS = 200;

/** One dimension with all of its values and all of their numbers. */
export default function MetricDetail() {
  const t = useTranslations();
  const names = useNames();
  const navigate = useNavigate();
  const { type = 'path' } = useParams({ strict: false }) as { type?: string };
  const { websiteId, question, formats, toggle, search } = useSiteView();
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [settled] = useDebouncedValue(word, PAUSE_MS);
  const query = useDetails(question, type, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE, search: settled });
  const field = getFilterField(type);

  const columns: Column<DetailRow>[] = [
    {
      key: 'name',
      title: t(`overview.types.${type}`),
      render: ({ name, country }) => (
        <UnstyledButton className={classes.name} disabled={!field || !name} onClick={() => field && name && toggle(field, name)}>
          {hasIcons(type) && <ValueIcon type={type} value={name} country={country} />}
          <span>{names(type, name, country)}</span>
        </UnstyledButton>
      ),
    },
    { key: 'visitors', title: t('overview.visitors'), numeric: true, width: 110, render: ({ visitors }) => formats.number(visitors) },
    { key: 'visits', title: t('overview.visits'), numeric: true, width: 110, render: ({ visits }) => formats.number(visits) },
    { key: 'views', title: t('overview.views'), numeric: true, width: 110, render: ({ pageviews }) => formats.number(pageviews) },
    { key: 'bounce', title: t('overview.bounceRate'), numeric: true, width: 110, render: (row) => formats.percent(getBounceRate(row)) },
    { key: 'time', title: t('overview.visitTime'), numeric: true, width: 130, render: (row) => formats.duration(getVisitTime(row)) },
  ];

  return (
    <Panel label={t(`overview.types.${type}`)}>
      <DataTable
        label={t(`overview.types.${type}`)}
        columns={columns}
        rows={query.data?.slice(0, PAGE_SIZE)}
        rowKey={({ name, country }) => `${name ?? ''}|${country ?? ''}`}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        search={{ value: word, onChange: (value) => { setWord(value); setPage(1); } }}
        paging={{ page, pageSize: PAGE_SIZE, hasMore: (query.data?.length ?? 0) > PAGE_SIZE, onPage: setPage }}
        side={
          <Group gap={6}>
            <Select
              size="xs"
              aria-label={t('metric.dimension')}
              data={DIMENSIONS.map((value) => ({ value, label: t(`overview.types.${value}`) }))}
              value={type}
              allowDeselect={false}
              searchable
              onChange={(name) => {
                setPage(1);
                if (name) void navigate({ to: `/websites/${websiteId}/metrics/${name}` as never, search: search as never });
              }}
            />
          </Group>
        }
      />
    </Panel>
  );
}

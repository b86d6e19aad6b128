import { MultiSelect, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch, IconSortDescending, IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { putInOrder } from '@/components/order';
import { EmptyState } from '@/components/states';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useOrder } from '@/components/useOrder';
import { useNames } from '@/i18n/names';
import { getSpanOf, isSource } from '@/pages/overview/dimensions';
import { readWords } from '@/reports/params';
import { ReportFrame } from '@/reports/ReportFrame';
import { useParams } from '@/reports/useParams';
import { findPick } from '@/view/filters';
import { useSiteView, useSourceQuestion } from '@/view/SiteView';
import { getFilterField } from '@/view/view';
import classes from './Breakdown.module.css';

const FIELDS = [
  'path', 'title', 'query', 'referrer', 'channel', 'country', 'region', 'city', 'language', 'browser', 'os', 'device', 'screen', 'event',
  'hostname', 'tag', 'distinctId', 'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm',
];
const STANDARD = 'path,country';
const PAGE_SIZE = 25;
const NUMBERS = ['visitors', 'visits', 'views', 'bounceRate', 'visitTime'] as const;
type NumberName = (typeof NUMBERS)[number];

type Row = { views: number; visitors: number; visits: number; bounces: number; totaltime: number } & Record<string, string | number | null>;

const READ: Record<NumberName, (row: Row) => number> = {
  visitors: ({ visitors }) => visitors,
  visits: ({ visits }) => visits,
  views: ({ views }) => views,
  bounceRate: ({ visits, bounces }) => (visits ? Math.min(visits, bounces) / visits : 0),
  visitTime: ({ visits, totaltime }) => (visits ? totaltime / visits : 0),
};

/** The numbers of every combination of some dimensions. */
export default function Breakdown() {
  const t = useTranslations('breakdown');
  const words = useTranslations('overview');
  const details = useTranslations('metric');
  const locale = useLocale();
  const names = useNames();
  const { formats, toggle } = useSiteView();
  const question = useSourceQuestion();
  const [own, set] = useParams();
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const fields = readWords(own.fields || (own.fields === undefined ? STANDARD : '')).filter((name) => FIELDS.includes(name));
  const ordered = [...fields.map((key) => ({ key })), ...NUMBERS.map((key) => ({ key, numeric: true }))];
  const { order, onOrder } = useOrder(ordered, 'visitors');
  const ofVisits = fields.every((field) => isSource(field) || getSpanOf(field) === 'visit');
  const query = useReport<Row[]>('breakdown', question, { fields }, fields.length > 0);
  const rows = useMemo(() => {
    // The answer before may be kept until the next one is there; that of other fields would have several rows for each of these.
    if (query.data?.[0] && FIELDS.filter((field) => field in query.data[0]!).length !== fields.length) return undefined;
    const wanted = word.trim().toLowerCase();
    const tell = (row: Row) => fields.map((field) => names(field, text(row[field]))).join('\n').toLowerCase();
    const read = (row: Row, by: string) => (by in READ ? READ[by as NumberName](row) : names(by, text(row[by])));
    return query.data && putInOrder(query.data.filter((row) => !wanted || tell(row).includes(wanted)), order, read, locale);
  }, [query.data, word, order, fields.join(','), names, locale]);
  const sort = (key: string) => {
    setPage(1);
    onOrder(key);
  };

  const write = (name: NumberName, row: Row): string => {
    const value = READ[name](row);
    return name === 'bounceRate' ? formats.percent(value) : name === 'visitTime' ? formats.duration(value) : formats.number(value);
  };
  const explain = (name: NumberName) => {
    if (name === 'bounceRate') return ofVisits ? { hint: details('bounceHint') } : { title: details('once'), hint: details('onceHint') };
    if (name === 'visitTime') return ofVisits ? { hint: details('visitTimeHint') } : { title: details('time'), hint: details('timeHint') };
    return {};
  };
  const columns: Column<Row>[] = [
    ...fields.map((field) => ({
      key: field,
      title: words(`types.${field}`),
      render: (row: Row) => {
        const value = text(row[field]);
        const condition = getFilterField(field);
        const pick = findPick(condition, value || null);
        return (
          <UnstyledButton className={classes.value} disabled={pick === undefined} title={value ?? ''} onClick={() => condition && pick !== undefined && toggle(condition, pick)}>
            {hasIcons(field) && <ValueIcon type={field} value={value} country={text(row.country)} />}
            <span>{names(field, value)}</span>
          </UnstyledButton>
        );
      },
    })),
    ...NUMBERS.map((name) => ({ key: name, title: words(name), numeric: true, width: 110, ...explain(name), render: (row: Row) => write(name, row) })),
  ];

  return (
    <ReportFrame
      type="breakdown"
      hint={t('hint')}
      parameters={{ fields }}
      ready={fields.length > 0}
    >
      <Panel>
        <div className={classes.choice}>
          <MultiSelect
            className={classes.fields ?? ''}
            size="xs"
            aria-label={t('fields')}
            placeholder={fields.length ? '' : t('choose')}
            data={FIELDS.map((value) => ({ value, label: words(`types.${value}`) }))}
            value={fields}
            searchable
            onChange={(chosen) => {
              setPage(1);
              set({ fields: chosen.join(',') || ',' });
            }}
          />
          <TextInput
            size="xs"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={14} />}
            value={word}
            onChange={(event) => {
              setWord(event.currentTarget.value);
              setPage(1);
            }}
          />
          <Select
            size="xs"
            w={170}
            aria-label={t('sort')}
            leftSection={<IconSortDescending size={14} />}
            data={columns.map(({ key, title }) => ({ value: key, label: title }))}
            value={order.by}
            allowDeselect={false}
            onChange={(name) => name && name !== order.by && sort(name)}
          />
        </div>
        {fields.length === 0 ? (
          <EmptyState tall icon={IconTable} title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <DataTable
            label={t('title')}
            columns={columns}
            ordering={{ order, onOrder: sort }}
            rows={rows?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
            rowKey={(row) => JSON.stringify(fields.map((field) => row[field]))}
            error={query.error}
            retry={() => void query.refetch()}
            busy={query.isPlaceholderData}
            paging={{ page, pageSize: PAGE_SIZE, count: rows?.length ?? 0, onPage: setPage }}
          />
        )}
      </Panel>
    </ReportFrame>
  );
}

const text = (value: string | number | null | undefined): string | null => (typeof value === 'string' ? value : null);

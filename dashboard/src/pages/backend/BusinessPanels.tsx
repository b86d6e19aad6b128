import { useLocale, useTranslations } from 'use-intl';
import { type Count, type Revenue, useBackend } from '@/api/backend';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { RankedList } from '@/components/RankedList';
import { Await } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import classes from './Backend.module.css';
import type { Choices } from './choices';

type Row = Revenue['data'][number];

/** What counts for the business: named events, and money by currency. */
export function BusinessPanels({ choices }: { choices: Choices }) {
  const t = useTranslations('backend');
  const locale = useLocale();
  const { question, formats } = useSiteView();
  const business = useBackend<{ data: Count[] }>(question, 'business', choices);
  const revenue = useBackend<Revenue>(question, 'revenue', choices);
  const columns: Column<Row>[] = [
    { key: 'currency', title: t('currency'), render: ({ currency }) => currency },
    { key: 'sum', title: t('sum'), numeric: true, render: ({ currency, sum }) => <b>{writeMoney(locale, currency, sum)}</b> },
    { key: 'count', title: t('payments'), numeric: true, render: ({ count }) => formats.number(count) },
    { key: 'average', title: t('mean'), numeric: true, render: ({ currency, average }) => writeMoney(locale, currency, average) },
    { key: 'users', title: t('users'), numeric: true, render: ({ users }) => formats.number(users) },
  ];
  return (
    <div className={classes.column}>
      <Panel title={t('business')}>
        <Await query={business} empty={business.data?.data.length === 0}>
          <RankedList
            label={t('business')}
            columns={[t('event'), t('count')]}
            rows={(business.data?.data ?? []).map(({ name, count }) => ({ key: name, label: name, value: count, text: formats.compact(count), full: formats.number(count) }))}
          />
        </Await>
      </Panel>
      <Panel title={t('revenue')}>
        <DataTable label={t('revenue')} columns={columns} rows={revenue.data?.data} rowKey={({ currency }) => currency} error={revenue.error} retry={() => void revenue.refetch()} />
      </Panel>
    </div>
  );
}

/** An amount in its currency; one that nobody knows is written behind the number. */
function writeMoney(locale: string, currency: string, amount: number): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  } catch {
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount)} ${currency}`;
  }
}

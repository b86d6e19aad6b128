import { UnstyledButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Numbers, useProperties, usePropertyNumbers, usePropertyValues } from '@/api/events';
import { Panel } from '@/components/Panel';
import { RankedList } from '@/components/RankedList';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { useScrollCue } from '@/components/scroll-cue';
import type { Formats } from '@/i18n/formats';
import { useSiteView } from '@/view/SiteView';
import classes from './Events.module.css';

/** The properties that came with events: their names, and on a click their values. */
export function PropertyPanel() {
  const t = useTranslations('events');
  const { view, change } = useSiteView();
  const { event = '', property = '', of = '' } = view.own;
  const owner = event || of;
  const go = (own: Record<string, string>) => change({ own: { ...view.own, event: '', of: '', property: '', ...own } });
  const chosen = !!property && !!owner;
  return (
    <Panel
      label={t('properties')}
      title={
        <h2 className={classes.path}>
          {event || chosen ? <UnstyledButton onClick={() => go({})}>{t('properties')}</UnstyledButton> : <span>{t('properties')}</span>}
          {(event || chosen) && <span aria-hidden>›</span>}
          {chosen ? <UnstyledButton onClick={() => go({ event: owner })}>{owner}</UnstyledButton> : event && <span>{event}</span>}
          {chosen && <><span aria-hidden>›</span><span>{property}</span></>}
        </h2>
      }
    >
      {chosen ? <Values event={owner} property={property} /> : <Properties event={event} onChoose={(of, name) => go(event ? { event, property: name } : { of, property: name })} />}
    </Panel>
  );
}

function Properties({ event, onChoose }: { event: string; onChoose: (event: string, property: string) => void }) {
  const t = useTranslations('events');
  const { question, formats } = useSiteView();
  const query = useProperties(question);
  const found = (query.data ?? []).filter(({ eventName }) => !event || eventName === event);
  const rows = found.map(({ eventName, propertyName, total }) => ({
    key: `${eventName}|${propertyName}`,
    label: event ? propertyName : `${eventName} › ${propertyName}`,
    value: total,
    text: formats.compact(total),
    full: formats.number(total),
    onClick: () => onChoose(eventName, propertyName),
    action: t('showValues'),
  }));
  return (
    <div className={classes.list}>
      <Await query={query} skeleton={<LoadingRows rows={8} />}>
        {rows.length ? <RankedList rows={rows} label={t('properties')} columns={[t('property'), t('total')]} /> : <EmptyState title={t('noProperties')} hint={t('noPropertiesHint')} />}
      </Await>
    </div>
  );
}

function Values({ event, property }: { event: string; property: string }) {
  const t = useTranslations('events');
  const { question, formats } = useSiteView();
  const query = usePropertyValues(question, event, property);
  const counted = (query.data ?? []).reduce((sum, { total }) => sum + total, 0);
  const rows = (query.data ?? []).map(({ value, total }) => ({
    key: value,
    label: STORED_NUMBER.test(value) ? formats.number(Number(value)) : value,
    value: total,
    text: formats.compact(total),
    full: formats.number(total),
    share: formats.percent(counted ? total / counted : 0),
  }));
  return (
    <>
      <Sums event={event} property={property} />
      <div className={classes.list}>
        <Await query={query} skeleton={<LoadingRows rows={6} />} empty={rows.length === 0}>
          <RankedList rows={rows} label={property} columns={[t('value'), t('total')]} />
        </Await>
      </div>
    </>
  );
}

/** Numbers are stored with four decimals. */
const STORED_NUMBER = /^-?\d{1,15}(\.\d{4})$/;
const SUMS = ['sum', 'average', 'median', 'least', 'most'] as const;

/** What the values add up to where they are numbers: for each currency on its own where events name one beside. */
function Sums({ event, property }: { event: string; property: string }) {
  const t = useTranslations('events');
  const { question, formats } = useSiteView();
  const { data } = usePropertyNumbers(question, event, property);
  if (!data?.numbers) return null;
  if (data.currencies.length) return <SumsTable currencies={data.currencies} />;
  return (
    <dl className={classes.numbers}>
      {SUMS.map((name) => (
        <div key={name}><dt>{t(name)}</dt><dd title={formats.number(data[name])}>{round(data[name], formats)}</dd></div>
      ))}
    </dl>
  );
}

function SumsTable({ currencies }: { currencies: Numbers['currencies'] }) {
  const t = useTranslations('events');
  const { formats } = useSiteView();
  const cue = useScrollCue<HTMLDivElement>('x');
  return (
    <div ref={cue} className={classes.currencies} tabIndex={0} role="group" aria-label={t('currencies')}>
      <table>
        <thead>
          <tr><th scope="col">{t('currency')}</th>{SUMS.map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr>
        </thead>
        <tbody>
          {currencies.map((sums) => (
            <tr key={sums.currency}>
              <th scope="row">{sums.currency || t('noCurrency')}</th>
              {SUMS.map((name) => <td key={name} title={formats.number(sums[name])}>{round(sums[name], formats)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const round = (amount: number, formats: Formats): string => formats.compact(Math.round(amount * 100) / 100);

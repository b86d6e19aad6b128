import { useTranslations } from 'use-intl';
import { RankedList } from '@/components/RankedList';
import { Await, LoadingRows } from '@/components/states';
import { useRankedRows } from './rows';
import classes from './MapPanel.module.css';

const SHOWN = 50;

/** The regions or cities of the country or region that is chosen. */
export function PlaceList({ type }: { type: 'region' | 'city' }) {
  const t = useTranslations('overview');
  const rows = useRankedRows(type, SHOWN);
  if (rows.query.data && rows.rows.length === 0) return <p className={classes.hint}>{t('noPlaces')}</p>;
  return (
    <div className={classes.places} tabIndex={0} role="region" aria-label={t(`types.${type}`)}>
      <Await query={rows.query} skeleton={<LoadingRows rows={4} />}>
        <RankedList rows={rows.rows} label={t(`types.${type}`)} columns={[t(`types.${type}`), t('visitors')]} />
      </Await>
    </div>
  );
}

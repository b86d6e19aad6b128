import { Anchor, Breadcrumbs } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useList } from '@/api/stats';
import { WorldMap } from '@/charts/WorldMap';
import { Panel } from '@/components/Panel';
import { Await, LoadingRows } from '@/components/states';
import { useNames } from '@/i18n/names';
import { type Field, splitValues } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { PlaceList } from './PlaceList';
import classes from './MapPanel.module.css';

const ALL = 300;
const PATH = ['country', 'region', 'city'] as const satisfies readonly Field[];

/** Where visitors are: a country that is chosen is shown with its regions, a region with its cities, and a way back. */
export function MapPanel() {
  const t = useTranslations('overview');
  const names = useNames();
  const { question, view, formats, toggle, change } = useSiteView();
  const picked = (field: Field) => view.filters.filter((filter) => filter.field === field && filter.operator === 'eq').flatMap(splitValues);
  const countries = picked('country');
  const steps = PATH.map((field) => ({ field, values: picked(field) })).filter(({ values }) => values.length === 1);
  const country = countries.length === 1 ? countries[0] : undefined;
  const region = country && picked('region').length === 1;
  const query = useList(question, 'country', ALL);
  const values = useMemo(() => (query.data ?? []).flatMap(({ x, y }) => (x ? [{ code: x, value: y }] : [])), [query.data]);
  const name = useCallback((code: string) => names('country', code), [names]);
  /** Keeps the conditions on places up to this one. */
  const back = (count: number) => {
    const gone = new Set<string>(PATH.slice(count));
    change({ filters: view.filters.filter(({ field, operator }) => !(gone.has(field) && operator === 'eq')) });
  };

  return (
    <Panel
      label={t('map')}
      title={
        country ? (
          <Breadcrumbs separator="›" separatorMargin={6} className={classes.way}>
            <Anchor component="button" type="button" onClick={() => back(0)}>{t('world')}</Anchor>
            {steps.map(({ field, values: [value = ''] }, index) =>
              index === steps.length - 1 ? (
                <b key={field} aria-current="location">{names(field, value)}</b>
              ) : (
                <Anchor key={field} component="button" type="button" onClick={() => back(PATH.indexOf(field) + 1)}>{names(field, value)}</Anchor>
              ),
            )}
          </Breadcrumbs>
        ) : (
          t('map')
        )
      }
    >
      <Await query={query} skeleton={<LoadingRows rows={10} />}>
        <WorldMap
          label={t('visitors')}
          values={values}
          name={name}
          format={formats.number}
          onCountry={(code) => toggle('country', code)}
          selected={countries}
          focus={country}
          height={country ? 190 : 330}
        />
        {country && <PlaceList type={region ? 'city' : 'region'} />}
      </Await>
    </Panel>
  );
}

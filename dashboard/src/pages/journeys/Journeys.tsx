import { Button, Group, Input, SegmentedControl, Skeleton } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isAnyOpen } from '@/api/guest';
import { useReport } from '@/api/reports';
import { useSessionTotals } from '@/api/sessions';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { Await, EmptyState } from '@/components/states';
import { readNumber } from '@/reports/params';
import { ReportFrame } from '@/reports/ReportFrame';
import { useShare } from '@/reports/share';
import { PlaceInput } from '@/reports/StepInput';
import { useParams } from '@/reports/useParams';
import { useSiteView } from '@/view/SiteView';
import { goesThrough, type Journey, listWays, makeGraph, type Way } from './graph';
import { JourneyChart } from './JourneyChart';
import classes from './Journeys.module.css';

const [FEWEST, STANDARD, MOST] = [3, 5, 7];
const NODES = 7;
const PAGE_SIZE = 15;
const TYPES = ['event', 'path'] as const;

/** The ways that visits begin with. */
export default function Journeys() {
  const t = useTranslations('journeys');
  const asShare = useShare();
  const { question, formats } = useSiteView();
  const [own, set] = useParams();
  const [page, setPage] = useState(1);
  const steps = readNumber(own.steps, STANDARD, FEWEST, MOST);
  const parameters = { steps, ...(own.start ? { startStep: own.start } : {}), ...(own.end ? { endStep: own.end } : {}) };
  const query = useReport<Journey[]>('journey', question, parameters);
  const ways = useMemo(() => listWays(query.data ?? []), [query.data]);
  const graph = useMemo(() => makeGraph(ways, steps, NODES), [ways, steps]);
  const chosen = graph.nodes.find(({ id }) => id === own.node);
  const through = useMemo(() => (chosen ? ways.filter((way) => goesThrough(way, chosen, graph)) : ways), [ways, chosen, graph]);
  const listed = ways.reduce((sum, { count }) => sum + count, 0);
  const totals = useSessionTotals(question, isAnyOpen('sessions'));
  // Until all visits are counted, and where a share does not tell how many there were, shares are of the visits of these ways.
  const visits = totals.data?.visits.value;
  const total = visits === undefined ? listed : Math.max(visits, listed);

  const columns: Column<Way>[] = [
    {
      key: 'way',
      title: t('way'),
      render: ({ items }) => (
        <ol className={classes.way}>
          {items.map((item, index) => <li key={index} title={item}>{item}</li>)}
        </ol>
      ),
    },
    { key: 'visits', title: t('visits'), numeric: true, width: 90, render: ({ count }) => formats.number(count) },
    { key: 'share', title: t(visits === undefined ? 'ofListed' : 'ofAll'), numeric: true, width: 110, render: ({ count }) => asShare(total ? count / total : 0) },
  ];

  return (
    <ReportFrame
      type="journey"
      hint={t('hint')}
      parameters={parameters}
      side={
        <div className={classes.parameters}>
          <Input.Wrapper label={t('steps')} size="xs">
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('steps')}
              value={String(steps)}
              data={Array.from({ length: MOST - FEWEST + 1 }, (_, index) => String(FEWEST + index))}
              onChange={(value) => set({ steps: value, node: '' })}
            />
          </Input.Wrapper>
          <Input.Wrapper label={t('start')} size="xs" labelElement="div">
            <Group><PlaceInput types={TYPES} label={t('start')} placeholder={t('anywhere')} value={own.start ?? ''} onChange={(start) => set({ start, node: '' })} /></Group>
          </Input.Wrapper>
          <Input.Wrapper label={t('end')} size="xs" labelElement="div">
            <Group><PlaceInput types={TYPES} label={t('end')} placeholder={t('anywhere')} value={own.end ?? ''} onChange={(end) => set({ end, node: '' })} /></Group>
          </Input.Wrapper>
        </div>
      }
    >
      <Await query={query} skeleton={<Panel><Skeleton height={420} /></Panel>}>
        {ways.length === 0 ? (
          <Panel>
            <EmptyState
              tall
              icon={IconRoute}
              title={t('empty')}
              hint={t(own.start || own.end ? 'emptyPlaces' : 'emptyHint')}
              action={(own.start || own.end) && <Button size="xs" variant="light" onClick={() => set({ start: '', end: '' })}>{t('clear')}</Button>}
            />
          </Panel>
        ) : (
          <>
            <Panel title={t('picture')}>
              <JourneyChart graph={graph} steps={steps} formats={formats} chosen={chosen} onNode={(node) => { setPage(1); set({ node: node.id === own.node ? '' : node.id }); }} />
            </Panel>
            <Panel
              title={chosen ? t('through', { name: chosen.kind === 'item' ? chosen.label : t(chosen.kind), step: chosen.depth + 1 }) : t('ways')}
              side={chosen && <Button size="compact-xs" variant="subtle" onClick={() => set({ node: '' })}>{t('allWays')}</Button>}
            >
              {visits !== undefined && !chosen && <p className={classes.note}>{t('covered', { listed: formats.number(listed), all: formats.number(total), share: asShare(total ? listed / total : 0) })}</p>}
              <DataTable
                label={t('ways')}
                columns={columns}
                rows={through.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
                rowKey={({ items }) => JSON.stringify(items)}
                busy={query.isPlaceholderData}
                paging={{ page, pageSize: PAGE_SIZE, count: through.length, onPage: setPage }}
              />
            </Panel>
          </>
        )}
      </Await>
    </ReportFrame>
  );
}

import { Panel, PanelGrid } from '@/components/Panel';
import { DIMENSION_GROUPS } from './dimensions';
import { Headline } from './Headline';
import { ListPanel } from './ListPanel';
import { MapPanel } from './MapPanel';
import { TrendChart } from './TrendChart';
import { WeekPanel } from './WeekPanel';

/** Everything about a website at a glance. */
export default function Overview() {
  const [pages, sources, places, devices, campaigns, more] = DIMENSION_GROUPS;
  return (
    <>
      <Panel flush>
        <Headline />
        <TrendChart />
      </Panel>
      <PanelGrid>
        <ListPanel group={pages} />
        <ListPanel group={sources} />
        <MapPanel />
        <ListPanel group={places} />
        <ListPanel group={devices} />
        <WeekPanel />
        <ListPanel group={campaigns} />
        <ListPanel group={more} />
      </PanelGrid>
    </>
  );
}

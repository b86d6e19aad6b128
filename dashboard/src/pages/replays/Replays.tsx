import { usePageParam } from '@/view/SiteView';
import { ReplayList } from './ReplayList';
import { Watch } from './Watch';

/** Recordings of sessions: a list of them, or one that is played. */
export default function Replays() {
  const [replay, open] = usePageParam('replay');
  return replay ? <Watch key={replay} replayId={replay} onClose={() => open('')} /> : <ReplayList onOpen={open} />;
}

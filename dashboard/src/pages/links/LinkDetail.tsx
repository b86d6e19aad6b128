import { useParams } from '@tanstack/react-router';
import { TrackedDetail } from './TrackedDetail';

/** One link with its numbers. */
export default function LinkDetail() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <TrackedDetail key={id} kind="links" id={id} />;
}

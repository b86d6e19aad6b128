import { useParams } from '@tanstack/react-router';
import { TrackedDetail } from './TrackedDetail';

/** One pixel with its numbers. */
export default function PixelDetail() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <TrackedDetail key={id} kind="pixels" id={id} />;
}

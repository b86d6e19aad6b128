import { TrackedList } from './TrackedList';

/** All pixels of whoever is logged in. */
export default function Pixels() {
  return <TrackedList kind="pixels" />;
}

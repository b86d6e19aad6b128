import { TrackedList } from './TrackedList';

/** All links of whoever is logged in. */
export default function Links() {
  return <TrackedList kind="links" />;
}

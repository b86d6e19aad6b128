import { KeptPage } from './KeptPage';

/** Kept filters. */
export default function Segments() {
  return <KeptPage kind="segment" />;
}

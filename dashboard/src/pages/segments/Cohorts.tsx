import { KeptPage } from './KeptPage';

/** Kept groups of visitors. */
export default function Cohorts() {
  return <KeptPage kind="cohort" />;
}

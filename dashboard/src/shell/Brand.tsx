import { Link } from '@tanstack/react-router';
import classes from './Brand.module.css';

/** The mark: three steps, each larger. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden className={classes.mark}>
      <rect x="2" y="11" width="4" height="7" rx="1.6" opacity="0.45" />
      <rect x="8" y="7" width="4" height="11" rx="1.6" opacity="0.7" />
      <rect x="14" y="2" width="4" height="16" rx="1.6" />
    </svg>
  );
}

export function Brand() {
  return (
    <Link to="/websites" className={classes.brand}>
      <Mark /> Footfall
    </Link>
  );
}

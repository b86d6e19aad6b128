import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** Stands at the end of the head, such as a choice of what the panel shows. */
  side?: ReactNode;
  /** Stands below the content, such as a link to more. */
  foot?: ReactNode;
  children: ReactNode;
  label?: string;
  /** Without padding around the content. */
  flush?: boolean;
}

/** A card with a title: every part of a page stands in one. */
export function Panel({ title, side, foot, children, label, flush }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={label ?? (typeof title === 'string' ? title : undefined)}>
      {(title || side) && (
        <div className={classes.head}>
          {typeof title === 'string' ? <h2>{title}</h2> : title}
          {side && <div className={classes.side}>{side}</div>}
        </div>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </section>
  );
}

/** Panels side by side: as many columns as fit, `wide` ones over the whole row. */
export function PanelGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}

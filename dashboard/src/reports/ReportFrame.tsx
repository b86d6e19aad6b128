/** What all reports look like: what they are about, the saved ones, parameters, result. */
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/Panel';
import classes from './ReportFrame.module.css';
import { SaveBar } from './SaveBar';

interface ReportFrameProps {
  /** Its type, as saved reports have it. */
  type: string;
  /** One sentence that says what it tells. */
  hint: string;
  /** The parameters as the API names them. */
  parameters: object;
  /** Where the parameters are chosen: beside the result when there are many, or in the bar above. */
  side?: ReactNode;
  bar?: ReactNode;
  /** Whether the question is complete, so that it can be kept. */
  ready?: boolean;
  children: ReactNode;
}

export function ReportFrame({ type, hint, parameters, side, bar, ready = true, children }: ReportFrameProps) {
  const t = useTranslations('reports');
  return (
    <>
      <div className={classes.top}>
        <p className={classes.hint}>{hint}</p>
        <div className={classes.tools}>
          {bar}
          <SaveBar type={type} parameters={parameters} ready={ready} />
        </div>
      </div>
      {side ? (
        <div className={classes.columns}>
          <div className={classes.side}>
            <Panel title={t('parameters')}>{side}</Panel>
          </div>
          <div className={classes.result}>{children}</div>
        </div>
      ) : (
        <div className={classes.result}>{children}</div>
      )}
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { tip } from '@/components/tip';
import { useSiteView } from '@/view/SiteView';
import { type Scope, SCOPES } from '@/view/view';
import classes from './FilterBar.module.css';

/** Whether the conditions pick whole visits, or only the events that fit them. */
export function ScopeSwitch() {
  const t = useTranslations('filters');
  const { scope, standardScope, change } = useSiteView();
  return (
    <span {...tip(t('scopeHint'), LATE_MS)}>
      <SegmentedControl
        size="xs"
        aria-label={t('scope')}
        classNames={{ root: classes.scope ?? '', label: classes.scopeName ?? '' }}
        value={scope}
        onChange={(value) => change({ scope: value === standardScope ? undefined : (value as Scope) })}
        data={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
      />
    </span>
  );
}

const LATE_MS = 600;

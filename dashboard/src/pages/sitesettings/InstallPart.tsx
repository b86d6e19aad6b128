import { Button, Checkbox, SegmentedControl, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getServerUrl, useConfig, useIntegrity } from '@/api/server';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel } from '@/components/Panel';
import classes from '@/components/settings.module.css';
import { getTrackerName, writeScript } from '@/view/snippet';

const EXTRAS = ['outbound', 'downloads', 'not-found', 'scroll', 'engagement', 'forms', 'performance'] as const;
const LIMITS = ['exclude-search', 'exclude-hash', 'do-not-track'] as const;
/** Longer ones are cut where events come in. */
const MOST_TAG = 50;
const KINDS = ['tracker', 'declarative', 'server'] as const;

/** The line for the pages of a website, made to measure. */
export default function InstallPart({ website }: { website: Website }) {
  const t = useTranslations();
  const [kind, setKind] = useState<string>('tracker');
  return (
    <Panel title={t('sitesettings.parts.install')}>
      <SegmentedControl
        mb="md"
        value={kind}
        onChange={setKind}
        aria-label={t('sitesettings.parts.install')}
        data={KINDS.map((value) => ({ value, label: t(`sitesettings.kinds.${value}`) }))}
      />
      {kind === 'tracker' && <Tracker website={website} />}
      {kind === 'declarative' && <Declarative website={website} />}
      {kind === 'server' && (
        <>
          <Text size="sm" c="dimmed" mb="md">{t('sitesettings.serverHint')}</Text>
          <Button variant="default" component={Link} to={`/websites/${website.id}/settings` as never} search={{ 'p.tab': 'server' } as never}>{t('sitesettings.toKeys')}</Button>
        </>
      )}
    </Panel>
  );
}

function Tracker({ website }: { website: Website }) {
  const t = useTranslations('sitesettings');
  const refusals = useTranslations('refusals');
  const file = getTrackerName(useConfig().data?.trackerScriptName);
  const [on, setOn] = useState<string[]>([]);
  const [tag, setTag] = useState('');
  const [pinned, setPinned] = useState(false);
  const [ownOnly, setOwnOnly] = useState(false);
  const hash = useIntegrity(file, pinned);
  const attributes = {
    'website-id': website.id,
    ...Object.fromEntries(on.map((name) => [name, 'true'])),
    domains: ownOnly ? website.domain : '',
    tag: tag.trim(),
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">{t('installHint')} {t('onlyTheLine')}</Text>
      <CopySnippet code={writeScript(getServerUrl(), file, attributes, pinned ? hash.data : '')} label={t('kinds.tracker')} />
      <Checkbox.Group label={t('extras')} value={on} onChange={setOn} mt="lg">
        <div className={classes.choices}>
          {EXTRAS.map((name) => <Checkbox key={name} value={name} label={t(`options.${name}`)} />)}
        </div>
      </Checkbox.Group>
      <Checkbox.Group label={t('limits')} value={on} onChange={setOn}>
        <div className={classes.choices}>
          {LIMITS.map((name) => <Checkbox key={name} value={name} label={t(`options.${name}`)} />)}
          <Checkbox checked={ownOnly} onChange={(event) => setOwnOnly(event.currentTarget.checked)} label={t('options.domains', { domain: website.domain })} />
          {hash.possible && <Checkbox checked={pinned} onChange={(event) => setPinned(event.currentTarget.checked)} label={t('options.integrity')} description={t('integrityHint')} />}
        </div>
      </Checkbox.Group>
      <TextInput label={t('tag')} description={t('tagHint')} maw={320} value={tag} onChange={(event) => setTag(event.currentTarget.value)} error={tag.trim().length > MOST_TAG && refusals('long', { count: MOST_TAG })} />
    </>
  );
}

function Declarative({ website }: { website: Website }) {
  const t = useTranslations('sitesettings');
  const [auto, setAuto] = useState(false);
  const script = writeScript(getServerUrl(), 'declarative.js', { 'website-id': website.id, 'auto-track': auto ? 'true' : '' });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">{t('declarativeHint')}</Text>
      <CopySnippet code={script} label={t('kinds.declarative')} />
      <Checkbox my="md" checked={auto} onChange={(event) => setAuto(event.currentTarget.checked)} label={t('options.auto')} />
      <CopySnippet code={'<button data-track="toolbar_click_save" data-track-params=\'{"format": "pdf"}\'>Save</button>'} label={t('declarativeExample')} />
    </>
  );
}

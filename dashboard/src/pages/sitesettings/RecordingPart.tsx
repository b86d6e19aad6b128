import { NumberInput, Select, Slider, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getServerUrl } from '@/api/server';
import { type ReplayConfig, useSaveSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/i18n/formats';
import { MINUTE } from '@/time/zone';
import { usePreferences } from '@/preferences';
import { writeScript } from '@/view/snippet';

const USUAL = { sampleRate: 0.15, maskLevel: 'moderate', maxDuration: 5 * MINUTE, blockSelector: '' } as const;
const LEVELS = ['moderate', 'strict'] as const;
const MOST_MINUTES = 120;

/** Whether sessions of a website are recorded, how many, and what of them. */
export default function RecordingPart({ website }: { website: Website }) {
  const t = useTranslations('sitesettings');
  const formats = useFormats(usePreferences().zone);
  const save = useSaveSite(website.id);
  const [enabled, setEnabled] = useState(website.replayEnabled);
  const [config, setConfig] = useState<Required<ReplayConfig>>({ ...USUAL, ...(website.replayConfig as ReplayConfig | null) });
  const [minutes, setMinutes] = useState<number | string>(Math.round(config.maxDuration / MINUTE));
  const [saved, setSaved] = useState(0);
  const refusals = useTranslations('refusals');
  const form = useSubmit(
    () => save({ replayEnabled: enabled, replayConfig: { ...config, maxDuration: Number(minutes) * MINUTE } }),
    () => setSaved((count) => count + 1),
  );
  const length = Number(minutes);
  const faults = {
    longest: minutes === '' || length < 1 ? refusals('low', { count: 1 }) : length > MOST_MINUTES ? refusals('high', { count: MOST_MINUTES }) : undefined,
    block: isSelector(config.blockSelector) ? undefined : t('noSelector'),
  };
  const change = (part: ReplayConfig) => setConfig({ ...config, ...part });
  const snippet = writeScript(getServerUrl(), 'recorder.js', { 'website-id': website.id });
  return (
    <>
      <FormPanel title={t('parts.recording')} hint={t('recordingHint')} form={form} saved={saved} disabled={enabled && !!(faults.longest ?? faults.block)}>
        <Switch label={t('record')} checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
        <div>
          <Text size="sm" fw={500} id="sample-rate">{t('sampleRate')}: <span className="numerals">{formats.percent(config.sampleRate)}</span></Text>
          <Slider mt={6} min={0} max={100} label={null} value={Math.round(config.sampleRate * 100)} onChange={(share) => change({ sampleRate: share / 100 })} disabled={!enabled} thumbProps={{ 'aria-labelledby': 'sample-rate' }} />
        </div>
        <Select
          label={t('mask')}
          data={LEVELS.map((value) => ({ value, label: t(`masks.${value}`) }))}
          value={config.maskLevel}
          allowDeselect={false}
          disabled={!enabled}
          onChange={(level) => level && change({ maskLevel: level as 'strict' })}
        />
        <NumberInput
          label={t('longest')}
          min={1}
          max={MOST_MINUTES}
          allowDecimal={false}
          clampBehavior="none"
          value={minutes}
          disabled={!enabled}
          onChange={setMinutes}
          error={enabled && faults.longest}
        />
        <TextInput label={t('block')} description={t('blockHint')} placeholder=".private, #checkout" value={config.blockSelector} disabled={!enabled} onChange={(event) => change({ blockSelector: event.currentTarget.value })} error={(enabled && faults.block) || form.faultOf('replayConfig')} />
      </FormPanel>
      {enabled && (
        <Panel title={t('recorder')}>
          <Text size="sm" c="dimmed" mb="xs">{t('recorderHint')}</Text>
          <CopySnippet code={snippet} label={t('recorder')} />
        </Panel>
      )}
    </>
  );
}

/** Whether it picks elements, as the recorder asks for them; nothing picks none. */
function isSelector(text: string): boolean {
  try {
    return !text.trim() || document.createDocumentFragment().querySelector(text) === null;
  } catch {
    return false;
  }
}

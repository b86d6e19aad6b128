import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';
import { Panel } from '@/components/Panel';

/** Name and domain of a website. */
export function GeneralPart({ website }: { website: Website }) {
  const t = useTranslations();
  const save = useSaveSite(website.id);
  const [name, setName] = useState(website.name);
  const [domain, setDomain] = useState(website.domain);
  const [saved, setSaved] = useState(0);
  const form = useSubmit(() => save({ name: name.trim(), domain: domain.trim() }), () => setSaved((count) => count + 1));
  const same = name.trim() === website.name && domain.trim() === website.domain;
  return (
    <>
      <FormPanel title={t('sitesettings.parts.general')} form={form} saved={saved} disabled={same || !name.trim() || !domain.trim()}>
        <TextInput label={t('forms.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} error={form.faultOf('name')} />
        <TextInput label={t('forms.domain')} description={t('forms.domainHint')} value={domain} onChange={(event) => setDomain(event.currentTarget.value)} maxLength={500} error={form.faultOf('domain')} />
      </FormPanel>
      <Panel title={t('sitesettings.id')}>
        <CopySnippet code={website.id} label={t('sitesettings.id')} />
      </Panel>
    </>
  );
}

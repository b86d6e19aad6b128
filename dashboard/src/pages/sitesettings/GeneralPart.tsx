import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { DomainInput, useDomain } from '@/components/DomainInput';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';
import { Panel } from '@/components/Panel';

/** Name and domain of a website. */
export function GeneralPart({ website }: { website: Website }) {
  const t = useTranslations();
  const save = useSaveSite(website.id);
  const [name, setName] = useState(website.name);
  const domain = useDomain(website.domain);
  const [saved, setSaved] = useState(0);
  const form = useSubmit(() => save({ name: name.trim(), domain: domain.value }), () => setSaved((count) => count + 1));
  const same = name.trim() === website.name && domain.value === website.domain;
  return (
    <>
      <FormPanel title={t('sitesettings.parts.general')} form={{ ...form, submit: domain.guard(form.submit) }} saved={saved} disabled={same || !name.trim() || !domain.text.trim()}>
        <TextInput label={t('forms.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} />
        <DomainInput domain={domain} error={form.faultOf('domain')} />
      </FormPanel>
      <Panel title={t('sitesettings.id')}>
        <CopySnippet code={website.id} label={t('sitesettings.id')} />
      </Panel>
    </>
  );
}

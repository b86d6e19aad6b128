import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { DomainInput, useDomain } from '@/components/DomainInput';
import { useSubmit } from '@/components/form';

/** Name and domain of the website that has just been made, once more. */
export function EditForm({ website, onDone }: { website: Website; onDone: () => void }) {
  const t = useTranslations();
  const save = useSaveSite(website.id);
  const domain = useDomain(website.domain);
  const [name, setName] = useState(website.name);
  const form = useSubmit(() => save({ name: name.trim() || domain.value, domain: domain.value }), onDone);
  return (
    <form onSubmit={domain.guard(form.submit)} noValidate>
      <Stack gap="md" maw={460}>
        <DomainInput domain={domain} error={form.faultOf('domain')} autoFocus />
        <TextInput label={t('forms.name')} placeholder={domain.value || 'example.com'} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} />
        {form.fault && <Alert color="red" variant="light" role="alert">{form.fault}</Alert>}
        <Group gap="xs">
          <Button type="submit" loading={form.busy} disabled={!domain.text.trim()}>{t('forms.save')}</Button>
          <Button variant="default" onClick={onDone}>{t('common.cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

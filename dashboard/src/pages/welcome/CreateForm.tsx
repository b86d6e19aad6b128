import { Alert, Button, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useCreateSite } from '@/api/site';
import { DomainInput, useDomain } from '@/components/DomainInput';
import { useSubmit } from '@/components/form';

const MINE = 'mine';

/** The name, domain and owner of a new website. */
export function CreateForm({ team, onMade }: { team: string; onMade: (websiteId: string) => void }) {
  const t = useTranslations();
  const { teams } = useRights();
  const create = useCreateSite();
  const domain = useDomain();
  const [name, setName] = useState('');
  const [owner, setOwner] = useState(team || MINE);
  const form = useSubmit(
    () => create({ name: name.trim() || domain.value, domain: domain.value, ...(owner === MINE ? {} : { teamId: owner }) }),
    ({ id }) => onMade(id),
  );
  return (
    <form onSubmit={domain.guard(form.submit)} noValidate>
      <Stack gap="md" maw={460}>
        <DomainInput domain={domain} error={form.faultOf('domain')} autoFocus />
        <TextInput label={t('forms.name')} placeholder={domain.value || 'example.com'} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} />
        {teams.length > 0 && (
          <Select
            label={t('welcome.owner')}
            data={[{ value: MINE, label: t('links.mine') }, ...teams.map(({ id, name: label }) => ({ value: id, label }))]}
            value={owner}
            allowDeselect={false}
            onChange={(value) => value && setOwner(value)}
            error={form.faultOf('teamId')}
          />
        )}
        {form.fault && <Alert color="red" variant="light" role="alert">{form.fault}</Alert>}
        <div><Button type="submit" loading={form.busy} disabled={!domain.text.trim()}>{t('welcome.create')}</Button></div>
      </Stack>
    </form>
  );
}

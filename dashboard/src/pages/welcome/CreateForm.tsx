import { Alert, Button, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useCreateSite } from '@/api/site';
import { useSubmit } from '@/components/form';

const MINE = 'mine';

/** The name, domain and owner of a new website. */
export function CreateForm({ team, onMade }: { team: string; onMade: (websiteId: string) => void }) {
  const t = useTranslations();
  const { teams } = useRights();
  const create = useCreateSite();
  const [domain, setDomain] = useState('');
  const [name, setName] = useState('');
  const [owner, setOwner] = useState(team || MINE);
  const bare = readDomain(domain);
  const form = useSubmit(
    () => create({ name: name.trim() || bare, domain: bare, ...(owner === MINE ? {} : { teamId: owner }) }),
    ({ id }) => onMade(id),
  );
  return (
    <form onSubmit={form.submit}>
      <Stack gap="md" maw={460}>
        <TextInput label={t('forms.domain')} description={t('forms.domainHint')} placeholder="example.com" value={domain} maxLength={500} onChange={(event) => setDomain(event.currentTarget.value)} error={form.faultOf('domain')} inputMode="url" autoCapitalize="none" required autoFocus />
        <TextInput label={t('forms.name')} placeholder={bare || 'example.com'} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} />
        {teams.length > 0 && (
          <Select
            label={t('welcome.owner')}
            data={[{ value: MINE, label: t('websites.mine') }, ...teams.map(({ id, name: label }) => ({ value: id, label }))]}
            value={owner}
            allowDeselect={false}
            onChange={(value) => value && setOwner(value)}
            error={form.faultOf('teamId')}
          />
        )}
        {form.fault && <Alert color="red" variant="light" role="alert">{form.fault}</Alert>}
        <div><Button type="submit" loading={form.busy} disabled={!bare}>{t('welcome.create')}</Button></div>
      </Stack>
    </form>
  );
}

/** `shop.example.com` of whatever somebody copies out of an address bar. */
export const readDomain = (text: string): string => text.trim().replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '').toLowerCase();

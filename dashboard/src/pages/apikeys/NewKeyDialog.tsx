import { MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Scope, useCreateKey } from '@/api/keys';
import type { Website } from '@/api/websites';
import { ExpirySelect } from '@/components/ExpirySelect';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

const SCOPES = ['read', 'write', 'admin'] as const;

interface NewKeyDialogProps {
  opened: boolean;
  onClose: () => void;
  onMade: (key: string) => void;
  sites: Website[];
}

/** What a new key may do, for which websites, and until when. */
export function NewKeyDialog({ opened, onClose, onMade, sites }: NewKeyDialogProps) {
  const t = useTranslations();
  const create = useCreateKey();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('read');
  const [websites, setWebsites] = useState<string[]>([]);
  const [expiresAt, setExpiresAt] = useState<number | null>(null);
  const close = () => {
    setName('');
    setScope('read');
    setWebsites([]);
    setExpiresAt(null);
    form.forget();
    onClose();
  };
  const form = useSubmit(
    () => create({ name: name.trim(), scope, websites: websites.length ? websites : null, expiresAt }),
    ({ key }) => {
      close();
      onMade(key);
    },
  );
  return (
    <FormDialog opened={opened} onClose={close} title={t('apikeys.create')} action={t('forms.create')} form={form} disabled={!name.trim()}>
      <TextInput label={t('forms.name')} placeholder={t('apikeys.namePlaceholder')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} data-autofocus />
      <Radio.Group label={t('apikeys.scope')} value={scope} onChange={(value) => setScope(value as Scope)}>
        <Stack gap={8} mt={6}>
          {SCOPES.map((value) => <Radio key={value} value={value} label={t(`apikeys.scopes.${value}`)} description={t(`apikeys.scopeHints.${value}`)} />)}
        </Stack>
      </Radio.Group>
      <MultiSelect
        label={t('apikeys.websites')}
        placeholder={websites.length ? '' : t('apikeys.all')}
        data={sites.map((site) => ({ value: site.id, label: site.name }))}
        value={websites}
        onChange={setWebsites}
        searchable
        clearable
        error={form.faultOf('websites')}
      />
      <ExpirySelect label={t('forms.expires')} value={expiresAt} onChange={setExpiresAt} error={form.faultOf('expiresAt')} />
    </FormDialog>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveTeam } from '@/api/members';
import type { Team } from '@/api/teams';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';

/** The name of a team. */
export function NamePanel({ team }: { team: Team }) {
  const t = useTranslations();
  const save = useSaveTeam(team.id);
  const [name, setName] = useState(team.name);
  const [saved, setSaved] = useState(0);
  const form = useSubmit(() => save({ name: name.trim() }), () => setSaved((count) => count + 1));
  return (
    <FormPanel title={t('team.rename')} form={form} saved={saved} disabled={!name.trim() || name.trim() === team.name}>
      <TextInput label={t('forms.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} />
    </FormPanel>
  );
}

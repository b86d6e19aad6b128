import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type SavedReport, useSaveReport } from '@/api/reports';
import { FormDialog } from '@/components/FormDialog';
import { useSubmit } from '@/components/form';

/** Gives a saved report another name. */
export function RenameDialog({ report, onClose }: { report: SavedReport; onClose: () => void }) {
  const t = useTranslations('reports');
  const save = useSaveReport(report.websiteId);
  const [name, setName] = useState(report.name);
  const form = useSubmit(() => save.mutateAsync({ id: report.id, name: name.trim() }), onClose);
  return (
    <FormDialog opened onClose={onClose} title={t('rename')} action={t('save')} form={form} disabled={!name.trim()}>
      <TextInput label={t('name')} value={name} required data-autofocus onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} />
    </FormDialog>
  );
}

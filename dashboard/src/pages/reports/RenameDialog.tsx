import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type SavedReport, useSaveReport } from '@/api/reports';
import { useFailure } from '@/components/failure';

/** Gives a saved report another name. */
export function RenameDialog({ report, onClose }: { report: SavedReport; onClose: () => void }) {
  const t = useTranslations('reports');
  const common = useTranslations('common');
  const fail = useFailure();
  const save = useSaveReport(report.websiteId);
  const [name, setName] = useState(report.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ id: report.id, name: name.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('rename')} closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t('name')} value={name} maxLength={200} required data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
          {save.isError && <Alert color="red" role="alert">{fail(save.error)}</Alert>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
            <Button type="submit" loading={save.isPending} disabled={!name.trim()}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFailure } from './failure';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** What has to be typed; without, a click is enough. */
  word?: string;
  /** What the button says. */
  action: string;
  onConfirm: () => Promise<unknown>;
}

/** Asks again before something that cannot be undone; stays open and says why when it fails. */
export function ConfirmDialog({ opened, onClose, title, children, word, action, onConfirm }: ConfirmDialogProps) {
  const t = useTranslations('common');
  const fail = useFailure();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const close = () => {
    setTyped('');
    setFault('');
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault('');
    try {
      await onConfirm();
      close();
    } catch (error) {
      setFault(fail(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm" component="div">{children}</Text>
          {word && <TextInput label={t('typeToConfirm', { word })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" data-autofocus />}
          {fault && <Alert color="red" role="alert">{fault}</Alert>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" color="red" loading={busy} disabled={!!word && typed !== word}>{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopySnippet } from './CopySnippet';

interface SecretDialogProps {
  /** The text of a key; the dialog is open while there is one. */
  secret: string;
  onClose: () => void;
  title: string;
  children?: ReactNode;
}

/** Shows a key that nobody can be shown again. */
export function SecretDialog({ secret, onClose, title, children }: SecretDialogProps) {
  const t = useTranslations('forms');
  return (
    <Modal opened={!!secret} onClose={onClose} title={title} size="lg" closeOnClickOutside={false} withCloseButton={false}>
      <Stack gap="md">
        <Alert variant="light" icon={<IconKey size={18} />}>{t('shownOnce')}</Alert>
        <CopySnippet code={secret} label={title} />
        {children && <Text size="sm" component="div">{children}</Text>}
        <Group justify="flex-end"><Button onClick={onClose}>{t('keptIt')}</Button></Group>
      </Stack>
    </Modal>
  );
}

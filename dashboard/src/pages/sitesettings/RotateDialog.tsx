import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRotateWriteKey, type WriteKey } from '@/api/apps';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

const OVERLAPS = { now: 0, hour: 3_600, day: 86_400, week: 7 * 86_400 } as const;
type Overlap = keyof typeof OVERLAPS;

interface RotateDialogProps {
  websiteId: string;
  writeKey: WriteKey;
  onClose: () => void;
  onMade: (key: string) => void;
}

/** Puts a new key in the place of another, which stays good for a while. */
export function RotateDialog({ websiteId, writeKey, onClose, onMade }: RotateDialogProps) {
  const t = useTranslations('sitesettings');
  const rotate = useRotateWriteKey(websiteId);
  const [overlap, setOverlap] = useState<Overlap>('day');
  const form = useSubmit(
    () => rotate({ appId: writeKey.appId, writeKeyId: writeKey.id, overlap: OVERLAPS[overlap] }),
    ({ key }) => {
      onClose();
      onMade(key);
    },
  );
  return (
    <FormDialog opened onClose={onClose} title={t('rotateOf', { name: writeKey.name || writeKey.hint })} action={t('rotate')} form={form}>
      <Text size="sm">{t('rotateHint')}</Text>
      <Radio.Group label={t('oldEnds')} value={overlap} onChange={(value) => setOverlap(value as Overlap)}>
        <Stack gap={8} mt={6}>
          {(Object.keys(OVERLAPS) as Overlap[]).map((name) => <Radio key={name} value={name} label={t(`overlaps.${name}`)} />)}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}

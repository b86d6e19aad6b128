/** The saved reports of a type: to open, to keep the one that is shown, under a name of its own or in the place of the opened one. */
import { ActionIcon, Alert, Button, Group, Menu, Popover, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconBookmark, IconCheck, IconDeviceFloppy, IconList, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { useSavedReports, useSaveReport } from '@/api/reports';
import { useSubmit } from '@/components/form';
import { useSiteView } from '@/view/SiteView';
import { findKind, isChanged, sameKind, writeSaved, writeSearch } from './saved';
import { useParams } from './useParams';

interface SaveBarProps {
  type: string;
  parameters: object;
  ready: boolean;
}

const SHOWN = 12;

export function SaveBar({ type, parameters, ready }: SaveBarProps) {
  const t = useTranslations('reports');
  const navigate = useNavigate();
  const { websiteId, search, readOnly } = useSiteView();
  const [own, set] = useParams();
  const saved = useSavedReports(websiteId, !readOnly);
  const changes = useMayChange(websiteId, !readOnly);
  const save = useSaveReport(websiteId);
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const kept = writeSaved(parameters, search, own);
  const path = `/websites/${websiteId}/${findKind(type)?.page ?? ''}`;
  const form = useSubmit(
    () => save.mutateAsync({ type, name: name.trim(), parameters: kept }),
    (made) => {
      setNaming(false);
      setName('');
      void navigate({ to: path as never, search: writeSearch(made, search) as never, replace: true });
    },
  );
  const keep = useSubmit(() => save.mutateAsync({ id: own.report ?? '', parameters: kept }));
  // Whoever looks through a share has no saved reports.
  if (!saved.data) return null;
  const mine = saved.data.data.filter((report) => sameKind(report.type, type));
  const opened = mine.find(({ id }) => id === own.report);
  const changed = !!opened && isChanged(opened, search, own);

  return (
    <Group gap={8}>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconBookmark size={15} stroke={1.7} />} maw={260}>
            {opened ? opened.name : t('saved')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine.length === 0 && <Menu.Label>{t('noneOfType')}</Menu.Label>}
          {mine.slice(0, SHOWN).map((report) => (
            <Menu.Item
              key={report.id}
              rightSection={report.id === opened?.id ? <IconCheck size={14} aria-hidden /> : null}
              onClick={() => void navigate({ to: path as never, search: writeSearch(report, search) as never })}
            >
              {report.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconList size={15} stroke={1.7} />}
            onClick={() => void navigate({ to: `/websites/${websiteId}/reports` as never, search: search as never })}
          >
            {t('all')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened && (
        <ActionIcon aria-label={t('leave')} onClick={() => set({ report: '' })}>
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
      {keep.fault && <Text size="xs" c="red" role="alert">{keep.fault}</Text>}
      {changes && changed && (
        <Button size="xs" loading={keep.busy} disabled={!ready} onClick={() => keep.submit()}>
          {t('keepChanges')}
        </Button>
      )}
      {changes && (!opened || changed) && (
        <Popover opened={naming} onChange={setNaming} position="bottom-end" width={300} trapFocus>
          <Popover.Target>
            <Button
              size="xs"
              variant={opened ? 'default' : 'light'}
              disabled={!ready}
              leftSection={<IconDeviceFloppy size={15} stroke={1.7} />}
              onClick={() => setNaming(!naming)}
            >
              {t(opened ? 'saveAs' : 'save')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <form onSubmit={form.submit}>
              <TextInput label={t('name')} size="xs" value={name} required data-autofocus error={form.faultOf('name')} onChange={(event) => setName(event.currentTarget.value)} />
              {form.fault && <Alert mt={8} color="red" role="alert">{form.fault}</Alert>}
              <Group justify="flex-end" mt={10}>
                <Button type="submit" size="xs" loading={form.busy} disabled={!name.trim()}>{t('save')}</Button>
              </Group>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}

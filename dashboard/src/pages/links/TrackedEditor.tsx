import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { type Tracked, type TrackedKind, useSaveTracked } from '@/api/tracked';
import { useWebsites } from '@/api/websites';
import { FormDialog } from '@/components/FormDialog';
import { useSubmit } from '@/components/form';

interface TrackedEditorProps {
  kind: TrackedKind;
  /** What is changed; without, a new one is made. */
  tracked?: Tracked | undefined;
  onClose: () => void;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 9;
const MINE = 'mine';

/** The form of a link or pixel. */
export function TrackedEditor({ kind, tracked, onClose }: TrackedEditorProps) {
  const t = useTranslations('links');
  const [name, setName] = useState(tracked?.name ?? '');
  const [url, setUrl] = useState(tracked?.url ?? '');
  const [slug, setSlug] = useState(tracked?.slug ?? makeSlug);
  const [websiteId, setWebsiteId] = useState(tracked?.websiteId ?? null);
  const [owner, setOwner] = useState(MINE);
  const { teams, changes } = useRights();
  const websites = useWebsites();
  const save = useSaveTracked(kind);
  const form = useSubmit(() => {
    const changed = slug === tracked?.slug ? {} : { slug: slug.trim() };
    return save({ ...(tracked ? { id: tracked.id } : {}), name: name.trim(), ...(kind === 'links' ? { url: completeAddress(url) } : {}), ...changed, websiteId, ...(tracked || owner === MINE ? {} : { teamId: owner }) });
  }, onClose);
  return (
    <FormDialog opened onClose={onClose} title={t(tracked ? `edit.${kind}` : `create.${kind}`)} action={t('save')} form={form} disabled={!name.trim() || !slug.trim() || (kind === 'links' && !url.trim())}>
      <TextInput label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required data-autofocus error={form.faultOf('name')} />
      {kind === 'links' && (
        <TextInput label={t('target')} inputMode="url" placeholder="https://" value={url} onChange={(event) => setUrl(event.currentTarget.value)} onBlur={() => setUrl(completeAddress(url))} required error={form.faultOf('url')} />
      )}
      <TextInput label={t('slug')} description={t('slugHint')} value={slug} onChange={(event) => setSlug(event.currentTarget.value)} required error={form.faultOf('slug')} />
      <Select
        label={t('website')}
        description={t(`websiteHint.${kind}`)}
        data={(websites.data?.data ?? []).filter((site) => site.id === websiteId || changes(site)).map((site) => ({ value: site.id, label: site.name }))}
        value={websiteId}
        onChange={setWebsiteId}
        clearable
        searchable
        placeholder={t('noWebsite')}
        clearButtonProps={{ 'aria-label': t('noWebsite') }}
      />
      {!tracked && teams.length > 0 && (
        <Select
          label={t('owner')}
          data={[{ value: MINE, label: t('mine') }, ...teams.map(({ id, name: label }) => ({ value: id, label }))]}
          value={owner}
          allowDeselect={false}
          onChange={(value) => value && setOwner(value)}
          error={form.faultOf('teamId')}
        />
      )}
    </FormDialog>
  );
}

/** An address as it is meant: without a scheme it is one of https. */
export function completeAddress(text: string): string {
  const address = text.trim();
  return !address || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address.replace(/^\/+/, '')}`;
}

/** A short name that nobody guesses. */
function makeSlug(): string {
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

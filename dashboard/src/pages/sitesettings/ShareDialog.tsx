import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getServerUrl } from '@/api/server';
import { type Share, type Shared, useSaveShare } from '@/api/shares';
import { ExpirySelect } from '@/components/ExpirySelect';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';
import classes from '@/components/settings.module.css';
import { listOpen, PRIVATE, SECTIONS, TITLES, writeOpen } from './sections';

/** What the server takes for the end of an address. */
const SLUG = /^[\w.~-]+$/;
/** What is shorter is soon guessed. */
const SHORTEST_SLUG = 4;
const SHORTEST_PASSWORD = 8;

/** Makes a share, or changes one; that of a website says which of its pages are open. */
export function ShareDialog({ shared, share, onClose }: { shared: Shared; share: Share | undefined; onClose: () => void }) {
  const t = useTranslations();
  const save = useSaveShare(shared);
  const paged = shared.kind === 'website';
  const before = share?.parameters ?? {};
  const [name, setName] = useState(share?.name ?? '');
  const [slug, setSlug] = useState(share?.slug ?? '');
  const [open, setOpen] = useState<string[]>(share ? listOpen(before) : SECTIONS.filter((section) => !PRIVATE.includes(section)));
  const [expiresAt, setExpiresAt] = useState(share?.expiresAt ? Date.parse(share.expiresAt) : null);
  const [locked, setLocked] = useState(share?.hasPassword ?? false);
  const [password, setPassword] = useState('');
  const end = slug.trim();
  const chosenEnd = end !== '' && end !== share?.slug;
  const misspelt = chosenEnd && !SLUG.test(end);
  const short = chosenEnd && end.length < SHORTEST_SLUG;
  const weak = password !== '' && password.length < SHORTEST_PASSWORD;
  const chosen = locked ? (password ? { password } : {}) : { password: null };
  const form = useSubmit(
    () => save({ ...(share ? { shareId: share.id } : {}), fields: { name: name.trim(), ...(chosenEnd ? { slug: end } : {}), parameters: paged ? writeOpen(before, open) : before, expiresAt, ...chosen } }),
    onClose,
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={share ? t('forms.editOf', { name: share.name || share.slug }) : t('sitesettings.newShare')}
      action={t(share ? 'forms.save' : 'forms.create')}
      form={form}
      size="lg"
      disabled={(paged && open.length === 0) || misspelt || short || (locked && weak) || (locked && !password && !share?.hasPassword)}
    >
      <TextInput label={t('forms.name')} description={t('sitesettings.shareNameHint')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} data-autofocus />
      <TextInput
        label={t('sitesettings.slug')}
        description={`${getServerUrl()}/share/${end || '…'}`}
        placeholder={t('sitesettings.slugRandom')}
        value={slug}
        onChange={(event) => setSlug(event.currentTarget.value)}
        error={misspelt ? t('refusals.address') : short ? t('refusals.short', { count: SHORTEST_SLUG }) : form.faultOf('slug')}
      />
      {paged && (
        <Checkbox.Group label={t('sitesettings.openPages')} value={open} onChange={setOpen}>
          <div className={classes.choices} data-short>
            {SECTIONS.map((section) => <Checkbox key={section} value={section} label={t(`${TITLES[section] ?? section}.title`)} />)}
          </div>
        </Checkbox.Group>
      )}
      <ExpirySelect label={t('forms.expires')} value={expiresAt} onChange={setExpiresAt} error={form.faultOf('expiresAt')} />
      <Checkbox label={t('sitesettings.lock')} checked={locked} onChange={(event) => setLocked(event.currentTarget.checked)} />
      {locked && (
        <PasswordInput
          label={t('login.password')}
          description={t('forms.passwordLength', { count: SHORTEST_PASSWORD })}
          placeholder={share?.hasPassword ? t('sitesettings.unchanged') : ''}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
          error={weak ? t('refusals.short', { count: SHORTEST_PASSWORD }) : form.faultOf('password')}
          visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
        />
      )}
    </FormDialog>
  );
}

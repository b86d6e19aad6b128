import { PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { type Role, type User, useCreateUser, useSaveUser } from '@/api/users';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

const ROLES = ['user', 'view-only', 'admin'] as const;
const SHORTEST = 8;

/** Makes a user, or changes one; an empty password leaves the old one. */
export function UserDialog({ user, onClose }: { user: User | undefined; onClose: () => void }) {
  const t = useTranslations();
  const { id: me } = useRights();
  const create = useCreateUser();
  const save = useSaveUser();
  const [username, setUsername] = useState(user?.username ?? '');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>(user?.role ?? 'user');
  const form = useSubmit(
    () => (user ? save({ userId: user.id, username, role, ...(password ? { password } : {}) }) : create({ username, password, role })),
    onClose,
  );
  const short = password.length < SHORTEST && !(user && !password);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={user ? t('forms.editOf', { name: user.username }) : t('users.create')}
      action={t(user ? 'forms.save' : 'forms.create')}
      form={form}
      disabled={!username.trim() || short}
    >
      <TextInput label={t('login.username')} value={username} onChange={(event) => setUsername(event.currentTarget.value)} autoComplete="off" error={form.faultOf('username')} data-autofocus />
      <PasswordInput
        label={t(user ? 'settings.newPassword' : 'login.password')}
        description={t(user ? 'users.keepPassword' : 'forms.passwordLength', { count: SHORTEST })}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="new-password"
        error={form.faultOf('password')}
        visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
      />
      <Radio.Group label={t('forms.role')} value={role} onChange={(value) => setRole(value as Role)}>
        <Stack gap={8} mt={6}>
          {ROLES.map((value) => <Radio key={value} value={value} disabled={user?.id === me} label={t(`forms.roles.${value}`)} description={t(`users.roleHints.${value}`)} />)}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}

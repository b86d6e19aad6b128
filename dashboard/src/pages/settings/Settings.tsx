import { SettingsFrame } from '@/shell/SettingsFrame';
import { PasswordPanel } from './PasswordPanel';
import { PreferencesPanel } from './PreferencesPanel';
import { ProfilePanel } from './ProfilePanel';

/** Who is logged in, how they like to read, and their password. */
export default function Settings() {
  return (
    <SettingsFrame>
      <ProfilePanel />
      <PreferencesPanel />
      <PasswordPanel />
    </SettingsFrame>
  );
}

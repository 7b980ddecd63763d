import { SettingsField } from './SettingsField';
import { SettingsSection } from './SettingsSection';

const FIELDS = ['passwordLength', 'sessionIdleMinutes', 'sessionHours', 'rememberDays', 'restTokenHours'];

/** What the office asks of passwords, and how long a login lasts. */
export const LoginSettings = ({ disabled }: { disabled: boolean }) => (
  <SettingsSection name="logins">
    {FIELDS.map((name) => (
      <SettingsField key={name} name={name} isNumber disabled={disabled} />
    ))}
  </SettingsSection>
);

import { SettingsField } from './SettingsField';
import { SettingsSection } from './SettingsSection';
import { SettingsToggle } from './SettingsToggle';

/** When backups are taken, how long they are kept, and who learns of one that failed. */
export const BackupSettings = ({ disabled }: { disabled: boolean }) => (
  <SettingsSection name="backups">
    <SettingsToggle name="backupsOn" disabled={disabled} />
    <SettingsField name="backupTime" placeholder="02:30" disabled={disabled} />
    <SettingsField name="backupKeepDays" isNumber disabled={disabled} />
    <SettingsField name="backupKeepMonths" isNumber disabled={disabled} />
    <SettingsField name="backupEmails" isOptional placeholder="it@example.com" disabled={disabled} />
  </SettingsSection>
);

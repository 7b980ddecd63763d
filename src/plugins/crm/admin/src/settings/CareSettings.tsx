import { SettingsSection } from './SettingsSection';
import { SettingsToggle } from './SettingsToggle';

/** The switches of everything that leaves by itself. */
export const CareSettings = ({ disabled }: { disabled: boolean }) => (
  <SettingsSection name="care">
    <SettingsToggle name="careOn" disabled={disabled} />
    <SettingsToggle name="careEmailOn" disabled={disabled} />
    <SettingsToggle name="careSmsOn" disabled={disabled} />
  </SettingsSection>
);

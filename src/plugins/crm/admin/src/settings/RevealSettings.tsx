import { SettingsField } from './SettingsField';
import { SettingsSection } from './SettingsSection';
import { SettingsToggle } from './SettingsToggle';

/** Who may look behind the masks how often. */
export const RevealSettings = ({ disabled }: { disabled: boolean }) => (
  <SettingsSection name="reveals">
    <SettingsField name="revealDailyLimit" isNumber disabled={disabled} />
    <SettingsToggle name="revealNeedsReason" disabled={disabled} />
    <SettingsToggle name="ownPhonesReadable" disabled={disabled} />
  </SettingsSection>
);

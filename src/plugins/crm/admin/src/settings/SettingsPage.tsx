import { Button, Grid } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Form, Layouts, Page, useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { settingsSchema, type Settings } from '../../../shared/contracts/settings';
import { t } from '../lib/plugin-id';
import { useGetCrmSettingsQuery, useUpdateCrmSettingsMutation } from './api';
import { BackupSettings } from './BackupSettings';
import { CareSettings } from './CareSettings';
import { countryChoices, currencyChoices, LANGUAGE_CHOICES, timeZoneChoices } from './field-choices';
import { PERMISSIONS } from './permissions';
import { LoginSettings } from './LoginSettings';
import { RevealSettings } from './RevealSettings';
import { SurveySettings } from './SurveySettings';
import { SettingsField } from './SettingsField';
import { SettingsSection } from './SettingsSection';

/** The contract's own complaints, one a field; their words are ours (`settings.error.<field>`). */
const problemsOf = (values: unknown) => {
  const { error } = settingsSchema.safeParse(values);
  return error && Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]));
};

const SettingsForm = ({ settings }: { settings: Settings }) => {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [updateSettings] = useUpdateCrmSettingsMutation();
  const disabled = !(allowedActions as { canUpdate?: boolean }).canUpdate;

  const save = async (values: Settings, { setErrors }: { setErrors: (errors: Record<string, string>) => void }) => {
    const problems = problemsOf(values);
    if (problems) return setErrors(problems);
    const answer = await updateSettings(settingsSchema.parse(values));
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
    } else {
      toggleNotification({ type: 'success', message: formatMessage({ id: t('settings.page.saved') }) });
    }
  };

  return (
    <Form method="PUT" initialValues={settings} onSubmit={save as never} disabled={disabled}>
      {({ modified, isSubmitting }) => (
        <>
          <Layouts.Header
            title={formatMessage({ id: t('settings.page.title') })}
            subtitle={formatMessage({ id: t('settings.page.subtitle') })}
            primaryAction={
              <Button type="submit" startIcon={<Check />} disabled={disabled || !modified} loading={isSubmitting}>
                {formatMessage({ id: 'global.save', defaultMessage: 'Save' })}
              </Button>
            }
          />
          <Layouts.Content>
            <SettingsSection>
              <SettingsField name="officeName" disabled={disabled} />
              <SettingsField name="language" choices={LANGUAGE_CHOICES} disabled={disabled} />
              <SettingsField
                name="defaultCountry"
                choices={countryChoices(settings.defaultCountry, locale)}
                disabled={disabled}
              />
              <SettingsField name="currency" choices={currencyChoices(settings.currency, locale)} disabled={disabled} />
              <SettingsField name="timeZone" choices={timeZoneChoices(settings.timeZone)} disabled={disabled} />
              <Grid.Item col={6} xs={12} />
              <SettingsField name="quietFrom" placeholder="21:00" disabled={disabled} />
              <SettingsField name="quietUntil" placeholder="08:00" disabled={disabled} />
              <SettingsField name="dealRetentionYears" disabled={disabled} />
            </SettingsSection>
            <CareSettings disabled={disabled} />
            <BackupSettings disabled={disabled} />
            <LoginSettings disabled={disabled} />
            <RevealSettings disabled={disabled} />
            <SurveySettings disabled={disabled} />
            <SettingsSection name="winBack">
              <SettingsField name="silentDays" isNumber disabled={disabled} />
            </SettingsSection>
          </Layouts.Content>
        </>
      )}
    </Form>
  );
};

const Content = () => {
  const { data: settings, isLoading, error } = useGetCrmSettingsQuery();
  const { formatMessage } = useIntl();
  if (isLoading) return <Page.Loading />;
  if (error || !settings) return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: t('settings.page.title') })}</Page.Title>
      <SettingsForm settings={settings} />
    </Page.Main>
  );
};

const SettingsPage = () => (
  <Page.Protect permissions={[PERMISSIONS[0]] as never}>
    <Content />
  </Page.Protect>
);

export default SettingsPage;

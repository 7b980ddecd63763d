import { Tabs, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CarePreview } from '../../../../shared/contracts/care-form';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';
import { MessageChannels } from './MessageChannels';
import { Tab, TabList } from './PanelTabs';

interface Props {
  preview: CarePreview;
  language?: string;
  onLanguage: (language: string) => void;
}

/** The message in each language of the plan, as e-mail, as its HTML and as SMS. */
export const MessagePreview = ({ preview, language, onLanguage }: Props) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const messages = preview.messages.filter((message) => message.language);
  const shown = messages.find((message) => message.language === language) ?? messages[0];
  if (!preview.customer || !shown)
    return (
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: t(preview.customer ? 'care.form.noTemplate' : 'care.form.noCustomer') })}
      </Typography>
    );
  return (
    <Tabs.Root value={shown.language} onValueChange={onLanguage} variant="simple">
      <TabList aria-label={formatMessage({ id: t('care.form.languages') })}>
        {messages.map((message, index) => (
          <Tab key={`${message.language}${index}`} value={message.language}>
            {word('care.template.language', message.language)}
          </Tab>
        ))}
      </TabList>
      <Tabs.Content value={shown.language}>
        <MessageChannels message={shown} />
      </Tabs.Content>
    </Tabs.Root>
  );
};

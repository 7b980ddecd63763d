import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PreviewMessage } from '../../../../shared/contracts/care-form';
import { t } from '../../lib/plugin-id';
import { Tab, TabList } from './PanelTabs';

/** One message as e-mail, as its HTML and as SMS with what it takes. */
export const MessageChannels = ({ message }: { message: PreviewMessage }) => {
  const { formatMessage } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`care.form.${key}`) }, values);
  return (
    <Tabs.Root defaultValue="text" variant="simple">
      <TabList aria-label={text('channels')}>
        {['text', 'html', 'sms'].map((channel) => (
          <Tab key={channel} value={channel}>
            {text(`channel.${channel}`)}
          </Tab>
        ))}
      </TabList>
      <Tabs.Content value="text">
        <Paper>
          <Written text={message.subject} isStrong />
          <Written text={message.text} />
        </Paper>
      </Tabs.Content>
      <Tabs.Content value="html">
        {message.html === null ? (
          <Paper>
            <Written text={null} />
          </Paper>
        ) : (
          // No scripts, forms or way out: `sandbox` with nothing allowed.
          <iframe
            sandbox=""
            title={text('channel.html')}
            srcDoc={message.html}
            style={{ width: '100%', height: 260, border: '1px solid #dcdce4', borderRadius: 4, background: '#fff' }}
          />
        )}
      </Tabs.Content>
      <Tabs.Content value="sms">
        <Paper>
          <Written text={message.sms?.text ?? null} />
        </Paper>
        {message.sms && (
          <Typography variant="pi" textColor={message.sms.parts > 1 ? 'warning600' : 'neutral600'}>
            {text(`sms.${message.sms.encoding}`, { length: message.sms.length, parts: message.sms.parts })}
          </Typography>
        )}
      </Tabs.Content>
    </Tabs.Root>
  );
};

const Paper = ({ children }: { children: React.ReactNode }) => (
  <Box background="neutral100" padding={3} hasRadius overflow="auto" maxHeight="32rem">
    <Flex direction="column" alignItems="stretch" gap={2}>
      {children}
    </Flex>
  </Box>
);

const Written = ({ text, isStrong }: { text: string | null; isStrong?: boolean }) => {
  const { formatMessage } = useIntl();
  if (text === null)
    return <Typography textColor="danger600">{formatMessage({ id: t('care.form.broken') })}</Typography>;
  return (
    <Typography
      fontWeight={isStrong ? 'semiBold' : undefined}
      style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      {text}
    </Typography>
  );
};

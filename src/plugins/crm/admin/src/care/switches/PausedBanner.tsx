import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { useSwitches } from './use-switches';

/** While something is paused: what, by whom and since when, and the way back. Who paused everything need not hear of its parts. */
export const PausedBanner = () => {
  const { formatMessage, formatDate } = useIntl();
  const { switches, turn, isTurning, mayTurn } = useSwitches();
  const off = switches.filter(({ isOn }) => !isOn);
  const shown = off.some(({ name }) => name === 'careOn') ? off.slice(0, 1) : off;
  const text = (key: string, values?: Record<string, string>) => formatMessage({ id: t(`care.paused.${key}`) }, values);
  if (shown.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4}>
      {shown.map(({ name, by, at: instant }) => {
        const at = instant ? formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }) : '';
        return (
          <Flex
            key={name}
            role="status"
            background="warning100"
            borderColor="warning200"
            hasRadius
            padding={4}
            gap={4}
            justifyContent="space-between"
            wrap="wrap"
          >
            <Box flex="1 1 24rem">
              <Typography tag="p" fontWeight="bold" textColor="warning700">
                {text(name)}
              </Typography>
              <Typography tag="p" textColor="neutral800">
                {[at && (by ? text('since', { by, at }) : text('sinceWhen', { at })), text('wait')]
                  .filter(Boolean)
                  .join(' ')}
              </Typography>
            </Box>
            {mayTurn && (
              <Button variant="secondary" loading={isTurning} onClick={() => turn(name, true)}>
                {text('resume')}
              </Button>
            )}
          </Flex>
        );
      })}
    </Flex>
  );
};

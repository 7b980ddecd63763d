import { Field, Flex, Switch, Tooltip } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { useSwitches } from './use-switches';

/** Everything, or one channel, by one switch. Who may not turn them sees how they stand. */
export const Switches = () => {
  const { formatMessage } = useIntl();
  const { switches, turn, isTurning, mayTurn } = useSwitches();
  const text = (key: string) => formatMessage({ id: t(`care.switches.${key}`) });
  const row = (
    <Flex gap={5} wrap="wrap" role="group" aria-label={text('title')}>
      {switches.map(({ name, isOn }) => (
        <Field.Root key={name} name={name}>
          <Flex gap={2}>
            <Field.Label>{text(name)}</Field.Label>
            <Switch
              checked={isOn}
              disabled={!mayTurn || isTurning}
              visibleLabels
              onLabel={text('on')}
              offLabel={text('off')}
              onCheckedChange={(checked) => turn(name, checked)}
            />
          </Flex>
        </Field.Root>
      ))}
    </Flex>
  );
  return mayTurn ? row : <Tooltip label={text('refused')}>{row}</Tooltip>;
};

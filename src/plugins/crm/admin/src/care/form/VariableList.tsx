import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import type { CarePreview } from '../../../../shared/contracts/care-form';
import { t } from '../../lib/plugin-id';
import { useInsert } from './use-insert';

const Row = styled.button`
  display: flex;
  justify-content: space-between;
  gap: 8px;
  width: 100%;
  min-height: 32px;
  padding: 4px 8px;
  border: 0;
  border-radius: 4px;
  background: transparent;
  text-align: start;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

/** What may stand between the braces, with this customer's value; a click writes it where the cursor was. */
export const VariableList = ({ variables }: Pick<CarePreview, 'variables'>) => {
  const { formatMessage, messages } = useIntl();
  const insert = useInsert();
  const labelOf = (name: string) =>
    String(
      messages[t(`care.form.variable.${name}`)] ??
        messages[`content-manager.content-types.api::customer.customer.${name.replace('customer.', '')}`] ??
        name,
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600">
        {formatMessage({ id: t('care.form.variables') })}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: t('care.form.variablesHint') })}
      </Typography>
      <Box maxHeight="28rem" overflow="auto">
        {variables.map(({ name, value }) => (
          <Row
            key={name}
            type="button"
            title={`{{${name}}}`}
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => insert(name)}
          >
            <Typography>{labelOf(name)}</Typography>
            <Typography textColor="neutral600" ellipsis style={{ maxWidth: '55%' }}>
              {value || '–'}
            </Typography>
          </Row>
        ))}
      </Box>
    </Flex>
  );
};

import { Box, Flex, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { createGlobalStyle, styled } from 'styled-components';
import { t } from '../lib/plugin-id';

interface Props {
  section: string;
  isClosed?: boolean;
  fields: string[];
}

/**
 * The Content Manager draws the rows of a form itself and knows no groups, so the heading, a row of its own, hides
 * the rows after it in its panel.
 */
const ClosedSections = createGlobalStyle`
  *:has(> * > [data-crm-section='closed']) ~ * {
    display: none;
  }
`;

const Trigger = styled.button`
  width: 100%;
  cursor: pointer;
`;

export const SectionHeading = ({ section, isClosed = false, fields }: Props) => {
  const { formatMessage } = useIntl();
  const [closed, setClosed] = React.useState(isClosed);
  const hasError = useForm('SectionHeading', ({ errors }) => fields.some((field) => field in (errors ?? {})));
  const isHidden = closed && !hasError;
  const title = (
    <Typography variant="delta" tag="h2">
      {formatMessage({ id: t(`panel.section.${section}`) })}
    </Typography>
  );
  return (
    <Box data-crm-section={isHidden ? 'closed' : 'open'} width="100%">
      <ClosedSections />
      {isClosed ? (
        <Trigger type="button" aria-expanded={!isHidden} onClick={() => setClosed(!closed)}>
          <Flex justifyContent="space-between">
            {title}
            {isHidden ? <CaretDown aria-hidden fill="neutral600" /> : <CaretUp aria-hidden fill="neutral600" />}
          </Flex>
        </Trigger>
      ) : (
        title
      )}
    </Box>
  );
};

import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { recordPath } from '../lib/list-path';

interface Props {
  customer: { documentId: string; name: string; number: string | null } | null;
}

/** The name in bold with the number under it; opens the customer. */
export const CustomerCell = ({ customer }: Props) =>
  customer ? (
    <Flex direction="column" alignItems="start" minWidth={0} style={{ maxWidth: '24rem', whiteSpace: 'normal' }}>
      <Typography
        fontWeight="bold"
        textColor="neutral800"
        tag={Link}
        to={recordPath('api::customer.customer', customer.documentId)}
        style={{ textDecoration: 'none', overflowWrap: 'break-word', maxWidth: '100%' }}
      >
        {customer.name}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {customer.number}
      </Typography>
    </Flex>
  ) : (
    <Typography>–</Typography>
  );

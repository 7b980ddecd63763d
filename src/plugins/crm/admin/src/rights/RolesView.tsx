import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Page, useIsMobile } from '@strapi/strapi/admin';
import * as React from 'react';
import { RIGHTS_ACTIONS, type RightsAction, type RoleRights } from '../../../shared/contracts/rights';
import { Card } from '../components/Card';
import { useFindRoleRightsQuery } from './api';
import { ReachBadge } from './ReachBadge';
import { useWords } from './use-words';

interface CellProps {
  role: RoleRights;
  uid: string;
  action: RightsAction;
}

/** How far one role reaches, and how many fields it does not open. */
const Cell = ({ role, uid, action }: CellProps) => {
  const { say } = useWords();
  const [widest] = role.types.find((type) => type.uid === uid)?.actions[action] ?? [];
  if (!widest) return <Typography textColor="neutral500">–</Typography>;
  return (
    <Flex direction="column" alignItems="start" gap={1}>
      <ReachBadge reach={widest.reach} />
      {widest.closed.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('roles.closed', { count: String(widest.closed.length) })}
        </Typography>
      )}
    </Flex>
  );
};

const RoleTable = ({ roles, action }: { roles: RoleRights[]; action: RightsAction }) => {
  const { say, typeName, roleName } = useWords();
  return (
    <Table colCount={roles.length + 1} rowCount={(roles[0]?.types.length ?? 0) + 1}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{say('column.type')}</Typography>
          </Th>
          {roles.map(({ role }) => (
            <Th key={role.id}>
              <Typography variant="sigma">{roleName(role)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {(roles[0]?.types ?? []).map(({ uid }) => (
          <Tr key={uid}>
            <Td>
              <Typography fontWeight="bold">{typeName(uid)}</Typography>
            </Td>
            {roles.map((role) => (
              <Td key={role.role.id}>
                <Cell role={role} uid={uid} action={action} />
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const RoleCards = ({ roles, action }: { roles: RoleRights[]; action: RightsAction }) => {
  const { typeName, roleName } = useWords();
  return (
    <>
      {(roles[0]?.types ?? []).map(({ uid }) => (
        <Card key={uid} title={typeName(uid)}>
          {roles.map((role) => (
            <Flex key={role.role.id} justifyContent="space-between" alignItems="start" gap={4}>
              <Typography>{roleName(role.role)}</Typography>
              <Cell role={role} uid={uid} action={action} />
            </Flex>
          ))}
        </Card>
      ))}
    </>
  );
};

/** What each role gives, side by side, for one action at a time. */
export const RolesView = () => {
  const { say, exceptionText } = useWords();
  const [action, setAction] = React.useState<RightsAction>('read');
  const isMobile = useIsMobile();
  const { data, isLoading, error } = useFindRoleRightsQuery();
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  // Super Admin may do everything: nothing to compare.
  const roles = data.filter(({ role }) => role.code !== 'strapi-super-admin');
  const changed = roles.flatMap(({ exceptions }) => exceptions.map(exceptionText));
  return (
    <>
      <Box maxWidth="32rem">
        <Field.Root name="action">
          <Field.Label>{say('roles.what')}</Field.Label>
          <SingleSelect value={action} onChange={(value) => setAction(value as RightsAction)}>
            {RIGHTS_ACTIONS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {say(`action.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {isMobile ? <RoleCards roles={roles} action={action} /> : <RoleTable roles={roles} action={action} />}
      <Card title={say('roles.changed')}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {(changed.length > 0 ? changed : [say('roles.unchanged')]).map((text) => (
            <Typography tag="li" key={text}>
              {text}
            </Typography>
          ))}
        </Flex>
      </Card>
    </>
  );
};

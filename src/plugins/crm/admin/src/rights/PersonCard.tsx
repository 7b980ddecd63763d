import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { EffectiveRights } from '../../../shared/contracts/rights';
import { ExportButton } from './ExportButton';
import { useWords } from './use-words';

const ROLES = [{ action: 'admin::roles.read', subject: null }];

/** Where rights are changed: pages of Strapi's own, for whoever may open them. */
const ChangeLinks = ({ rights }: { rights: EffectiveRights }) => {
  const { say, roleName } = useWords();
  const { allowedActions, isLoading } = useRBAC(ROLES as never);
  if (isLoading || !(allowedActions as { canRead?: boolean }).canRead) return null;
  return (
    <Flex gap={4} wrap="wrap">
      {rights.login && (
        <Link tag={RouterLink} to={`/settings/users/${rights.login.id}`}>
          {say('change.login')}
        </Link>
      )}
      {rights.employee.roles.map((role) => (
        <Link key={role.id} tag={RouterLink} to={`/settings/roles/${role.id}`}>
          {say('change.role', { role: roleName(role) })}
        </Link>
      ))}
    </Flex>
  );
};

/** Who it is, by which roles, and what to know before reading the rest. */
export const PersonCard = ({ rights }: { rights: EffectiveRights }) => {
  const { say, roleName, exceptionText } = useWords();
  const { documentId, name, number, team, roles } = rights.employee;
  const warnings = [...rights.people.map((kind) => say(`person.${kind}`)), ...rights.exceptions.map(exceptionText)];
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="start" gap={4} wrap="wrap">
          <Flex direction="column" alignItems="start" gap={2}>
            <Typography tag="h2" variant="beta">
              {name}
            </Typography>
            <Typography textColor="neutral600">{[number, team].filter(Boolean).join(' · ')}</Typography>
            <Flex gap={2} wrap="wrap">
              {roles.map((role) => (
                <Badge key={role.id} active>
                  {roleName(role)}
                </Badge>
              ))}
            </Flex>
          </Flex>
          <ExportButton employee={documentId} />
        </Flex>
        {warnings.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} background="warning100" hasRadius padding={4}>
            {warnings.map((text) => (
              <Flex tag="li" key={text} gap={2} alignItems="start">
                <Box color="warning600" paddingTop={1} style={{ flexShrink: 0 }}>
                  <WarningCircle aria-hidden />
                </Box>
                <Typography textColor="warning700" style={{ overflowWrap: 'anywhere' }}>
                  {text}
                </Typography>
              </Flex>
            ))}
          </Flex>
        )}
        <ChangeLinks rights={rights} />
      </Flex>
    </Box>
  );
};

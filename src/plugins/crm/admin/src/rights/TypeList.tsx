import { Box, Flex, Typography } from '@strapi/design-system';
import type { TypeRights } from '../../../shared/contracts/rights';
import { Card } from '../components/Card';
import { ReachBadge } from './ReachBadge';
import { useWords } from './use-words';

const TypeRow = ({ type }: { type: TypeRights }) => {
  const { typeName, typeLines } = useWords();
  return (
    <Flex
      tag="li"
      direction={{ initial: 'column', medium: 'row' }}
      alignItems={{ initial: 'stretch', medium: 'start' }}
      gap={{ initial: 2, medium: 4 }}
      paddingTop={4}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0 0"
    >
      <Box width={{ initial: 'auto', medium: '18rem' }} style={{ flexShrink: 0 }}>
        <Typography fontWeight="bold">{typeName(type.uid)}</Typography>
      </Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} flex="1" style={{ minWidth: 0 }}>
        {typeLines(type).map(({ reach, text }) => (
          <Flex tag="li" key={text} gap={3} alignItems="start">
            <Box width="8rem" style={{ flexShrink: 0 }}>
              <ReachBadge reach={reach} />
            </Box>
            <Typography style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{text}</Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};

/** Permission type and description (S89), the types without any right in one line. */
export const TypeList = ({ types }: { types: TypeRights[] }) => {
  const { say, typeName } = useWords();
  const isOpen = ({ actions }: TypeRights) => Object.keys(actions).length > 0;
  const closed = types.filter((type) => !isOpen(type));
  return (
    <Card title={say('part.types')}>
      {closed.length === types.length ? (
        <Typography textColor="neutral600">{say('nothing')}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {types.filter(isOpen).map((type) => (
            <TypeRow key={type.uid} type={type} />
          ))}
        </Flex>
      )}
      {closed.length > 0 && closed.length < types.length && (
        <Typography textColor="neutral600">
          {say('closed', { types: closed.map(({ uid }) => typeName(uid)).join(say('comma')) })}
        </Typography>
      )}
    </Card>
  );
};

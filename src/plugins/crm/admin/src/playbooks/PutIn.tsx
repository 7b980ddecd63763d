import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import * as React from 'react';
import type { CustomerPlaybooks } from '../../../shared/contracts/playbooks';
import { usePutInMutation } from './api';
import { useAction } from './use-action';
import { useTexts } from './use-texts';

/** Puts the customer into a playbook that runs, whoever it is for. */
export const PutIn = ({ customer, choices }: { customer: string; choices: CustomerPlaybooks['choices'] }) => {
  const text = useTexts();
  const [putIn, { isLoading }] = usePutInMutation();
  const run = useAction();
  const [chosen, setChosen] = React.useState<string>();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="playbook">
        <Field.Label>{text('panel.choose')}</Field.Label>
        <SingleSelect
          size="S"
          placeholder={text('panel.placeholder')}
          value={chosen ?? ''}
          onChange={(value) => setChosen(String(value))}
        >
          {choices.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {chosen && (
        <Button
          type="button"
          variant="secondary"
          fullWidth
          loading={isLoading}
          onClick={async () => {
            if (await run('done.in', putIn({ customer, playbook: chosen }))) setChosen(undefined);
          }}
        >
          {text('panel.putIn')}
        </Button>
      )}
    </Flex>
  );
};

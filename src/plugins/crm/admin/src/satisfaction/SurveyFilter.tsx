import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Named } from '../../../shared/contracts/satisfaction';
import { useScoreTexts } from './use-score-texts';

interface Props {
  surveys: Named[];
  survey?: string;
  onChange(survey: string): void;
}

export const SurveyFilter = ({ surveys, survey, onChange }: Props) => {
  const { text } = useScoreTexts();
  return (
    <Grid.Item col={3} m={3} s={12} xs={12}>
      <Field.Root width="100%">
        <Field.Label>{text('filter.survey')}</Field.Label>
        <SingleSelect
          value={survey ?? 'all'}
          onChange={(value) => onChange(value === 'all' ? '' : String(value))}
          aria-label={text('filter.survey')}
        >
          <SingleSelectOption value="all">{text('filter.allSurveys')}</SingleSelectOption>
          {surveys.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Grid.Item>
  );
};

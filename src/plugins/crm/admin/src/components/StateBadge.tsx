import { Status, Typography } from '@strapi/design-system';
import { useValueText } from '../lib/value-text';
import { toneOf } from '../lib/value-tone';

/** A state by word and colour. `of` is `<type>.<attribute>`. */
export const StateBadge = ({ of, value }: { of: string; value: string }) => {
  const textOf = useValueText();
  const tone = toneOf(value);
  return (
    <Status variant={tone} size="S" width="min-content">
      <Typography tag="span" fontWeight="bold" textColor={`${tone}700`} style={{ whiteSpace: 'nowrap' }}>
        {textOf(of, value)}
      </Typography>
    </Status>
  );
};

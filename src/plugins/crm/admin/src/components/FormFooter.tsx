import { Button, Modal } from '@strapi/design-system';

interface Props {
  cancel: string;
  save: string;
  isSaving: boolean;
  onCancel(): void;
}

/** The foot of a form in a dialog: Enter saves, and nothing is sent twice. */
export const FormFooter = ({ cancel, save, isSaving, onCancel }: Props) => (
  <Modal.Footer>
    <Button type="button" variant="tertiary" onClick={onCancel}>
      {cancel}
    </Button>
    <Button type="submit" loading={isSaving}>
      {save}
    </Button>
  </Modal.Footer>
);

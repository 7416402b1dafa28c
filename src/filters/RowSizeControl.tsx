import type { RowSize } from '../domain/filters';
import { SelectField } from './SelectField';

const choices: readonly { readonly value: RowSize; readonly label: string }[] = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
  { value: 'floor', label: 'Whole floor' },
];

export type RowSizeControlProps = {
  readonly rowSize: RowSize;
  readonly onChange: (rowSize: RowSize) => void;
};

/** How much room each agent has on the timeline. */
export function RowSizeControl({ rowSize, onChange }: RowSizeControlProps) {
  return <SelectField label="Rows" value={rowSize} choices={choices} onChange={onChange} />;
}

import { type RowSize, rowSizes } from '../domain/filters';
import { usePageWords } from '../words/WordsContext';
import { SelectField } from './SelectField';

export type RowSizeControlProps = {
  readonly rowSize: RowSize;
  readonly onChange: (rowSize: RowSize) => void;
};

/** How much room each agent has on the timeline. */
export function RowSizeControl({ rowSize, onChange }: RowSizeControlProps) {
  const words = usePageWords();
  const choices = rowSizes.map((value) => ({ value, label: words.rowSizes[value] }));
  return <SelectField label={words.rows} value={rowSize} choices={choices} onChange={onChange} />;
}

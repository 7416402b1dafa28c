import type { Grouping } from '../domain/filters';
import { SelectField } from './SelectField';

const choices: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'status', label: 'Status' },
];

export type GroupControlProps = {
  readonly grouping: Grouping;
  readonly onChange: (grouping: Grouping) => void;
};

/** What the agents are grouped by. */
export function GroupControl({ grouping, onChange }: GroupControlProps) {
  return <SelectField label="Group by" value={grouping} choices={choices} onChange={onChange} />;
}

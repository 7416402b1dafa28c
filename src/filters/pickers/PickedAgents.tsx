import { useMemo } from 'react';
import type { Agent } from '../../domain/agent';
import { usePageWords } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';
import { agentKey } from '../address/emailAddress';
import { PickedTags, type PickedTagsProps } from './PickedTags';
import { PickedTagsButton } from './PickedTagsButton';

export type PickedAgentsProps = Pick<PickedTagsProps, 'picked' | 'onChange'> & {
  /** Every agent known so far. */
  readonly agents: readonly Agent[];
};

/** The picked agents as tags. */
export function PickedAgents({ agents, ...rest }: PickedAgentsProps) {
  const names = useMemo(
    () => new Map(agents.map(({ email, displayName }) => [agentKey(email), displayName])),
    [agents],
  );
  return (
    <PickedTags
      {...rest}
      {...usePickedAgentsWords()}
      nameOf={(email) => names.get(agentKey(email)) ?? email}
    />
  );
}

/** The number of picked agents, with their tags behind it. */
export function PickedAgentsButton({ isTight, ...props }: PickedAgentsProps & { readonly isTight: boolean }) {
  const { picked, onChange } = props;
  return (
    <PickedTagsButton {...usePickedAgentsWords()} picked={picked} isTight={isTight} onChange={onChange}>
      <PickedAgents {...props} />
    </PickedTagsButton>
  );
}

function usePickedAgentsWords() {
  const { agentsLabel } = usePageWords();
  const { pickedAgents, clearWhat } = usePickersWords();
  return { label: pickedAgents, clearWhat, pickerName: agentsLabel };
}

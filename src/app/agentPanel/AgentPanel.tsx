import { Pin } from 'lucide-react';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { SidePanel } from '../../ui/SidePanel';
import { useAgentWords } from '../../words/areas';
import { AgentDetails, type AgentDetailsProps } from './AgentDetails';

export type AgentPanelProps = AgentDetailsProps & {
  /** Whether there is no room beside the timeline. */
  readonly isSheet: boolean;
  readonly isPinned: boolean;
  readonly onTogglePin: () => void;
  readonly onClose: () => void;
  /** Whether the panel was opened just now: true once for each time. */
  readonly takeFocus: () => boolean;
};

/** An agent's details beside the timeline, which stays in use; on a narrow screen in a sheet over it. */
export function AgentPanel(props: AgentPanelProps) {
  const { isSheet, isPinned, onTogglePin, onClose, takeFocus, ...details } = props;
  const words = useAgentWords();
  const { displayName } = details.row.agent;
  const pin = (
    <Button tone={isSheet ? 'default' : 'quiet'} aria-pressed={isPinned} onClick={onTogglePin}>
      <Pin aria-hidden className={`size-3.5 ${isPinned ? 'fill-current text-accent' : 'text-muted'}`} />
      {isPinned ? words.pinned : words.pin}
    </Button>
  );
  if (isSheet) {
    return (
      <Sheet title={displayName} isOpen onClose={onClose}>
        <div className="float-end pt-3 ps-3">{pin}</div>
        <AgentDetails {...details} />
      </Sheet>
    );
  }
  return (
    <SidePanel
      key={details.row.agent.userId}
      title={displayName}
      actions={pin}
      closeLabel={words.close}
      closeHint={words.closeHint}
      onClose={onClose}
      takeFocus={takeFocus}
    >
      <AgentDetails {...details} />
    </SidePanel>
  );
}

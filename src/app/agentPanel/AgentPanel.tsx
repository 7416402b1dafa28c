import { Pin } from 'lucide-react';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { SidePanel } from '../../ui/SidePanel';
import { useAgentWords } from '../../words/areas';
import { LazyTimesNote } from '../notices/LazyTimesNote';
import { useRows } from '../pipeline/contexts';
import { useOpenAgent } from '../pipeline/openAgent';
import { AgentDetails, type AgentDetailsProps } from './AgentDetails';

export type AgentPanelProps = AgentDetailsProps & {
  /** Whether there is no room beside the timeline. */
  readonly isSheet: boolean;
  readonly onTogglePin: () => void;
};

/** An agent's details beside the timeline, which stays in use; on a narrow screen in a sheet over it. */
export function AgentPanel(props: AgentPanelProps) {
  const { isSheet, onTogglePin, ...details } = props;
  const { close, takeFocus } = useOpenAgent();
  const { pinned } = useRows().rowList;
  const words = useAgentWords();
  const { displayName, userId } = details.row.agent;
  const isPinned = pinned.has(userId);
  const pin = (
    <Button tone={isSheet ? 'default' : 'quiet'} aria-pressed={isPinned} onClick={onTogglePin}>
      <Pin aria-hidden className={`size-3.5 ${isPinned ? 'fill-current text-accent' : 'text-muted'}`} />
      {isPinned ? words.pinned : words.pin}
    </Button>
  );
  if (isSheet) {
    return (
      <Sheet title={displayName} isOpen onClose={close}>
        <div className="float-end pt-3 ps-3">{pin}</div>
        {/* The sheet covers the line that says it. */}
        <div className="text-muted empty:hidden">
          <LazyTimesNote />
        </div>
        <AgentDetails {...details} />
      </Sheet>
    );
  }
  return (
    <SidePanel key={userId} title={displayName} actions={pin} onClose={close} takeFocus={takeFocus}>
      <AgentDetails {...details} />
    </SidePanel>
  );
}

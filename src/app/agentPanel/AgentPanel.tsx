import { Pin, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Sheet } from '../../ui/Sheet';
import type { AgentWords } from '../../words/en/agent';
import { useAgentWords } from '../../words/useAgentWords';
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
      words={words}
      onClose={onClose}
      takeFocus={takeFocus}
    >
      <AgentDetails {...details} />
    </SidePanel>
  );
}

function SidePanel(props: {
  readonly title: string;
  readonly actions: ReactNode;
  readonly words: AgentWords;
  readonly onClose: () => void;
  readonly takeFocus: () => boolean;
  readonly children: ReactNode;
}) {
  const { title, actions, words, onClose, takeFocus, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // After every render: whoever is opened next takes the focus too, be it the same agent again.
  useEffect(() => {
    if (!takeFocus()) return;
    heading.current?.focus({ preventScroll: true });
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is heard from whatever within holds the focus
    <section
      aria-labelledby="agent-name"
      className="flex w-100 shrink-0 flex-col border-s border-hairline"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="flex items-center gap-1 border-b border-hairline py-1 ps-4 pe-2">
        <h2
          ref={heading}
          id="agent-name"
          tabIndex={-1}
          dir="auto"
          className="min-w-0 flex-1 truncate text-title font-semibold focus-visible:-outline-offset-2"
        >
          {title}
        </h2>
        {actions}
        <IconButton label={words.close} hint={words.closeHint} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </header>
      <div
        role="group"
        aria-labelledby="agent-name"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 focus-visible:-outline-offset-2"
      >
        {children}
      </div>
    </section>
  );
}

import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Agent } from '../../domain/agent';
import { Button } from '../../ui/Button';
import { usePageWords } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';
import { agentKey } from '../address/emailAddress';

/** Tags shown before the rest is asked for. */
const FEW_TAGS = 8;

export type PickedAgentsProps = {
  readonly agents: readonly Agent[];
  readonly picked: readonly string[];
  readonly onChange: (picked: readonly string[]) => void;
};

/** The picked agents as tags, each of which can be taken away, and a way back to all agents. */
export function PickedAgents({ agents, picked, onChange }: PickedAgentsProps) {
  const page = usePageWords();
  const words = usePickersWords();
  const list = useRef<HTMLUListElement>(null);
  const [isExpanded, setIsExpanded] = useState(false);
  const names = useMemo(
    () => new Map(agents.map(({ email, displayName }) => [agentKey(email), displayName])),
    [agents],
  );
  if (picked.length === 0) return null;
  const shown = isExpanded ? picked : picked.slice(0, FEW_TAGS);
  const remove = (email: string, index: number) => {
    onChange(picked.filter((other) => other !== email));
    // The tag goes and takes the focus with it; hand it to a neighbour first.
    const tags = list.current?.querySelectorAll('button');
    (tags?.[index + 1] ?? tags?.[index - 1] ?? pickerNamed(page.agentsLabel))?.focus();
  };
  const clear = () => {
    onChange([]);
    pickerNamed(page.agentsLabel)?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-small text-muted">{page.picked({ count: picked.length })}</span>
      <ul
        ref={list}
        aria-label={words.pickedAgents}
        className="flex max-h-24 min-w-0 flex-wrap gap-1 overflow-y-auto"
      >
        {shown.map((email, index) => {
          const name = names.get(agentKey(email)) ?? email;
          return (
            <li
              key={email}
              className="flex min-w-0 items-center rounded-md bg-accent-soft ps-2 forced-colors:border"
            >
              <span className="max-w-48 truncate" title={email}>
                <bdi>{name}</bdi>
              </span>
              <button
                type="button"
                aria-label={words.remove({ name })}
                title={words.remove({ name })}
                onClick={() => remove(email, index)}
                className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-ink focus-visible:-outline-offset-2!"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {picked.length > FEW_TAGS && (
        <Button tone="quiet" aria-expanded={isExpanded} onClick={() => setIsExpanded(!isExpanded)}>
          {isExpanded ? words.showFewer : words.showMore({ count: picked.length - FEW_TAGS })}
        </Button>
      )}
      <Button tone="quiet" onClick={clear}>
        {words.clear} <span className="sr-only">{words.clearWhat}</span>
      </Button>
    </div>
  );
}

/** The picker of these agents, which is there once: the next place for the focus when they are all gone. */
export function pickerNamed(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`search input[aria-label="${CSS.escape(name)}"]`);
}

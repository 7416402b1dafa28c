import { Check, Users } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { ComboBox, I18nProvider, ListBoxItem } from 'react-aria-components';
import type { Agent } from '../../domain/agent';
import { LiveRegion } from '../../ui/LiveRegion';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';
import type { PickersWords } from '../../words/en/pickers';
import { usePickersWords } from '../../words/areas';
import { agentKey, readEmailList } from '../address/emailAddress';
import { addPicked, type AgentOption, agentOptions, type PickedChange, withPickedKeys } from './agentOptions';
import { matchOptions } from './matchOptions';
import { LINES_AT_A_TIME, PickerField, pickerItemClasses, PickerList, usePickerBox } from './PickerParts';
import { quoteValues } from '../address/quoteValue';

export type AgentPickerProps = {
  /** Every agent known so far. */
  readonly agents: readonly Agent[];
  /** E-mail addresses; none means all agents. */
  readonly picked: readonly string[];
  readonly className?: string;
  /** Whether it takes the place of something that had the focus. */
  readonly takesFocus: boolean;
  readonly onChange: (picked: readonly string[]) => void;
};

const noOptions: readonly AgentOption[] = [];

/** Picks agents by name, e-mail address or custom id; takes pasted lists of e-mail addresses too. */
export function AgentPicker(props: AgentPickerProps) {
  const { agents, picked, className = 'w-60', takesFocus, onChange } = props;
  const page = usePageWords();
  const words = usePickersWords();
  const { locale } = useLocaleFormat();
  const input = useRef<HTMLInputElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const { ref, host } = usePickerBox(takesFocus);
  const [query, setQuery] = useState('');
  const [lineLimit, setLineLimit] = useState(LINES_AT_A_TIME);
  const [spoken, setSpoken] = useState('');
  const [problem, setProblem] = useState('');
  const wantedAgents = useDeferredValue(agents);
  const options = useMemo(
    () => (isWanted ? agentOptions(wantedAgents) : noOptions),
    [isWanted, wantedAgents],
  );
  const deferredQuery = useDeferredValue(query);
  const matches = useMemo(() => matchOptions(options, deferredQuery), [options, deferredQuery]);
  const lines = useMemo(() => matches.slice(0, lineLimit), [matches, lineLimit]);
  const pickedKeys = useMemo(() => picked.map(agentKey), [picked]);

  const apply = (
    { picked: next, addedCount, refusedCount }: PickedChange,
    leftovers: readonly string[] = [],
  ) => {
    const problems = [
      refusedCount > 0 ? words.tooMany({ most: next.length, count: refusedCount }) : '',
      leftovers.length > 0 ? words.notEmails({ list: quoteValues(leftovers, page) }) : '',
    ];
    setProblem(problems.join(' ').trim());
    const isSame = next.length === picked.length && next.every((email, index) => email === picked[index]);
    if (isSame && addedCount === 0) return;
    setSpoken(words.nowPicked({ count: next.length }));
    onChange(next);
  };
  const addTyped = (text: string): boolean => {
    const { addresses, leftovers } = readEmailList(text);
    if (addresses.length === 0) return false;
    apply(addPicked(picked, addresses), leftovers);
    setQuery('');
    return true;
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (addTyped(event.clipboardData.getData('text'))) event.preventDefault();
  };
  const onEnter = (event: KeyboardEvent<HTMLElement>) => {
    const isLineReached = input.current?.hasAttribute('aria-activedescendant') === true;
    if (event.key !== 'Enter' || event.target !== input.current || isLineReached || query.trim() === '')
      return;
    const [only, ...others] = matchOptions(options, query);
    if (addTyped(query)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (only !== undefined && only.email !== '' && others.length === 0) {
      event.preventDefault();
      event.stopPropagation();
      apply(addPicked(picked, [only.email]));
      setQuery('');
    }
  };

  const allText = agents.length === 0 ? page.allAgents : page.allCounted({ count: agents.length });
  const closedText = picked.length > 0 ? page.picked({ count: picked.length }) : allText;
  return (
    <div className={`min-w-0 ${className}`} onKeyDownCapture={onEnter}>
      <I18nProvider locale={locale}>
        <ComboBox
          aria-label={page.agentsLabel}
          selectionMode="multiple"
          ref={ref}
          inputValue={query}
          value={pickedKeys}
          // Without it the list opens again after Escape while there is text that is no agent's name.
          allowsCustomValue
          allowsEmptyCollection
          // What is handed to the list has been searched already.
          defaultFilter={() => true}
          onInputChange={(typed) => {
            setQuery(typed);
            setLineLimit(LINES_AT_A_TIME);
          }}
          onFocus={() => setIsWanted(true)}
          onBlur={() => setQuery('')}
          onChange={(keys) => {
            // The picker also reports the same keys once more when it is left.
            if (keys === pickedKeys) return;
            apply(withPickedKeys(picked, new Set(keys.map(String)), options));
            // What was typed stays, for picking several of one search, and the next key replaces it.
            input.current?.select();
          }}
        >
          <PickerField
            icon={<Users className="size-4 shrink-0 text-muted" aria-hidden />}
            placeholder={closedText}
            showLabel={words.showAgents}
            inputRef={input}
            onPaste={onPaste}
          />
          <PickerList<AgentOption>
            label={page.agentsLabel}
            rowHeightCssPx={44}
            host={host}
            items={lines}
            onMore={
              lines.length < matches.length ? () => setLineLimit(lineLimit + LINES_AT_A_TIME) : undefined
            }
            emptyText={words.noAgent}
          >
            {(option) => <AgentLine option={option} words={words} />}
          </PickerList>
        </ComboBox>
      </I18nProvider>
      {problem !== '' && <p className="py-1 text-small text-danger">{problem}</p>}
      <LiveRegion message={problem === '' ? spoken : `${spoken} ${problem}`} />
    </div>
  );
}

function AgentLine({ option, words }: { readonly option: AgentOption; readonly words: PickersWords }) {
  const canBePicked = option.email !== '';
  const details = canBePicked ? option.email : words.noEmail;
  return (
    <ListBoxItem
      id={option.key}
      textValue={option.displayName}
      isDisabled={!canBePicked}
      className={pickerItemClasses}
    >
      {({ isSelected }) => (
        <>
          <Check className={`size-4 shrink-0 text-accent ${isSelected ? '' : 'invisible'}`} aria-hidden />
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="truncate">
              <bdi>{option.displayName}</bdi>
            </span>
            <span className="truncate text-small text-muted" title={details}>
              {details}
            </span>
          </span>
          {option.customId !== '' && (
            <span className="max-w-24 truncate text-small text-muted">{option.customId}</span>
          )}
        </>
      )}
    </ListBoxItem>
  );
}

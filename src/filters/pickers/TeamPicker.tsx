import { Check, Network } from 'lucide-react';
import { type ReactNode, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { ComboBox, I18nProvider, ListBoxItem } from 'react-aria-components';
import type { Teams } from '../../domain/teams';
import { LiveRegion } from '../../ui/LiveRegion';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';
import { matchOptions } from './matchOptions';
import { pickedTeamsText } from './pickedTeamsText';
import { LINES_AT_A_TIME, PickerField, pickerItemClasses, PickerList, usePickerBox } from './PickerParts';
import { type TeamOption, teamOptions, withPickedTeams } from './teamOptions';

export type TeamPickerProps = {
  readonly teams: Teams;
  /** Ids; none means all agents. */
  readonly picked: readonly string[];
  /** Below the list: where the teams come from. */
  readonly foot: ReactNode;
  readonly className?: string;
  /** Whether it takes the place of something that had the focus. */
  readonly takesFocus: boolean;
  readonly onChange: (picked: readonly string[]) => void;
};

/** Picks teams and queues by name or site. */
export function TeamPicker(props: TeamPickerProps) {
  const { teams, picked, foot, className = 'w-60', takesFocus, onChange } = props;
  const page = usePageWords();
  const words = usePickersWords();
  const { locale } = useLocaleFormat();
  const input = useRef<HTMLInputElement>(null);
  const footId = useId();
  const { ref, host } = usePickerBox(takesFocus);
  const [query, setQuery] = useState('');
  const [lineLimit, setLineLimit] = useState(LINES_AT_A_TIME);
  const [spoken, setSpoken] = useState('');
  const [problem, setProblem] = useState('');
  const options = useMemo(() => teamOptions(teams), [teams]);
  const deferredQuery = useDeferredValue(query);
  const matches = useMemo(() => matchOptions(options, deferredQuery), [options, deferredQuery]);
  const lines = useMemo(() => matches.slice(0, lineLimit), [matches, lineLimit]);

  const pick = (keys: ReadonlySet<string>) => {
    const { picked: next, refusedCount } = withPickedTeams(picked, keys, teams);
    setProblem(refusedCount === 0 ? '' : words.tooManyTeams({ most: next.length, count: refusedCount }));
    if (next.length === picked.length && next.every((id, index) => id === picked[index])) return;
    setSpoken(words.teamsPicked({ count: next.length }));
    onChange(next);
  };
  return (
    <div className={`min-w-0 ${className}`}>
      <I18nProvider locale={locale}>
        <ComboBox
          aria-label={page.team}
          selectionMode="multiple"
          ref={ref}
          inputValue={query}
          value={picked}
          // Without it the list opens again after Escape while there is text that is no team's name.
          allowsCustomValue
          allowsEmptyCollection
          // What is handed to the list has been searched already.
          defaultFilter={() => true}
          onInputChange={(typed) => {
            setQuery(typed);
            setLineLimit(LINES_AT_A_TIME);
          }}
          onBlur={() => setQuery('')}
          onChange={(keys) => {
            // The picker also reports the same keys once more when it is left.
            if (keys === picked) return;
            pick(new Set(keys.map(String)));
            // What was typed stays, for picking several of one search, and the next key replaces it.
            input.current?.select();
          }}
        >
          <PickerField
            icon={<Network className="size-4 shrink-0 text-muted" aria-hidden />}
            placeholder={pickedTeamsText(picked, teams, page)}
            showLabel={words.showTeams}
            takesOnlyLine
            inputRef={input}
            describedWhileOpenBy={footId}
          />
          <PickerList<TeamOption>
            label={page.team}
            rowHeightCssPx={44}
            host={host}
            items={lines}
            onMore={
              lines.length < matches.length ? () => setLineLimit(lineLimit + LINES_AT_A_TIME) : undefined
            }
            emptyText={words.noTeam}
            foot={<div id={footId}>{foot}</div>}
          >
            {(option) => <TeamLine option={option} />}
          </PickerList>
        </ComboBox>
      </I18nProvider>
      {problem !== '' && <p className="py-1 text-small text-danger">{problem}</p>}
      <LiveRegion message={problem === '' ? spoken : `${spoken} ${problem}`} />
    </div>
  );
}

function TeamLine({ option: { team, memberCount } }: { readonly option: TeamOption }) {
  const page = usePageWords();
  const { teamKinds } = usePickersWords();
  return (
    <ListBoxItem id={team.id} textValue={team.name} className={pickerItemClasses}>
      {({ isSelected }) => (
        <>
          <Check className={`size-4 shrink-0 text-accent ${isSelected ? '' : 'invisible'}`} aria-hidden />
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="truncate" title={team.name}>
              <bdi>{team.name}</bdi>
            </span>
            <span className="truncate text-small text-muted">
              {teamKinds[team.kind]}
              {team.site !== undefined && (
                <>
                  {' · '}
                  <bdi>{team.site}</bdi>
                </>
              )}
            </span>
          </span>
          <span className="shrink-0 text-small text-muted tabular-nums">
            {page.agents({ count: memberCount })}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}

import { useId } from 'react';
import { type CoverName, coverNames, coverPrimaries } from '../../domain/filters';
import { useInsightsWords } from '../../words/areas';
import { labelOf, type StatusLooks } from './AgentInsight';

export type CoverChoiceProps = {
  readonly cover: CoverName;
  readonly onCoverChange: (cover: CoverName) => void;
  readonly looks: StatusLooks;
};

/** What counts as covered, in the labels of its statuses: `Available + Busy`. */
export function coverLabel(cover: CoverName, looks: Pick<StatusLooks, 'palette'>): string {
  return coverPrimaries[cover].map((primary) => labelOf(looks, primary)).join(' + ');
}

/** Selects what counts as covered. */
export function CoverChoice({ cover, onCoverChange, looks }: CoverChoiceProps) {
  const name = useId();
  const words = useInsightsWords();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className="float-start me-4 content-center min-h-8">{words.coverage.cover}</legend>
      {coverNames.map((each) => (
        <label key={each} className="flex min-h-8 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={each === cover}
            onChange={() => onCoverChange(each)}
            className="size-4 accent-accent"
          />
          <bdi>{coverLabel(each, looks)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

import { type GuideRequest, GuidePanel, GuideSheet } from '../../timeline/guide/TimelineGuide';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePageWords } from '../../words/WordsContext';
import { useAppearance, useFilters } from '../pipeline/contexts';

export type PageGuideProps = {
  /** Whether it shows itself. */
  readonly isForNew: boolean;
  readonly request: GuideRequest | undefined;
  readonly onRequest: (request: GuideRequest) => void;
  readonly onClose: () => void;
};

/** What the marks mean: below the rows, or on request over the page where there is no room below them. */
export function PageGuide({ isForNew, request, onRequest, onClose }: PageGuideProps) {
  const { config, palette, facts, scheme, language } = useAppearance();
  const words = usePageWords();
  const isDense = useFilters().filters.rowSize === 'dense';
  const hasNoRoom = useMediaQuery('(height < 37.5rem) or (width < 22rem)');
  const isNarrow = useMediaQuery('(width < 40rem)');
  const isSheet = request !== undefined && (isDense || hasNoRoom || isNarrow);
  const { urgentStatuses } = config;
  const samples = { scheme, look: { palette, facts, urgentStatuses, language, words } };
  return (
    <>
      {(isForNew || request !== undefined) && !isSheet && (
        <GuidePanel
          {...samples}
          request={request}
          onShow={hasNoRoom ? () => onRequest({}) : undefined}
          onClose={onClose}
        />
      )}
      <GuideSheet {...samples} isOpen={isSheet} onClose={onClose} />
    </>
  );
}

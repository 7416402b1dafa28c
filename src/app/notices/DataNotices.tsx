import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Reconciliation, validShare } from '../../analysis/reconciliation';
import type { DataNotice } from '../../domain/dataNotice';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import type { NoticesWords } from '../../words/en/notices';
import { useNoticesWords } from '../../words/areas';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';
import { useAgents, useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { doubtLines } from './doubtLines';
import { noticeReason } from './noticeReason';
import { saveFile } from '../browser/saveFile';

export type DataNoticesProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly reconciliation: Reconciliation;
};

/** Longer lists are cut off here; the saved file contains all of them. */
const MAX_LINES = 200;

/** Of addresses, which only their list can correct, the first are enough to recognize the mistake. */
const MAX_NOT_FOUND = 20;

/** Everything doubtful about the received data: nothing is dropped silently. */
export function DataNotices({ isOpen, onClose, reconciliation }: DataNoticesProps) {
  const notices = useNoticesWords();
  return (
    <Sheet title={notices.doubtsTitle} isOpen={isOpen} onClose={onClose}>
      <NoticeLists reconciliation={reconciliation} />
    </Sheet>
  );
}

function NoticeLists({ reconciliation }: Pick<DataNoticesProps, 'reconciliation'>) {
  const texts = useNoticesWords();
  const { catalog, language } = useAppearance();
  const { timeRange } = useFilters();
  const { notices, notFound } = useAgents().load;
  const { rows } = useRows();
  const words = usePageWords();
  const { from, to, zone } = timeRange;
  const context = { timeRange, language, words };
  const setAside = notices.filter(({ kind }) => kind === 'agent-set-aside' || kind === 'span-set-aside');
  const twice = notices.filter(({ kind }) => kind === 'duplicate-agent');
  const pages = notices.filter(({ kind }) => kind === 'page-shape');
  const noticeLine = (notice: DataNotice): Line => ({
    who: notice.agentName ?? '',
    what: [noticeReason(notice, texts)],
  });
  const doubtful = rows.filter(({ doubts }) => doubts !== 0);
  return (
    <div className="flex flex-col gap-5 pt-3">
      <SpanValidity reconciliation={reconciliation} />
      {notices.length + doubtful.length + notFound.length === 0 && (
        <p className="text-muted">{texts.noDoubts}</p>
      )}
      <Section
        title={texts.notFound}
        hint={texts.notFoundHint}
        items={notFound}
        maxLines={MAX_NOT_FOUND}
        lineOf={(address) => ({ who: address, what: [] })}
      />
      <Section title={texts.setAside} hint={texts.setAsideHint} items={setAside} lineOf={noticeLine} />
      <Section title={texts.twice} hint={texts.twiceHint} items={twice} lineOf={noticeLine} />
      <Section title={texts.odd} hint={texts.oddHint} items={pages} lineOf={noticeLine} />
      <Section
        title={texts.doubtful}
        hint={texts.doubtfulHint({ zone })}
        items={doubtful}
        lineOf={({ agent }) => ({ who: agent.displayName, what: doubtLines(agent, catalog, context, texts) })}
      />
      {notices.length > 0 && (
        <Button
          className="self-start"
          onClick={() => saveNotices(notices, texts, `${from} to ${to} ${zone}`)}
        >
          <Download aria-hidden className="size-4 text-muted" /> {texts.save}
        </Button>
      )}
    </div>
  );
}

/** The share of valid spans, and a count for each kind of doubt. */
function SpanValidity({ reconciliation }: Pick<DataNoticesProps, 'reconciliation'>) {
  const texts = useNoticesWords();
  const { language } = useAppearance();
  const page = usePageWords();
  const share = validShare(reconciliation);
  if (share === undefined) return null;
  const counts: readonly (readonly [string, number])[] = [
    [page.rowDoubts.overlap, reconciliation.overlapCount],
    [page.rowDoubts.endBeforeStart, reconciliation.endBeforeStartCount],
    [page.rowDoubts.duration, reconciliation.durationMismatchCount],
    [page.rowDoubts.future, reconciliation.futureCount],
    [texts.setAside, reconciliation.setAsideCount],
  ];
  const title = page.dataQuality({
    share: share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 }),
  });
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <p className="text-small text-muted">{texts.dataQualityHint({ count: reconciliation.spanCount })}</p>
      <ul aria-label={title} className="text-small text-muted">
        {counts
          .filter(([, count]) => count > 0)
          .map(([doubt, count]) => (
            <li key={doubt} className="tabular-nums">
              {doubt}: {count.toLocaleString(language)}
            </li>
          ))}
      </ul>
    </section>
  );
}

type Line = { readonly who: string; readonly what: readonly string[] };

function Section<Item>({
  title,
  hint,
  items,
  maxLines = MAX_LINES,
  lineOf,
}: {
  readonly title: string;
  readonly hint: ReactNode;
  readonly items: readonly Item[];
  readonly maxLines?: number;
  /** Called only for the lines that are shown. */
  readonly lineOf: (item: Item) => Line;
}) {
  const format = useLocaleFormat();
  const texts = useNoticesWords();
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">
        {title} <span className="font-normal text-muted">{format.number(items.length)}</span>
      </h3>
      <p className="mb-1.5 text-small text-muted">{hint}</p>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {items
          .slice(0, maxLines)
          .map(lineOf)
          .map(({ who, what }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two records may fail in the same words; the list is replaced whole
            <li key={index} className="flex flex-wrap gap-x-3 py-1 wrap-anywhere">
              {who !== '' && (
                <span className="min-w-40 font-medium" dir="auto">
                  {who}
                </span>
              )}
              <span className="flex-1 whitespace-pre-line text-muted">{what.join('\n')}</span>
            </li>
          ))}
      </ul>
      {items.length > maxLines && (
        <p className="pt-1 text-small text-muted">{texts.more({ count: items.length - maxLines })}</p>
      )}
    </section>
  );
}

/** Saves each notice with its reason as shown, and the received data. */
function saveNotices(notices: readonly DataNotice[], texts: NoticesWords, rangeName: string): void {
  const records = notices.map((notice) => ({ reason: noticeReason(notice, texts), ...notice }));
  saveFile(`data-notices ${rangeName}.json`, 'application/json', JSON.stringify(records, null, 2));
}

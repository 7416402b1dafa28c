import { Bookmark, Download, FileSpreadsheet, Link, MoreHorizontal } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { SpanSort } from '../../analysis/shownSpanList';
import { writeLink } from '../../filters/writeAddress';
import { LiveRegion } from '../../ui/LiveRegion';
import { LoadBoundary } from '../../ui/LoadBoundary';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePageWords } from '../../words/WordsContext';
import { useTakeAwayWords } from '../../words/useTakeAwayWords';
import type { Dashboard } from '../useDashboard';
import type { MenuAction } from './ActionMenu';
import { spansCsvJob, totalsCsvJob } from './csvJobs';
import { FileJobSheet } from './FileJobSheet';
import { LinkSheet } from './LinkSheet';
import { LanguageControl } from '../LanguageControl';
import { ToolButton } from './ToolButton';
import { useCopyLink } from './useCopyLink';
import { useFileJob } from './useFileJob';

// Both bring the primitives library along; they are fetched when a hand or the focus comes near.
const loadMenus = () => import('./menus');
const ActionMenu = lazy(async () => ({ default: (await loadMenus()).ActionMenu }));
const ViewsPopover = lazy(async () => ({ default: (await loadMenus()).ViewsPopover }));
const preloadMenus = () => void loadMenus().catch(() => {});

export type PageToolsProps = { readonly dashboard: Dashboard; readonly spanSort: SpanSort };

type OpenPart = 'export' | 'more' | 'views';

/** Saved views, a link to this view, and files of it; where there is no room, behind one button. */
export function PageTools({ dashboard, spanSort }: PageToolsProps) {
  const { filters } = dashboard;
  const texts = useTakeAwayWords();
  const words = texts.tools;
  const page = usePageWords();
  const jobWords = { file: texts.file, page };
  const isFolded = useMediaQuery('(width < 64rem)');
  const [open, setOpen] = useState<OpenPart>();
  const [said, setSaid] = useState('');
  const exportButton = useRef<HTMLButtonElement>(null);
  const viewsButton = useRef<HTMLButtonElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  const jobs = useFileJob(texts.file, setSaid);
  const link = useCopyLink(texts.link, setSaid);
  const close = useCallback(() => setOpen(undefined), []);
  const toggle = (part: OpenPart) => () => {
    setSaid('');
    setOpen(open === part ? undefined : part);
  };
  const copyLink = () => {
    setSaid('');
    link.copy(writeLink(filters));
  };
  const exports: readonly MenuAction[] = [
    {
      label: words.spansCsv,
      icon: FileSpreadsheet,
      onAction: () => jobs.start(spansCsvJob(dashboard, spanSort, jobWords)),
    },
    {
      label: words.totalsCsv,
      icon: FileSpreadsheet,
      onAction: () => jobs.start(totalsCsvJob(dashboard, jobWords)),
    },
  ];
  const opens = (part: OpenPart, kind: 'menu' | 'dialog') => ({
    onClick: toggle(part),
    opens: { kind, isOpen: open === part, onNear: preloadMenus },
  });
  return (
    <>
      <LanguageControl onChange={(language) => dashboard.setFilters({ language }, 'push')} />
      {isFolded ? (
        <ToolButton
          {...opens('more', 'menu')}
          ref={moreButton}
          label={words.more}
          icon={MoreHorizontal}
          isBare
        />
      ) : (
        <>
          <ToolButton {...opens('views', 'dialog')} ref={viewsButton} label={words.views} icon={Bookmark} />
          <ToolButton label={words.copyLink} icon={Link} onClick={copyLink} />
          <ToolButton {...opens('export', 'menu')} ref={exportButton} label={words.export} icon={Download} />
        </>
      )}
      <LoadBoundary fallback={null}>
        <Suspense>
          {open === 'export' && !isFolded && (
            <ActionMenu label={words.export} triggerRef={exportButton} actions={exports} onClose={close} />
          )}
          {open === 'more' && isFolded && (
            <ActionMenu
              label={words.more}
              triggerRef={moreButton}
              actions={[
                { label: words.views, icon: Bookmark, onAction: () => setOpen('views') },
                { label: words.copyLink, icon: Link, onAction: copyLink },
                ...exports,
              ]}
              // What was chosen may have opened another part in its place.
              onClose={() => setOpen((part) => (part === 'more' ? undefined : part))}
            />
          )}
          {open === 'views' && (
            <ViewsPopover
              triggerRef={isFolded ? moreButton : viewsButton}
              dashboard={dashboard}
              onCopy={link.copy}
              onSay={setSaid}
              onClose={close}
            />
          )}
        </Suspense>
      </LoadBoundary>
      <FileJobSheet jobs={jobs} language={filters.language} />
      <LinkSheet link={link.refused} onClose={link.dismiss} />
      <LiveRegion message={said} />
    </>
  );
}

import {
  Bookmark,
  CircleUserRound,
  Download,
  FileSpreadsheet,
  Image,
  Link,
  LogOut,
  Monitor,
  MoreHorizontal,
  Printer,
} from 'lucide-react';
import { useContext, useRef, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { ThemeName } from '../../domain/filters';
import { writeLink } from '../../filters/address/writeAddress';
import { Lazy } from '../../ui/Lazy';
import { LiveRegion } from '../../ui/LiveRegion';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePageWords } from '../../words/WordsContext';
import { useOutputWords } from '../../words/areas';
import { type Snapshot, useAppearance, useFilters, useTakeSnapshot, HostContext } from '../pipeline/contexts';
import { useIsViewOnly } from '../pipeline/viewOnly';
import { signOut } from '../signIn/signIn';
import { accountOf } from '../signIn/signInState';
import type { ActionMenuProps, MenuAction } from './ActionMenu';
import { intervalsCsvJob, spansCsvJob, totalsCsvJob } from './csvJobs';
import { FileJobSheet } from './FileJobSheet';
import type { PictureOptions } from './pictureJob';
import { LinkSheet, useCopyLink } from './useCopyLink';
import { LanguageControl } from './LanguageControl';
import { ThemeButton, themeAfter, themeIcons } from './ThemeButton';
import { ToolButton } from './ToolButton';
import { useFileJob } from './useFileJob';
import { usePrinting } from './usePrinting';

// The menus need the component library, so they are fetched when the pointer or the focus is near.
const actionMenu = new LazyModule(() => import('./ActionMenu'));
const viewsPopover = new LazyModule(() => import('./ViewsPopover'));
const pictureSheet = new LazyModule(() => import('./PictureSheet'));
const pictureJobs = new LazyModule(() => import('./pictureJob'));

const preloadMenus = () => {
  actionMenu.preload();
  viewsPopover.preload();
};

type OpenPart = 'export' | 'more' | 'views' | 'account';

/** Saved views, a link to this view, and exports; behind one button where there is no room. */
export function PageTools() {
  const { filters, setFilters } = useFilters();
  const takeSnapshot = useTakeSnapshot();
  const texts = useOutputWords();
  const words = texts.tools;
  const page = usePageWords();
  const jobWords = { file: texts.file, page };
  const isFolded = useMediaQuery('(width < 64rem)');
  const isViewOnly = useIsViewOnly();
  const [open, setOpen] = useState<OpenPart>();
  const [announcement, announce] = useState('');
  /** The page when a picture was requested; `undefined` while none is. */
  const [pictured, setPictured] = useState<Snapshot>();
  const exportButton = useRef<HTMLButtonElement>(null);
  const viewsButton = useRef<HTMLButtonElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  const accountButton = useRef<HTMLButtonElement>(null);
  const jobs = useFileJob(texts.file, announce);
  const link = useCopyLink(texts.link, announce);
  const { paper, print } = usePrinting(takeSnapshot, texts, jobs.start, !isViewOnly);
  const close = () => setOpen(undefined);
  const toggle = (part: OpenPart) => () => {
    announce('');
    setOpen(open === part ? undefined : part);
  };
  const copyLink = () => {
    announce('');
    link.copy(writeLink(filters));
  };
  const savePicture = async (options: PictureOptions) => {
    setPictured(undefined);
    const { pictureJob } = await pictureJobs.load();
    jobs.start(pictureJob(takeSnapshot(), options, { ...jobWords, sheet: texts.sheet }));
  };
  const hasThemes = filters.chrome === 'full';
  // In a frame the address is the host's: a link to the dashboard itself would open without access.
  const isFramed = useContext(HostContext) !== undefined;
  const hasLinks = !isFramed && !isViewOnly;
  const nextTheme = themeAfter(filters.theme);
  const changeTheme = (theme: ThemeName) => setFilters({ theme }, 'replace');
  // In a frame, the host page decides what is around the view.
  const openWall = !isFramed ? () => setFilters({ chrome: 'wall' }, 'push') : undefined;
  const allExports: readonly MenuAction[] = [
    {
      label: words.spansCsv,
      icon: FileSpreadsheet,
      onAction: () => jobs.start(spansCsvJob(takeSnapshot(), jobWords)),
    },
    {
      label: words.totalsCsv,
      icon: FileSpreadsheet,
      onAction: () => jobs.start(totalsCsvJob(takeSnapshot(), jobWords)),
    },
    {
      label: words.intervalsCsv,
      icon: FileSpreadsheet,
      onAction: () => jobs.start(intervalsCsvJob(takeSnapshot(), jobWords)),
    },
    { label: words.picturePng, icon: Image, onAction: () => setPictured(takeSnapshot()) },
    { label: words.print, icon: Printer, onAction: print },
  ];
  const exports = isViewOnly ? [] : allExports;
  const { config } = useAppearance();
  // In a frame, people are signed in at the host page.
  const account = !isFramed ? accountOf(config) : undefined;
  const accountActions: readonly MenuAction[] =
    account === undefined ? [] : [{ label: words.signOut, detail: account, icon: LogOut, onAction: signOut }];
  const allActions: readonly MenuAction[] = [
    { label: words.views, icon: Bookmark, onAction: () => setOpen('views') },
    ...(hasLinks ? [{ label: words.copyLink, icon: Link, onAction: copyLink }] : []),
    ...(openWall === undefined ? [] : [{ label: words.wall, icon: Monitor, onAction: openWall }]),
    ...exports,
    ...(hasThemes
      ? [
          {
            label: texts.theme({ name: texts.themes[nextTheme] }),
            icon: themeIcons[nextTheme],
            onAction: () => changeTheme(nextTheme),
          },
        ]
      : []),
    ...accountActions,
  ];
  const menus: Partial<Record<OpenPart, Omit<ActionMenuProps, 'onClose'>>> = isFolded
    ? { more: { label: words.more, triggerRef: moreButton, actions: allActions } }
    : {
        export: { label: words.export, triggerRef: exportButton, actions: exports },
        account: { label: words.signOut, triggerRef: accountButton, actions: accountActions },
      };
  const menu = open === undefined ? undefined : menus[open];
  const opens = (part: OpenPart, kind: 'menu' | 'dialog') => ({
    onClick: toggle(part),
    opens: { kind, isOpen: open === part, onNear: preloadMenus },
  });
  return (
    <>
      <LanguageControl onChange={(language) => setFilters({ language }, 'push')} />
      {!isFolded && hasThemes && <ThemeButton theme={filters.theme} onChange={changeTheme} />}
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
          {hasLinks && <ToolButton label={words.copyLink} icon={Link} onClick={copyLink} />}
          {!isViewOnly && (
            <ToolButton
              {...opens('export', 'menu')}
              ref={exportButton}
              label={words.export}
              icon={Download}
            />
          )}
          {account !== undefined && (
            <ToolButton
              {...opens('account', 'menu')}
              ref={accountButton}
              label={words.account({ name: account })}
              icon={CircleUserRound}
              isBare
            />
          )}
        </>
      )}
      {menu !== undefined && (
        <Lazy module={actionMenu} failed={null}>
          {({ ActionMenu }) => (
            <ActionMenu
              {...menu}
              // The chosen action may have opened another part instead.
              onClose={() => setOpen((part) => (part === open ? undefined : part))}
            />
          )}
        </Lazy>
      )}
      {open === 'views' && (
        <Lazy module={viewsPopover} failed={null}>
          {({ ViewsPopover }) => (
            <ViewsPopover
              triggerRef={isFolded ? moreButton : viewsButton}
              onCopy={hasLinks ? link.copy : undefined}
              onWall={openWall}
              onAnnounce={announce}
              onClose={close}
            />
          )}
        </Lazy>
      )}
      {pictured !== undefined && (
        <Lazy module={pictureSheet} failed={null}>
          {({ PictureSheet }) => (
            <PictureSheet
              snapshot={pictured}
              page={page}
              isOpen
              onClose={() => setPictured(undefined)}
              onSave={(options) => void savePicture(options)}
            />
          )}
        </Lazy>
      )}
      <FileJobSheet jobs={jobs} language={filters.language} />
      <LinkSheet link={link.refused} onClose={link.dismiss} />
      {paper !== undefined && <paper.PrintView snapshot={paper.snapshot} extent={paper.extent} />}
      <LiveRegion message={announcement} />
    </>
  );
}

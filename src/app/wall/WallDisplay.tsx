import { useContext, useEffect, useRef } from 'react';
import { AddressNotices } from '../../filters/AddressNotices';
import {
  useAddressWords,
  useFailuresWords,
  useInsightsWords,
  useNoticesWords,
  useWallWords,
} from '../../words/areas';
import { useLocaleFormat } from '../../words/WordsContext';
import { HostContext, useAgents, useFilters, useRows } from '../pipeline/contexts';
import { isOutOfDate } from './dataMark';
import { useBoxSize } from './useBoxSize';
import { useBuildReload } from './useBuildReload';
import { useRetries } from './useRetries';
import { useWakeLock } from './useWakeLock';
import { useWallFigures } from './useWallFigures';
import { WallHead } from './WallHead';
import { WallRows } from './WallRows';
import { NAME_UNITS, TITLE_CSS_PX, unitCssPx } from './wallLayout';

/**
 * The page for a screen that hangs on a wall: large, without anything to operate, and left alone for days. It loads all
 * that it needs at once, because a deploy takes away what could be loaded later.
 */
export function WallDisplay() {
  const { setPaused } = useAgents();
  const { setRowsInUse } = useRows().rowList;
  const { addressNotices } = useFilters();
  const figures = useWallFigures();
  const host = useContext(HostContext);
  const { language } = useLocaleFormat();
  const screen = useRef<HTMLDivElement>(null);
  const size = useBoxSize(screen);
  useWakeLock();
  useRetries();
  useBuildReload(isOutOfDate(figures.mark));
  useEffect(() => {
    // What the full page was stopped in: nobody could resume it here.
    setPaused(false);
    setRowsInUse(false);
  }, [setPaused, setRowsInUse]);
  useEffect(() => {
    for (const words of [
      useWallWords,
      useNoticesWords,
      useFailuresWords,
      useInsightsWords,
      useAddressWords,
    ]) {
      words.preload(language);
    }
  }, [language]);
  const unit = size && unitCssPx(size);
  return (
    <div
      ref={screen}
      className="flex h-full flex-col overflow-hidden"
      style={unit === undefined ? undefined : { fontSize: unit, lineHeight: 1.2 }}
    >
      {host}
      {size !== undefined && unit !== undefined && (
        <>
          {addressNotices.length > 0 && (
            <div className="text-body" style={{ zoom: (NAME_UNITS * unit) / TITLE_CSS_PX }}>
              <AddressNotices notices={addressNotices} />
            </div>
          )}
          <WallHead figures={figures} screen={size} />
          <WallRows figures={figures} unitCssPx={unit} />
        </>
      )}
    </div>
  );
}

import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { assertNever } from '../../base/assertNever';
import { formatShortDuration } from '../../time/duration';
import { formatTime } from '../../time/format';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { IconButton } from '../../ui/IconButton';
import { LiveRegion } from '../../ui/LiveRegion';
import type { PageWords } from '../../words/en/page';
import { usePageWords } from '../../words/WordsContext';
import { useAgents, useFilters } from '../pipeline/contexts';
import { type Freshness, useFreshness } from '../pipeline/freshness';
import { useNow } from '../pipeline/useNow';
import { useRefreshWords } from '../pipeline/useRefreshWords';

/** Whether the range is live, and how old the oldest page on screen is. Its width is the same in every state. */
export function DataStatus() {
  const { load, isPaused, setPaused } = useAgents();
  const { timeRange, filters, isLive } = useFilters();
  const freshness = useFreshness();
  const words = usePageWords();
  const refreshWords = useRefreshWords();
  // On a phone, the line is as high before the status is there as with it.
  if (load.asOf === undefined) return <span aria-hidden className="min-h-8 sm:hidden" />;
  const asOfTime = formatTime(filters.language, timeRange.zone, load.asOf);
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-small max-sm:min-h-8 text-muted tabular-nums">
      {freshness !== 'finished' && <FreshnessDot freshness={freshness} />}
      <span
        className="inline-grid"
        title={[words.asOf({ time: asOfTime }), refreshWords].filter((text) => text !== '').join(' · ')}
      >
        {isLive && <WidestStatus words={words} />}
        <span data-age className="col-start-1 row-start-1 whitespace-nowrap">
          <StatusText freshness={freshness} asOf={load.asOf} />
        </span>
      </span>
      {isLive && (
        <IconButton
          label={isPaused ? words.resumeUpdates : words.pauseUpdates}
          onClick={() => setPaused(!isPaused)}
        >
          {isPaused ? <Play aria-hidden className="size-3.5" /> : <Pause aria-hidden className="size-3.5" />}
        </IconButton>
      )}
      <FreshnessAnnouncement
        freshness={freshness}
        stale={words.staleSince({ time: asOfTime })}
        fresh={words.freshAgain}
      />
    </span>
  );
}

/** The words beside it say the same. */
function FreshnessDot({ freshness }: { readonly freshness: Exclude<Freshness, 'finished'> }) {
  const look = {
    live: 'bg-accent forced-colors:bg-[Highlight]',
    paused: 'border border-control',
    stale: 'bg-warn forced-colors:bg-[Mark]',
    offline: 'border-2 border-danger',
  }[freshness];
  return <span aria-hidden className={`size-2 shrink-0 rounded-full ${look}`} />;
}

/**
 * Between a phone, where the status has a line of its own, and a wide screen, the header has no room for the age; nor
 * has it with the filters on it.
 */
const ageClasses = 'sm:max-lg:hidden group-data-folded/header:max-xl:hidden';

/** Takes the room of the longest words, so that what stands beside the status never moves. A low screen has none. */
function WidestStatus({ words }: { readonly words: PageWords }) {
  const age = formatShortDuration(60 * MINUTE_MS - SECOND_MS, words.durations);
  const aged = [words.live, words.paused].map((text) => ({
    text: `${text} ${words.dataAge({ age })}`,
    place: ageClasses,
  }));
  const others = [words.live, words.paused, words.stale({ age }), words.offline];
  return [...aged, ...others.map((text) => ({ text, place: '' }))].map(({ text, place }) => (
    // Generated content, so that a search in the page does not find it.
    <span
      key={text}
      aria-hidden
      data-text={text}
      className={`invisible col-start-1 row-start-1 font-medium whitespace-nowrap short:hidden before:content-[attr(data-text)] ${place}`}
    />
  ));
}

function StatusText({ freshness, asOf }: { readonly freshness: Freshness; readonly asOf: Instant }) {
  const words = usePageWords();
  switch (freshness) {
    case 'finished':
      return <DataAge asOf={asOf} />;
    case 'live':
    case 'paused':
      return (
        <>
          <span className="font-medium text-ink">{words[freshness]}</span>{' '}
          <span className={ageClasses}>
            <DataAge asOf={asOf} />
          </span>
        </>
      );
    case 'stale':
      return (
        <span className="font-medium text-warn">
          <StaleAge asOf={asOf} />
        </span>
      );
    case 'offline':
      return <span className="font-medium text-danger">{words.offline}</span>;
    default:
      return assertNever(freshness);
  }
}

// The only parts of the header that render each second.

function DataAge({ asOf }: { readonly asOf: Instant }) {
  const words = usePageWords();
  const ageMs = Math.max(0, useNow() - asOf);
  return ageMs < 1000 ? words.dataFresh : words.dataAge({ age: formatShortDuration(ageMs, words.durations) });
}

function StaleAge({ asOf }: { readonly asOf: Instant }) {
  const words = usePageWords();
  return words.stale({ age: formatShortDuration(useNow() - asOf, words.durations) });
}

/** Says once that data became stale, and once that it is fresh again; a notice says why where that is known. */
function FreshnessAnnouncement({
  freshness,
  stale,
  fresh,
}: {
  readonly freshness: Freshness;
  readonly stale: string;
  readonly fresh: string;
}) {
  const [said, setSaid] = useState({ freshness, message: '' });
  // State derived while rendering, as React's documentation advises over an effect.
  if (said.freshness !== freshness) {
    const wasBad = said.freshness === 'stale' || said.freshness === 'offline';
    const isGoodAgain = freshness === 'live' && wasBad;
    setSaid({ freshness, message: freshness === 'stale' ? stale : isGoodAgain ? fresh : '' });
  }
  return <LiveRegion message={said.message} />;
}

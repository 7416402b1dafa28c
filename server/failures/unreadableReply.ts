import { UpstreamFailure } from './upstreamFailure';

/** A reply that is JSON, but not what the contract says. */
export function invalidReply(upstreamStatus: number): UpstreamFailure {
  return new UpstreamFailure({ code: 'upstream-error', reason: 'reply-invalid', upstreamStatus });
}

/** A reply that is not JSON. If it begins like one it was cut off, and the next one may be whole. */
export function notJson(text: string, upstreamStatus: number): UpstreamFailure {
  const start = text.trimStart().charAt(0);
  return new UpstreamFailure({
    code: 'upstream-not-json',
    reason: notJsonReasons[start] ?? 'other-form',
    upstreamStatus,
    isTransient: start === '{',
  });
}

const notJsonReasons: Readonly<Record<string, 'empty' | 'cut-off' | 'web-page'>> = {
  '': 'empty',
  '{': 'cut-off',
  '<': 'web-page',
};

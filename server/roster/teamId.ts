import { NO_TEAM_ID } from '../../src/contract/roster';
import { MAX_TEAM_ID_LENGTH } from '../../src/contract/requestLimits';

/** A name without differences that nobody sees: case, spaces around and between words, forms of the same letter. */
export function foldTeamName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * The id of a team whose source states none: `Night team` becomes `night-team`. It depends on the name alone, so it
 * stays the same whichever other teams there are. Letters and digits of all scripts remain; any other character is
 * written by its code, so that two names have the same id only if they differ in nothing but case and spaces:
 * `C++` is `c~2b~~2b~`. `undefined` if it would be too long.
 */
export function teamIdFrom(name: string): string | undefined {
  const id = foldTeamName(name).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, (character) =>
    character === ' ' ? '-' : codeOf(character),
  );
  // The page uses that id for agents without a team.
  const free = id === NO_TEAM_ID ? `${id}~~` : id;
  return free.length <= MAX_TEAM_ID_LENGTH ? free : undefined;
}

function codeOf(character: string): string {
  return `~${(character.codePointAt(0) ?? 0).toString(16)}~`;
}

/** Whether a stated id can be used: short enough for a request, and without commas, which separate ids in addresses. */
export function isTeamId(id: string): boolean {
  return id.length <= MAX_TEAM_ID_LENGTH && id !== NO_TEAM_ID && /^[^,\p{Cc}]+$/u.test(id);
}

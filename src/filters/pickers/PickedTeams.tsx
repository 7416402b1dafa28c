import type { Teams } from '../../domain/teams';
import { usePageWords } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';
import { PickedTags, type PickedTagsProps } from './PickedTags';
import { PickedTagsButton } from './PickedTagsButton';

export type PickedTeamsProps = Pick<PickedTagsProps, 'picked' | 'onChange'> & { readonly teams: Teams };

/** The picked teams as tags. */
export function PickedTeams({ teams, ...rest }: PickedTeamsProps) {
  return <PickedTags {...rest} {...usePickedTeamsWords()} nameOf={(id) => teams.nameOf(id)} />;
}

/** The number of picked teams, with their tags behind it. */
export function PickedTeamsButton({ isTight, ...props }: PickedTeamsProps & { readonly isTight: boolean }) {
  const { picked, onChange } = props;
  return (
    <PickedTagsButton {...usePickedTeamsWords()} picked={picked} isTight={isTight} onChange={onChange}>
      <PickedTeams {...props} />
    </PickedTagsButton>
  );
}

function usePickedTeamsWords() {
  const { team } = usePageWords();
  const { pickedTeams, clearTeams } = usePickersWords();
  return { label: pickedTeams, clearWhat: clearTeams, pickerName: team };
}

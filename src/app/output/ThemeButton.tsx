import { type ThemeName, themeNames } from '../../domain/filters';
import { IconButton } from '../../ui/IconButton';
import { useOutputWords } from '../../words/areas';
import { Monitor, Moon, Sun } from 'lucide-react';

export const themeIcons: { readonly [Name in ThemeName]: typeof Sun } = {
  auto: Monitor,
  light: Sun,
  dark: Moon,
};

/** The next theme in the cycle. */
export function themeAfter(theme: ThemeName): ThemeName {
  return themeNames[(themeNames.indexOf(theme) + 1) % themeNames.length] ?? 'auto';
}

/** Cycles through the themes: auto, light, dark. */
export function ThemeButton({
  theme,
  onChange,
}: {
  readonly theme: ThemeName;
  readonly onChange: (theme: ThemeName) => void;
}) {
  const words = useOutputWords();
  const next = themeAfter(theme);
  const Icon = themeIcons[theme];
  const name = words.themes[theme];
  return (
    <IconButton
      label={words.theme({ name })}
      hint={words.themeHint({ name, next: words.themes[next] })}
      onClick={() => onChange(next)}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}

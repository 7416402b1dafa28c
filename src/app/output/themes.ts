import { Monitor, Moon, Sun } from 'lucide-react';
import { themeNames, type ThemeName } from '../../domain/filters';

export const themeIcons: { readonly [Name in ThemeName]: typeof Sun } = {
  auto: Monitor,
  light: Sun,
  dark: Moon,
};

/** The theme that follows when one goes round them. */
export function themeAfter(theme: ThemeName): ThemeName {
  return themeNames[(themeNames.indexOf(theme) + 1) % themeNames.length] ?? 'auto';
}

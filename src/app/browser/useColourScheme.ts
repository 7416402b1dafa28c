import { useLayoutEffect } from 'react';
import type { ThemeName } from '../../domain/filters';
import type { ColourScheme } from '../../domain/statusPalette';
import { useMediaQuery } from '../../ui/useMediaQuery';

/** Resolves a theme to a color scheme on this device, and sets it on the page. */
export function useColourScheme(theme: ThemeName): ColourScheme {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');
  const scheme: ColourScheme = theme === 'auto' ? (prefersDark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = scheme;
  }, [scheme]);
  return scheme;
}

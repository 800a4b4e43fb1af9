import {createContext, useContext} from 'react';
import {plainTheme, type Theme} from '../theme/theme.ts';

export const ThemeContext = createContext<Theme>(plainTheme);

export const useTheme = (): Theme => useContext(ThemeContext);

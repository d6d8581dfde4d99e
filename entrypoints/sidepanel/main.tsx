import { render } from 'preact';
import '@/components/shared/crossread.css';
import { tellLanguage } from '@/components/shared/interface-language.ts';
import { applyTheme } from '@/components/shared/theme.ts';
import { ActiveTab } from './active-tab.tsx';

applyTheme();
tellLanguage(document.documentElement);
render(<ActiveTab />, document.getElementById('root')!);

import { render } from 'preact';
import '@/components/crossread.css';
import { tellLanguage } from '@/components/interface-language.ts';
import { applyTheme } from '@/components/theme.ts';
import { ActiveTab } from './active-tab.tsx';

applyTheme();
tellLanguage(document.documentElement);
render(<ActiveTab />, document.getElementById('root')!);

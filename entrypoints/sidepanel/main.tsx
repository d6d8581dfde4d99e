import { render } from 'preact';
import '@/components/crossread.css';
import { applyTheme } from '@/components/theme.ts';
import { ActiveTab } from './active-tab.tsx';

applyTheme();
render(<ActiveTab />, document.getElementById('root')!);

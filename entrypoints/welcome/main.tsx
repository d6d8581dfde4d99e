import { render } from 'preact';
import '@/components/crossread.css';
import '@/components/legend.css';
import './welcome.css';
import { tellLanguage } from '@/components/interface-language.ts';
import { applyTheme } from '@/components/theme.ts';
import { Welcome } from './welcome.tsx';

applyTheme();
tellLanguage(document.documentElement);
render(<Welcome />, document.getElementById('root')!);

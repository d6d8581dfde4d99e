import { render } from 'preact';
import '@/components/shared/crossread.css';
import '@/components/findings/legend.css';
import './welcome.css';
import { tellLanguage } from '@/components/shared/interface-language.ts';
import { applyTheme } from '@/components/shared/theme.ts';
import { Welcome } from './welcome.tsx';

applyTheme();
tellLanguage(document.documentElement);
render(<Welcome />, document.getElementById('root')!);

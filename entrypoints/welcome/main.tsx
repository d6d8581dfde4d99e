import { render } from 'preact';
import '@/components/crossread.css';
import '@/components/legend.css';
import './welcome.css';
import { applyTheme } from '@/components/theme.ts';
import { Welcome } from './welcome.tsx';

applyTheme();
render(<Welcome />, document.getElementById('root')!);

import { render } from 'preact';
import '@/components/crossread.css';
import { tellLanguage } from '@/components/interface-language.ts';
import { applyTheme } from '@/components/theme.ts';
import { SaveLink } from './save-link.tsx';

applyTheme();
tellLanguage(document.documentElement);
const url = decodeURIComponent(location.hash.slice(1));
render(<SaveLink url={url} />, document.getElementById('root')!);

import { render } from 'preact';
import '@/components/shared/crossread.css';
import { tellLanguage } from '@/components/shared/interface-language.ts';
import { applyTheme } from '@/components/shared/theme.ts';
import { SaveLink } from './save-link.tsx';

applyTheme();
tellLanguage(document.documentElement);
const url = decodeURIComponent(location.hash.slice(1));
render(<SaveLink url={url} />, document.getElementById('root')!);

import { render } from 'preact';
import '@/components/crossread.css';
import { applyTheme } from '@/components/theme.ts';
import { SaveLink } from './save-link.tsx';

applyTheme();
const url = decodeURIComponent(location.hash.slice(1));
render(<SaveLink url={url} />, document.getElementById('root')!);

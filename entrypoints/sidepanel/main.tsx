import { render } from 'preact';
import '@/components/crossread.css';
import { ActiveTab } from './active-tab.tsx';

render(<ActiveTab />, document.getElementById('root')!);

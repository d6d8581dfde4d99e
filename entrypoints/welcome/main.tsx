import { render } from 'preact';
import '@/components/crossread.css';
import './welcome.css';
import { Welcome } from './welcome.tsx';

render(<Welcome />, document.getElementById('root')!);

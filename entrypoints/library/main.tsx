import { render } from 'preact';
import '@/components/crossread.css';
import '@/components/library/library.css';
import '@/components/library/story.css';
import '@/components/library/article.css';
import { tellLanguage } from '@/components/interface-language.ts';
import { Library } from '@/components/library/library.tsx';
import { applyTheme } from '@/components/theme.ts';

applyTheme();
tellLanguage(document.documentElement);
render(<Library />, document.getElementById('root')!);

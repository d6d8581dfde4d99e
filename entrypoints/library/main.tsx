import { render } from 'preact';
import '@/components/shared/crossread.css';
import '@/components/library/library.css';
import '@/components/library/story/story.css';
import '@/components/library/article/article.css';
import { Library } from '@/components/library/library.tsx';
import { tellLanguage } from '@/components/shared/interface-language.ts';
import { applyTheme } from '@/components/shared/theme.ts';
import { prepareCorpus } from '@/lib/corpus/prepare-corpus.ts';

prepareCorpus();
applyTheme();
tellLanguage(document.documentElement);
render(<Library />, document.getElementById('root')!);

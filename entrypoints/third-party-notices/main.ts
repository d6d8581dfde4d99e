import { i18n } from '#i18n';
import '@/components/shared/crossread.css';
import './notices.css';
import { tellLanguage } from '@/components/shared/interface-language.ts';
import { applyTheme } from '@/components/shared/theme.ts';

applyTheme();
tellLanguage(document.documentElement);
document.title = i18n.t('settings.notices');
document.querySelector('h1')!.textContent = document.title;

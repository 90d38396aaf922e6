import { renderToString } from 'react-dom/server';
import { Page, type PageData } from './pages.js';

export const render = (data: PageData): string => renderToString(<Page {...data} />);

import { hydrateRoot } from 'react-dom/client';
import { Page, type PageData } from './pages.js';

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData;
hydrateRoot(document.getElementById('root') as HTMLElement, <Page {...data} />, {
  // What the two have drawn differently is a defect.
  onRecoverableError: (error) => console.error(error),
});
document.documentElement.dataset.interactive = '';

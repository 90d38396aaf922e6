import { createAuthClient } from 'better-auth/react';
import { LiveryProvider } from 'livery-ui';
import 'livery-ui/styles.css';
import { ar } from 'livery-ui/locales/ar';
import { de } from 'livery-ui/locales/de';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './app.css';
import { readPageData } from './page-data';
import { Link, navigate } from './router';

const authClient = createAuthClient();
const data = readPageData();
const locale = [de, ar].find(({ tag }) => navigator.language.split('-')[0] === tag);
if (locale) {
  document.documentElement.lang = locale.tag;
  document.documentElement.dir = locale.direction;
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <LiveryProvider
      client={authClient}
      branding={data.branding}
      features={data.features}
      locale={locale}
      navigate={navigate}
      Link={Link}
      paths={{ afterSignIn: '/dashboard' }}
    >
      <App data={data} />
    </LiveryProvider>
  </StrictMode>,
);

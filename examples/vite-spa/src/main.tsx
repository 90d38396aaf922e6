import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { Auth } from './auth';
import { Home } from './home';

const path = window.location.pathname;

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Home />
    <div className="stage">
      <Auth path={path} />
    </div>
  </StrictMode>,
);

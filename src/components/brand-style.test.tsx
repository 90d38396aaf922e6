import { render, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { createBranding, publicBranding } from '../branding/index.js';
import { BrandMark } from '../ui/brand-mark.js';
import { BrandStyle } from './brand-style.js';

const yellow = publicBranding(createBranding({ name: 'Acme', primaryColor: '#facc15', faviconUrl: '/acme.ico' }));

afterEach(() => {
  document.head.innerHTML = '';
  document.adoptedStyleSheets = [];
});

describe('BrandStyle', () => {
  it('is a stylesheet with the nonce of the page, in the first paint', () => {
    const html = renderToString(<BrandStyle branding={yellow} nonce="abc" />);
    expect(html).toMatch(/^<style nonce="abc">:root, :host \{/);
    expect(html).toContain('--lv-brand: light-dark(#facc15, #facc15);');
  });

  it('goes through CSSOM without a nonce, and leaves when it does', () => {
    const { container, unmount } = render(<BrandStyle branding={yellow} />);
    expect(container.innerHTML).toBe('');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    unmount();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it('2.2 writes nothing that is not of the engine’s own making', () => {
    const hostile = { ...yellow, variables: { '--lv-brand': 'red;}</style><script>alert(1)</script>', '--evil': '8px', '--lv-radius': '4px' } };
    const html = renderToString(<BrandStyle branding={hostile} nonce="abc" />);
    expect(html).not.toMatch(/script|evil|red/);
    expect(html).toContain('--lv-radius: 4px;');
  });

  it('sets title, icon and theme-color where the page has none, and touches no other', async () => {
    const { unmount } = render(<BrandStyle branding={yellow} />);
    await waitFor(() => expect(document.title).toBe('Acme'));
    expect(document.querySelector('link[rel=icon]')).toHaveAttribute('href', '/acme.ico');
    expect([...document.querySelectorAll('meta[name=theme-color]')].map((meta) => meta.getAttribute('content'))).toEqual(['#facc15', '#facc15']);
    unmount();
    document.title = 'Orders';
    render(<BrandStyle branding={{ ...yellow, name: 'Other', faviconUrl: '/other.ico' }} />);
    await import('./brand-head.js');
    expect(document.title).toBe('Orders');
    expect(document.querySelectorAll('link[rel=icon]')).toHaveLength(1);
  });
});

describe('BrandMark', () => {
  it('draws the logo under its name, and the name where there is none or it does not load', async () => {
    const { container, rerender } = render(<BrandMark name="Acme" logoUrl="/logo.png" />);
    const image = container.querySelector('img');
    expect(image).toHaveAttribute('alt', 'Acme');
    image?.dispatchEvent(new Event('error'));
    await waitFor(() => expect(container).toHaveTextContent('Acme'));
    rerender(<BrandMark name="Other" />);
    expect(container).toHaveTextContent('Other');
  });
});

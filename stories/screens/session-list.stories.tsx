import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { SessionListView } from '../../src/components/session-list/session-list-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { Root } from '../../src/ui/root.js';
import { comesLate } from '../comes-late.js';
import { messages, NOW, no, nothing } from '../sample.js';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOW - hours * HOUR);
const sessions = [
  {
    id: '1',
    current: true,
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    ipAddress: '203.0.113.7',
    place: 'Berlin, Germany',
    createdAt: at(50),
    lastSeenAt: at(0),
  },
  {
    id: '2',
    current: false,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    ipAddress: '203.0.113.9',
    place: 'Berlin, Germany',
    createdAt: at(60),
    lastSeenAt: at(2),
  },
  {
    id: '3',
    current: false,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0',
    ipAddress: '2001:db8::8a2e:370:7334',
    place: '',
    createdAt: at(400),
    lastSeenAt: at(26),
  },
  { id: '4', current: false, userAgent: '', ipAddress: '', place: '', createdAt: at(4000), lastSeenAt: at(300) },
];

const meta = {
  title: 'Screens/Sessions',
  component: SessionListView,
  decorators: [
    (Story) => (
      <Root style={{ maxWidth: 720, marginInline: 'auto' }}>
        <Story />
      </Root>
    ),
  ],
  args: {
    sessions,
    error: null,
    loadedAt: NOW,
    revoking: null,
    revokeError: null,
    messages,
    tag: 'en',
    now: NOW,
    cookieCache: 0,
    signInHref: '#sign-in',
    onRetry: nothing,
    onRevoke: no,
    onRevokeOthers: no,
    onRevokeAll: no,
  },
} satisfies Meta<typeof SessionListView>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Two began since somebody last looked here. */
export const NewOnes: Story = { args: { newSince: NOW - 300 * HOUR } };
/** The server lists a hundred at most; ten are drawn at once. */
export const Capped: Story = {
  args: {
    maxRows: 100,
    sessions: Array.from(
      { length: 100 },
      (_, row) => ({ ...sessions[row % 3], id: `row-${row}`, current: row === 0, createdAt: at(row), lastSeenAt: at(row) }) as (typeof sessions)[number],
    ),
  },
};

export const Several: Story = {};
export const OnlyThisOne: Story = { args: { sessions: sessions.slice(0, 1) } };
export const Loading: Story = { args: { sessions: null }, play: ({ canvasElement }) => comesLate(canvasElement) };
export const FailedToLoad: Story = { args: { sessions: null, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { sessions: null, error: { code: 'NETWORK_ERROR', status: 0 } } };
export const TooOldToSee: Story = { args: { sessions: null, error: { code: 'SESSION_NOT_FRESH', status: 403 } } };
export const RefreshFailed: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
export const SigningOneOut: Story = { args: { revoking: '2' } };
export const SignOutOffline: Story = { args: { revokeError: { code: 'NETWORK_ERROR', status: 0 } } };
export const SignOutFailed: Story = { args: { revokeError: { code: 'TIMEOUT', status: 0 } } };
export const RevokedLater: Story = { args: { cookieCache: 60 } };
export const ThreeHundred: Story = {
  args: { sessions: [...sessions, ...Array.from({ length: 296 }, (_, index) => ({ ...(sessions[2] as (typeof sessions)[number]), id: `more-${index}` }))] },
};
export const AskingForOthers: Story = {
  play: async ({ canvasElement }) => {
    fireEvent.click(within(canvasElement).getByRole('button', { name: 'Sign out everywhere else' }));
    await screen.findByRole('dialog');
  },
};
export const AskingForAll: Story = {
  play: async (context) => {
    await AskingForOthers.play?.(context);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Sign out here, too' }));
    await screen.findByRole('button', { name: 'Sign out everywhere' });
  },
};
export const Details: Story = {
  play: async ({ canvasElement }) => {
    for (const summary of canvasElement.querySelectorAll('summary')) fireEvent.click(summary);
  },
};
/** An iPad calls itself a Mac; this one is asked how many fingers it feels. */
export const OnATablet: Story = {
  args: {
    touchPoints: 5,
    sessions: sessions.map((session) => ({
      ...session,
      userAgent: session.current ? session.userAgent.replace('Chrome/140.0', 'Version/18.0') : session.userAgent,
    })),
  },
};
/** Ended by itself, or on another device, before it was signed out here: Better Auth says the same as of one that was ended, and it goes. */
export const LostRace: Story = { args: { sessions: sessions.slice(0, 2) } };
export const German: Story = { args: { messages: de.messages, tag: 'de' } };
export const SessionRevoked: Story = { args: { revokeError: { code: 'UNAUTHORIZED', status: 401 } } };
export const Arabic: Story = { args: { messages: ar.messages, tag: 'ar' }, globals: { direction: 'rtl' } };

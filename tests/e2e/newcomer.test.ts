import { journey } from './support/journey.js';
import { newcomersStory } from './support/newcomers-story.js';

journey('a newcomer signs up, confirms, sees the sessions, signs out another browser and resets the password', ({ journey: { server, visit } }) =>
  newcomersStory({ url: server.url, outbox: server, visit }),
);

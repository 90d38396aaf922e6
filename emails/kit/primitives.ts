/** The one file that imports React Email, which is frozen upstream: a successor is a change here. */
export { Body, Head, Heading, Html, Img, Link, Text } from '@react-email/components';

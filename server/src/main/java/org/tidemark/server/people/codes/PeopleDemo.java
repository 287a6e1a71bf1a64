package org.tidemark.server.people.codes;

/**
 * Whether the platform shows demo data.
 *
 * @param on in the demo, pages show the codes that would go to a phone
 */
record PeopleDemo(boolean on) {}

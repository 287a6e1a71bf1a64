package org.tidemark.server.people.signin;

/**
 * A passkey in the list of its owner.
 *
 * @param id of the credential, Base64 for URLs
 * @param made when, as it is shown
 * @param used when last, as it is shown
 */
public record KeyLine(String id, String label, String made, String used) {}

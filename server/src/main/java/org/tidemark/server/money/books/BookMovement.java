package org.tidemark.server.money.books;

import java.time.LocalDate;

/**
 * What one kind of event did to an account on one day.
 *
 * @param type of the event, {@code order-settled}
 * @param incoming what came in
 * @param outgoing what went out, not negative
 */
public record BookMovement(LocalDate day, String type, long incoming, long outgoing) {}

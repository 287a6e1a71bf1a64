package org.tidemark.server.growth.tasks;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A watching session, as it travels through the network: who watches, where, on which day.
 *
 * @param slot the place of the platform in which the advertisement is shown
 * @param sessionId a random number, never used twice
 */
record AdToken(
        String memberId,
        String deviceId,
        String slot,
        String network,
        LocalDate day,
        Instant startedAt,
        Instant expiresAt,
        String sessionId) {}

package org.tidemark.server.people.invitations;

import org.tidemark.engine.plan.LocalizedText;

/**
 * What a programme pays to those who invite, in parts per million of the money paid for an order.
 *
 * @param directPpm to who invited the buyer
 * @param indirectPpm to who invited that one
 */
public record ReferralRate(LocalizedText programme, int directPpm, int indirectPpm) {}

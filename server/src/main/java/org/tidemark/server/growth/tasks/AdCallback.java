package org.tidemark.server.growth.tasks;

/**
 * What a network says, its signature checked. Reward and amount are not read: the plan says what a
 * day's tasks do.
 *
 * @param transactionId unique in its network
 * @param userId whom the network served, empty where it does not say
 * @param customData our session
 */
record AdCallback(String transactionId, String userId, String customData) {}

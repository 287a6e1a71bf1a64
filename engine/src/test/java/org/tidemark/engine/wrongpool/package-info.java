/**
 * Pools that err on purpose: whether the properties of {@link
 * org.tidemark.engine.property.PoolProperty}, which hold for every step of the engine's pools,
 * would tell if they did not.
 */
package org.tidemark.engine.wrongpool;

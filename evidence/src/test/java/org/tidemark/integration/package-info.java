/**
 * What programs of others do with the platform, done with the client that the build publishes.
 *
 * <p>The platform is started as it is shipped, on a real database; nothing of its insides is used.
 */
package org.tidemark.integration;

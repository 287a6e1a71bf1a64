/**
 * A PostgreSQL of our own: the real server's binaries from the class path, its data in a folder.
 *
 * <pre>
 *   data folder/
 *     lock                    held while a platform uses the folder
 *     postgres-binaries-xxxx/ the server, unpacked once per version
 *     postgres-data/          the database cluster; survives restarts
 *     postgres.password       of the one role, readable by the owner only
 *     postgres.log            what the server says
 * </pre>
 *
 * <p>Invariants: one platform a folder; the server listens on the loopback interface only, with
 * passwords; it is a direct child of this process, and one left over by a killed platform is
 * stopped before a new one starts; as root it runs as an unprivileged user.
 */
@NullMarked
package org.tidemark.journal.postgres;

import org.jspecify.annotations.NullMarked;

/**
 * What everything on the platform stands on: the ledger and its commands, programmes, quotes,
 * statements, holds, jobs, the audit log, limits, regions and the database. Knows no page.
 */
package org.tidemark.server.kernel;

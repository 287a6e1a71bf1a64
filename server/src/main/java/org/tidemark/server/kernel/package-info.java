/**
 * What everything on the platform stands on: the typed door to the ledger and its JSON for the API,
 * programmes and the plans in force, quotes, statements, holds, jobs, the audit log, limits,
 * regions and the database. Knows no page.
 */
package org.tidemark.server.kernel;

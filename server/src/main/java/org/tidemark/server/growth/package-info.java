/** What members take part in besides buying: team, tasks, days, courses. */
package org.tidemark.server.growth;

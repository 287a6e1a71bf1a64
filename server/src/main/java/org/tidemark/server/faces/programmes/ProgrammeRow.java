package org.tidemark.server.faces.programmes;

import org.tidemark.server.kernel.programmes.ProgrammeView;

/**
 * A programme in the list.
 *
 * @param versions how many plans were adopted for it
 * @param waiting how many proposals wait for a second person
 */
public record ProgrammeRow(
        ProgrammeView programme, ProgrammeState state, int versions, long waiting) {}

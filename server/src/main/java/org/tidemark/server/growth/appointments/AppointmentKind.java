package org.tidemark.server.growth.appointments;

/** What somebody is appointed to. */
public enum AppointmentKind {
    /** To a region or an area. */
    AGENT,
    /** To a level of a programme's team. */
    LEADER
}

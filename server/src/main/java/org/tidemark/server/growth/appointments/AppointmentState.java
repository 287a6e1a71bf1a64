package org.tidemark.server.growth.appointments;

/** Where an appointment stands. */
public enum AppointmentState {
    /** For its first day. */
    COMING,
    /** In the ledger. */
    RUNNING,
    /** Over. */
    ENDED,
    /** The ledger has not taken it. */
    REFUSED
}

package org.tidemark.engine.hostage;

/** What a pool has been through when adversaries come. */
enum Scene {
    /** Nothing. */
    YOUNG,
    /** Many epochs, and holders who sit still. */
    OLD,
    /** It is paused while they are at work, and resumed for who comes then. */
    PAUSED,
    /** Its cap is near, and small holders are about to leave. */
    CAPPED,
    /** An epoch has just ended, and a contribution waits for whoever mints next. */
    EMPTY
}

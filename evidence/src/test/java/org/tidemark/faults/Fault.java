package org.tidemark.faults;

import java.util.Map;

/** One way in which things go wrong. */
interface Fault {

    /** In the table. */
    String name();

    /** What it needs and this machine has not; empty where it can be tried. */
    default String missing(FaultWorld world) {
        return "";
    }

    /** The platform that it is going to strike, starting. */
    PlatformNode begin(FaultWorld world, int port) throws Exception;

    /** Strikes, waits, and mends. */
    Strike strike(FaultStage stage) throws Exception;

    /** The platform that is given another environment. */
    static Map<String, String> javaOptions(String options) {
        return Map.of("TIDEMARK_JAVA_OPTS", options);
    }
}

package org.tidemark.server.faces.demo;

/** A part of the demo's world; prepared once the programmes and members are there. */
interface DemoPart {

    /** Makes what is missing; what is there already stays as it is. */
    void prepare();
}

package org.tidemark.server.faces.demo;

import org.tidemark.server.TestPlatform;

/** Waits for a demo to be prepared and to have simulated its orders. */
public final class DemoDone {

    private DemoDone() {}

    /** Returns when nothing more comes by itself; what went wrong in it is thrown. */
    public static void await(TestPlatform demo) {
        demo.bean(DemoFlow.class).done().join();
    }
}

package org.tidemark.architecture.samples;

/** Uses a controller as a library. */
public final class CallsController {
    String problem() {
        return SampleController.problem();
    }
}

package org.tidemark.faults;

import java.util.Map;

/** The line between a platform and its PostgreSQL is cut. */
record CutFault(Cut cut) implements Fault {

    @Override
    public String name() {
        return cut.words();
    }

    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        return world.beside("one", world.folder().resolve("one"), port, Map.of());
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        long fault = System.nanoTime();
        long mended = cut.cut(stage);
        stage.require(stage.node().isAlive(), "a platform whose line was cut has ended");
        return stage.mended(cut.rule(), fault, mended, stage.node());
    }
}

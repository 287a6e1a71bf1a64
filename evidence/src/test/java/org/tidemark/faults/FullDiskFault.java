package org.tidemark.faults;

import java.time.Duration;

/** A disk is filled to its last byte, and freed again. */
record FullDiskFault(FullDisk which) implements Fault {

    private static final Duration FULL_FOR = Duration.ofSeconds(7);
    private static final Duration STEP = Duration.ofMillis(200);

    @Override
    public String name() {
        return which.words();
    }

    @Override
    public String missing(FaultWorld world) {
        return which.disk(world).isPresent() ? "" : "a disk of its own: run it as root";
    }

    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        return which.start(world, port);
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        SmallDisk disk = which.disk(stage.world()).orElseThrow();
        PlatformNode node = stage.node();
        disk.fill();
        long fault = System.nanoTime();
        long before = stage.shoppers().acknowledged();
        long end = fault + FULL_FOR.toNanos();
        while (System.nanoTime() < end && node.isAlive()) {
            disk.fillTheRest();
            FaultStage.last(STEP);
        }
        long acknowledged = stage.shoppers().acknowledged() - before;
        if (which == FullDisk.OWN) {
            stage.require(acknowledged > 0, "orders were not answered while its own disk was full");
        }
        long mended = System.nanoTime();
        disk.free();
        if (which == FullDisk.BESIDE) {
            stage.world().openOutside(); // it may have ended; whoever looks after it starts it
        }
        if (!node.isAlive()) {
            node = which.start(stage.world(), node.port()).serving();
        }
        return stage.mended(which.rule(), fault, mended, node);
    }
}

package org.tidemark.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;

/** One input, tried on one target. */
final class Trial {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MEGABYTE = 1L << 20;

    private Trial() {}

    /**
     * Lets the target read the input twice.
     *
     * @throws AssertionError naming what it did that it must not
     */
    static void of(FuzzTarget target, byte[] input) {
        String first = answer(target, input);
        // The second time, when whatever it needs is loaded.
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String second = answer(target, input);
        long taken = (THREADS.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
        if (!Objects.equals(first, second)) {
            throw new AssertionError(target + " reads the same twice and says two things");
        }
        if (taken > target.mostMegabytes()) {
            throw new AssertionError(target + " took " + taken + " MB");
        }
    }

    private static String answer(FuzzTarget target, byte[] input) {
        try {
            return target.reader().read(input.clone());
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            throw new AssertionError(target + " throws what it does not declare", thrown);
        }
    }
}

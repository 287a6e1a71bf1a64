package org.tidemark.plan.economics;

/** The logarithm of the gamma function. */
final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    /**
     * {@code ln(gamma(x))} for x above 0, to about fourteen digits: Stirling's series from 12 on.
     */
    static double of(double x) {
        double shift = 0;
        double z = x;
        while (z < 12) {
            shift += Math.log(z);
            z++;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series =
                inverse
                        * (1.0 / 12
                                - square
                                        * (1.0 / 360
                                                - square
                                                        * (1.0 / 1260
                                                                - square
                                                                        * (1.0 / 1680
                                                                                - square / 1188))));
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - shift;
    }
}

package org.tidemark.server.trade.catalogue;

/** Whoever knows what buyers say of products. */
public interface ProductVoices {

    /** What they say of a product, in a figure. */
    Stars stars(String productId);

    /**
     * The stars of a product's reviews.
     *
     * @param reviews how many there are
     * @param sum of their stars
     */
    record Stars(long reviews, long sum) {

        private static final int TENTHS = 10;

        /** The average with one decimal, rounded half up: {@code 4.6}; empty without a review. */
        public String average() {
            if (reviews == 0) {
                return "";
            }
            long tenths = (2 * TENTHS * sum + reviews) / (2 * reviews);
            return tenths / TENTHS + "." + tenths % TENTHS;
        }
    }
}

